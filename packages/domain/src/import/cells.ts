import type { FieldName } from './fields.ts'

/**
 * What a reader found in a cell. `number` carries the digits as the file writes them, so that nothing is lost on the
 * way; `day` is ISO text; a formula is kept apart because its value is somebody's guess of yesterday; `unclear` is text in
 * an old encoding that nobody can be sure of.
 */
export interface RegisterCell {
  readonly kind: 'text' | 'number' | 'day' | 'formula' | 'error' | 'flag' | 'unclear'
  readonly text: string
}

/** A row of a sheet: `row` is its 1-based number in the file. */
export interface RegisterRow {
  readonly row: number
  readonly cells: readonly (RegisterCell | undefined)[]
}

/** One thing wrong, at a cell a person can find: `D41`. */
export interface CellProblem {
  readonly row: number
  readonly cell: string
  readonly field: FieldName | null
  readonly value: string
  readonly code: string
  readonly message: string
  /** The case that stands in the database with other content. */
  readonly caseId?: string | undefined
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetter(index: number): string {
  let rest = index
  let letters = ''
  do {
    letters = String.fromCharCode(65 + (rest % 26)) + letters
    rest = Math.floor(rest / 26) - 1
  } while (rest >= 0)
  return letters
}

/** `D41` for row 41, column 3. */
export function cellAddress(row: number, index: number): string {
  return `${columnLetter(index)}${row}`
}

// Cc: control characters; Cs: half characters; Bidi_Control: marks that turn the direction of writing.
const forbidden = /[\p{Cc}\p{Cs}\p{Bidi_Control}]/u
const spaces = /[\s\u00a0\u200b\ufeff]+/gu

/** Most cells already are as they are kept; composed letters only, single blanks. */
const clean = /^[!-~\u00c0-\u02ff\u1ea0-\u1ef9]+(?: [!-~\u00c0-\u02ff\u1ea0-\u1ef9]+)*$/

/** Text as it is kept: NFC, one blank between words. */
export function cleanText(text: string): string {
  if (clean.test(text)) return text
  return text.normalize('NFC').replace(spaces, ' ').trim()
}

/** Control characters, half characters and marks that turn the direction of writing have no place in a register. */
export function hasForbiddenCharacter(text: string): boolean {
  return forbidden.test(text)
}

const vietnameseOnly = /[ăđơưĂĐƠƯ\u1ea0-\u1ef9]/u
const tcvn3 = /[\u00a7-\u00ae\u00b5-\u00be]/gu
const vni = /[ñöïûüåëäÑÖ]/gu

/** Names the old Vietnamese encoding whose letters, read as Unicode, the text shows: “Ng­êi ph¶i”, “Ngöôøi phaûi”. */
export function legacyEncodingOf(text: string): 'TCVN3' | 'VNI' | undefined {
  if (vietnameseOnly.test(text)) return undefined
  if ((text.match(tcvn3)?.length ?? 0) >= 2) return 'TCVN3'
  return (text.match(vni)?.length ?? 0) >= 2 ? 'VNI' : undefined
}

const marks = /[\u0300-\u036f]/gu
const notWord = /[^a-z0-9]+/g

/** Key for comparing words: no marks, lower case, only letters and digits with single blanks. */
export function plainKey(text: string): string {
  return text.normalize('NFD').replace(marks, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(notWord, ' ').trim()
}
