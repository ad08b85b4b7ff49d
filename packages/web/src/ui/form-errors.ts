import { type ApiProblem, fieldPath } from '../api/index.ts'

/**
 * True where the text of a field cannot be read as what it asks for: a day that does not exist, a sum with a fraction.
 * The first such field takes the focus, and its form is not sent: the text would count as nothing, and an optional field
 * would be left out without a word.
 */
export function holdsUnreadable(form: ParentNode | null): boolean {
  const field = form?.querySelector<HTMLElement>('[data-unreadable]')
  field?.focus({ preventScroll: true })
  // In the middle: what is wrong with it stands below the field.
  field?.scrollIntoView({ block: 'center' })
  return field !== null && field !== undefined
}

export interface FormError {
  /** Path of the field as the form names it: `lines.0.amount`. */
  readonly path: string
  readonly message: string
}

/** The server's pointers as errors of the form; those that no field of the form has go to the whole form. */
export function serverErrors(
  problem: ApiProblem,
  paths: readonly string[],
): { readonly fields: readonly FormError[]; readonly rest: readonly string[] } {
  const known = new Set(paths)
  const errors = problem.facts.errors.map(({ pointer, detail }) => ({ path: fieldPath(pointer), message: detail }))
  return {
    fields: errors.filter(({ path }) => known.has(path)),
    rest: errors.filter(({ path }) => !known.has(path)).map(({ message }) => message),
  }
}

/** `field-lines-0-amount`: the id under which the summary finds the field. */
export const fieldId = (path: string): string => `field-${path.replaceAll('.', '-')}`
