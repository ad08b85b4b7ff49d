import { TERMS, type Term } from './terms.ts'

export { TERMS, type Term, type TermKind } from './terms.ts'

const byId = new Map(TERMS.map((term) => [term.id, term]))

export function findTerm(id: string): Term | undefined {
  return byId.get(id)
}
