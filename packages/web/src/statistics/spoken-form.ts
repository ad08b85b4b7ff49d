import type { Column, FormResponse } from '@minh-an/contract/statistics'

type Say = (sentence: string) => string
const perhaps = (text: string | null, say: Say) => (text === null ? null : say(text))

/** The form with the words of its definition in the reader's language: the server sends those as they are fingerprinted. */
export function spokenForm(form: FormResponse, say: Say): FormResponse {
  const { definition } = form
  const column = (one: Column): Column => ({
    ...one,
    nameVi: say(one.nameVi),
    formula: perhaps(one.formula, say),
    noteVi: perhaps(one.noteVi, say),
  })
  return {
    ...form,
    definition: {
      ...definition,
      circularVi: say(definition.circularVi),
      nameVi: say(definition.nameVi),
      noteVi: perhaps(definition.noteVi, say),
      columns: definition.columns.map(column),
      conventions: definition.conventions.map((one) => ({ ...one, textVi: say(one.textVi) })),
    },
  }
}
