import { cleanText, plainKey, type RegisterRow } from './cells.ts'
import type { EncodingChoices } from './encoding/index.ts'
import { type FieldName, type RegisterField, registerFields } from './fields.ts'

/** Rows and columns that a mapping rests on; column numbers count from 0, rows from 1. */
export interface SheetMapping {
  readonly headingFrom: number
  readonly headingUntil: number
  readonly columns: Readonly<Partial<Record<FieldName, number>>>
  /** Old encodings that a person chose for columns; the others are recognized. */
  readonly encodings?: EncodingChoices | undefined
}

export interface GuessedColumn {
  readonly index: number
  readonly heading: string
  readonly field: FieldName | null
  /** `sure`: the heading says so; `likely`: a part of it does, a person should look. */
  readonly confidence: 'sure' | 'likely' | 'none'
}

export interface GuessedMapping extends SheetMapping {
  readonly headings: readonly string[]
  readonly guesses: readonly GuessedColumn[]
  /** The headings are those of our own template. */
  readonly isTemplate: boolean
}

/** How deep a heading may lie under titles, and how many rows it may take. */
const SEARCHED_ROWS = 30
const HEADING_ROWS = 3

const abbreviations: Readonly<Record<string, string>> = {
  qd: 'quyet dinh',
  tha: 'thi hanh an',
  ptha: 'phai thi hanh an',
  dtha: 'duoc thi hanh an',
  nptha: 'nguoi phai thi hanh an',
  ndtha: 'nguoi duoc thi hanh an',
  chv: 'chap hanh vien',
  ba: 'ban an',
  dc: 'dia chi',
  ng: 'nguoi',
}

const noise = /\b(?:vnd|dvt|don vi tinh|neu co|tinh den|ho va ten|ho ten|ten)\b/g

/** Words of a heading in one spelling: abbreviations written out, units and “họ tên” left away. */
function headingKey(text: string): string {
  const key = plainKey(text.replace(/\((?:\s*(?:đồng|vnđ|vnd|đ)\s*)\)/giu, ' '))
  const words = key
    .split(' ')
    .map((word) => abbreviations[word] ?? word)
    .join(' ')
  const bare = words
    .replace(noise, ' ')
    .replace(/\b(?:dong)$/, '')
    .replace(/ +/g, ' ')
    .trim()
  return bare === '' ? words : bare
}

interface Known {
  readonly field: RegisterField & { readonly name: FieldName }
  readonly words: readonly string[]
}

const byKey = new Map<string, FieldName>()
const byWords = new Map<string, FieldName>()
const known: Known[] = []
for (const field of registerFields) {
  for (const text of [field.label, ...field.synonyms]) {
    const key = headingKey(text)
    const words = [...new Set(key.split(' '))].sort()
    if (!byKey.has(key)) byKey.set(key, field.name)
    if (!byWords.has(words.join(' '))) byWords.set(words.join(' '), field.name)
    if (words.length >= 2) known.push({ field, words })
  }
}

interface Candidate {
  readonly index: number
  readonly field: FieldName
  readonly score: number
}

const SURE = 90

/** Fields a heading may mean, best first. */
function candidatesOf(index: number, heading: string): Candidate[] {
  const key = headingKey(heading)
  if (key === '') return []
  const exact = byKey.get(key)
  if (exact !== undefined) return [{ index, field: exact, score: 100 }]
  const words = [...new Set(key.split(' '))].sort()
  const same = byWords.get(words.join(' '))
  if (same !== undefined) return [{ index, field: same, score: 95 }]
  const found = new Map<FieldName, number>()
  for (const one of known) {
    if (!one.words.every((word) => words.includes(word))) continue
    const score = 30 + 12 * one.words.length - 4 * (words.length - one.words.length)
    if (score > (found.get(one.field.name) ?? 20)) found.set(one.field.name, Math.min(score, SURE - 1))
  }
  return [...found].map(([field, score]) => ({ index, field, score }))
}

/** “Địa chỉ” or “Ngày” alone belongs to the column on its left that it can complete. */
const companions: readonly { readonly heading: RegExp; readonly of: Partial<Record<FieldName, FieldName>> }[] = [
  { heading: /^dia chi$/, of: { creditor: 'creditorAddress', debtor: 'debtorAddress' } },
  {
    heading: /^(?:so )?(?:cccd|cmnd|mst|so dinh danh|ma so thue)(?: (?:cccd|cmnd|mst|ma so thue))*$/,
    of: { creditor: 'creditorIdentifier', debtor: 'debtorIdentifier' },
  },
  {
    heading: /^ngay(?: thang(?: nam)?)?$/,
    of: { decisionNumber: 'decidedOn', judgmentNumber: 'judgedOn', status: 'statusOn', collected: 'collectedOn' },
  },
]

function assign(headings: readonly string[]): GuessedColumn[] {
  const companionOf = headings.map((heading) => companions.find((one) => one.heading.test(headingKey(heading))))
  const candidates = headings
    .flatMap((heading, index) => (companionOf[index] === undefined ? candidatesOf(index, heading) : []))
    .sort((a, b) => b.score - a.score || a.index - b.index)
  const taken = new Map<number, Candidate>()
  const used = new Set<FieldName>()
  for (const one of candidates) {
    if (taken.has(one.index) || used.has(one.field)) continue
    taken.set(one.index, one)
    used.add(one.field)
  }
  companionOf.forEach((companion, index) => {
    if (companion === undefined) return
    for (let left = index - 1; left >= 0; left -= 1) {
      const owner = taken.get(left)?.field
      const field = owner === undefined ? undefined : companion.of[owner]
      if (field === undefined) continue
      if (!used.has(field)) {
        taken.set(index, { index, field, score: SURE })
        used.add(field)
      }
      return
    }
  })
  return headings.map((heading, index) => {
    const one = taken.get(index)
    return {
      index,
      heading,
      field: one?.field ?? null,
      confidence: one === undefined ? 'none' : one.score >= SURE ? 'sure' : 'likely',
    }
  })
}

const textOf = (row: RegisterRow | undefined, index: number): string => cleanText(row?.cells[index]?.text ?? '')

/**
 * Headings of a block of rows, one per column. A heading that spans columns is written once, at its left end: the
 * blanks beside it take it over where a lower row still says something of its own.
 */
export function combinedHeadings(rows: readonly RegisterRow[], width: number): string[] {
  const parts = Array.from({ length: width }, (): string[] => [])
  rows.forEach((row, level) => {
    let spanning = ''
    for (let index = 0; index < width; index += 1) {
      const own = textOf(row, index)
      const lower = rows.slice(level + 1).some((below) => textOf(below, index) !== '')
      if (own !== '') spanning = own
      else if (!lower) continue
      const text = own === '' ? spanning : own
      if (text !== '' && parts[index]?.at(-1) !== text) parts[index]?.push(text)
    }
  })
  return parts.map((one) => one.join(' '))
}

function isHeadingRow(row: RegisterRow): boolean {
  const filled = row.cells.filter((cell) => cell !== undefined && cell.text.trim() !== '')
  return filled.length >= 2 && filled.every((cell) => cell?.kind === 'text')
}

/** A row under the headings that numbers the columns: (1) (2) (3), A B C. */
export function isColumnNumbers(row: RegisterRow): boolean {
  const filled = row.cells
    .map((cell) => cleanText(cell?.text ?? '').replace(/[()[\]]/g, ''))
    .filter((text) => text !== '')
  return filled.length >= 3 && filled.every((text) => /^(?:\d{1,2}|[A-ZĐ])$/u.test(text))
}

function widthOf(rows: readonly RegisterRow[]): number {
  return rows.reduce((most, row) => Math.max(most, row.cells.length), 0)
}

/** Finds the headings of a sheet under titles and over several rows, and says which field each column holds. */
export function guessMapping(rows: readonly RegisterRow[]): GuessedMapping | undefined {
  const searched = rows.slice(0, SEARCHED_ROWS)
  const width = widthOf(searched)
  let best: { score: number; mapping: GuessedMapping } | undefined
  for (let from = 0; from < searched.length; from += 1) {
    for (let until = from; until < Math.min(from + HEADING_ROWS, searched.length); until += 1) {
      const block = searched.slice(from, until + 1)
      if (!block.every(isHeadingRow) || block.some(isColumnNumbers)) break
      const mapping = mappingOf(block, width)
      const score = mapping.guesses.reduce(
        (sum, one) => sum + (one.confidence === 'sure' ? 10 : one.confidence === 'likely' ? 4 : 0),
        -block.length,
      )
      if (score > (best?.score ?? 20)) best = { score, mapping }
    }
  }
  return best?.mapping
}

/** The mapping of a given block of heading rows. */
export function mappingOf(block: readonly RegisterRow[], width: number): GuessedMapping {
  const headings = combinedHeadings(block, width)
  const guesses = assign(headings)
  const columns: Partial<Record<FieldName, number>> = {}
  for (const one of guesses) if (one.field !== null) columns[one.field] = one.index
  const labels = new Set(headings)
  return {
    headingFrom: block[0]?.row ?? 1,
    headingUntil: block.at(-1)?.row ?? 1,
    columns,
    headings,
    guesses,
    isTemplate: block.length === 1 && registerFields.every((field) => labels.has(field.label)),
  }
}

/** The same headings give the same text, whatever their marks, case and blanks: a unit's choice is remembered by it. */
export function headingFingerprint(headings: readonly string[]): string {
  return headings.map(plainKey).join('|').replace(/\|+$/, '')
}

/** Fields whose column also holds something else: “Người phải thi hành án (tên, địa chỉ)”, “Số, ngày quyết định”. */
export function combinedFields(headings: readonly string[], mapping: SheetMapping): ReadonlySet<FieldName> {
  const found = new Set<FieldName>()
  for (const [field, index] of Object.entries(mapping.columns) as [FieldName, number][]) {
    const words = headingKey(headings[index] ?? '').split(' ')
    const saysAddress = words.includes('dia') && words.includes('chi')
    if ((field === 'creditor' || field === 'debtor') && saysAddress) found.add(field)
    if ((field === 'decisionNumber' || field === 'judgmentNumber') && words.includes('ngay')) found.add(field)
  }
  return found
}

/** Fields without which no case can be read. */
export function missingFields(headings: readonly string[], mapping: SheetMapping): FieldName[] {
  const combined = combinedFields(headings, mapping)
  const present = (name: FieldName) => mapping.columns[name] !== undefined
  const missing = registerFields
    .filter((field) => field.required && !present(field.name))
    .map((field): FieldName => field.name)
    .filter((name) => !(name === 'decidedOn' && combined.has('decisionNumber')))
  return missing
}

/** A unit of money other than đồng that titles or headings name; such a file is refused, never multiplied. */
export function foreignUnit(rows: readonly RegisterRow[]): string | undefined {
  for (const row of rows) {
    for (const cell of row.cells) {
      if (cell?.kind !== 'text') continue
      const found = /\b(?:(?:1000|1 000|nghin|ngan|trieu|ty)) ?(?:dong|vnd|d)\b/.exec(plainKey(cell.text))
      if (found !== null) return cleanText(cell.text)
    }
  }
  return undefined
}
