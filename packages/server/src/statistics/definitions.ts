import type { DefinitionOut } from '@minh-an/contract/statistics'
import { type CellCode, cellCodes } from '@minh-an/domain/statistics'
import { FORM_DEFINITIONS, type FormDefinition, findFormDefinition } from '@minh-an/law/statistics'
import { problem } from '../platform/index.ts'

/** The definition in force at the end of a period; the whole form is made by it, also where the period began under another. */
export function definitionAt(form: 1 | 2, periodEnd: string): FormDefinition {
  const found = findFormDefinition(form, periodEnd)
  if (found !== undefined) return found
  const first = FORM_DEFINITIONS.filter((one) => one.form === form)
    .map((one) => one.inForceFrom)
    .sort()[0]
  throw problem(
    'statistics/no-definition',
    422,
    'Kỳ này chưa có chế độ thống kê',
    `Định nghĩa biểu số ${form} có từ ${first?.split('-').reverse().join('/')}. Chọn kỳ kết thúc từ ngày ấy trở đi.`,
    { errors: [{ pointer: '/period', detail: 'Kỳ kết thúc trước chế độ thống kê đầu tiên.' }] },
  )
}

export function definitionOut(definition: FormDefinition): DefinitionOut {
  const { id, form, circular, circularVi, nameVi, inForceFrom, inForceUntil, confidence, noteVi } = definition
  return {
    id,
    form,
    circular,
    circularVi,
    nameVi,
    inForceFrom,
    inForceUntil,
    confidence,
    noteVi,
    columns: definition.columns.map((column) => ({ ...column, code: cellCode(column.code) })),
    conventions: [...definition.conventions],
  }
}

export function allDefinitions(): DefinitionOut[] {
  return FORM_DEFINITIONS.map(definitionOut)
}

function cellCode(code: string): CellCode {
  const known = cellCodes.find((one) => one === code)
  if (known === undefined)
    throw new Error(`law/statistics names column ${code}, which domain/statistics does not compute`)
  return known
}
