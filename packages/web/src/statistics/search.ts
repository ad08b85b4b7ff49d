import { wordsNow } from '../i18n/index.ts'
import { loadUnits, type SearchSource } from '../shell/index.ts'
import { matchesSearch, searchText, shortUnitName, type UnitOption } from '../ui/index.ts'
import { words } from './words.vi.ts'

export interface FormQuery {
  readonly forms: readonly (1 | 2)[]
  /** What is left of the text: words of a unit's name. Empty for the unit at hand. */
  readonly unit: string
}

/** Reads “biểu 1”, “bieu 02”, “form 2 kv3”; undefined for text that does not begin with the word for a form. */
export function readFormQuery(query: string): FormQuery | undefined {
  const match = /^(?:bieu|form)(?: so)?(?: ?0?([12])(?= |$))?(?: (.+))?$/.exec(searchText(query))
  if (!match) return undefined
  const number = match[1]
  const rest = match[2] ?? ''
  if (number === undefined && rest !== '') return undefined
  return {
    forms: number === undefined ? [1, 2] : [number === '1' ? 1 : 2],
    unit: rest.replace(/\bkv ?(?=\d)/g, 'khu vuc '),
  }
}

/** A number in the query is a whole number of the name: “khu vực 3” is not “khu vực 31”. */
export function unitMatches(name: string, query: string): boolean {
  const plain = name.replace(/\b0+(?=\d)/g, '')
  const there: readonly string[] = plain.match(/\d+/g) ?? []
  return matchesSearch(plain, query) && (query.match(/\d+/g) ?? []).every((number) => there.includes(number))
}

const unitsShown = 5

/** What the command box finds among the figures: a form, of the unit at hand or of one that is named. */
export const search: SearchSource = async (query) => {
  const asked = readFormQuery(query)
  if (!asked) return { hits: [] }
  const units: readonly (UnitOption | undefined)[] =
    asked.unit === ''
      ? [undefined]
      : (await loadUnits()).filter(({ name }) => unitMatches(name, asked.unit)).slice(0, unitsShown)
  const t = wordsNow(words)
  return {
    hits: asked.forms.flatMap((form) =>
      units.map((unit) => ({
        id: `form ${form} ${unit?.code ?? ''}`,
        group: 'room' as const,
        title: t(form === 1 ? 'title1' : 'title2'),
        ...(unit ? { detail: shortUnitName(unit.name) } : {}),
        to: `/statistics?form=${form}${unit ? `&unit=${encodeURIComponent(unit.code)}` : ''}`,
      })),
    ),
  }
}
