import { FORM_DEFINITIONS, type FormDefinition } from './definitions.ts'

export { GROWING_COLUMNS, type StatisticsColumn } from './columns.ts'
export { FORM_DEFINITIONS, type FormDefinition, type StatisticsConvention } from './definitions.ts'

/** The definition of a form in force on a day (ISO text), usually the end of the period. */
export function findFormDefinition(form: 1 | 2, on: string): FormDefinition | undefined {
  return FORM_DEFINITIONS.find(
    (definition) =>
      definition.form === form &&
      definition.inForceFrom <= on &&
      (definition.inForceUntil === null || on <= definition.inForceUntil),
  )
}

export function findFormDefinitionById(id: string): FormDefinition | undefined {
  return FORM_DEFINITIONS.find((definition) => definition.id === id)
}
