import { findInstrument, type Instrument } from './instruments.ts'

/** One provision: `LTHADS 2025 Đ38.1.a`. Points are Vietnamese letters, so “đ” may stand where “e” is expected. */
export type Citation = {
  readonly instrument: Instrument
  readonly article: string
  readonly clauses: readonly string[]
  readonly points: readonly string[]
}

const PROVISION = /^Đ(\d+[a-zđ]?)(?:\.(\d+)(?:-(?:\d+[a-zđ]?\.)?(\d+))?)?(?:\.([a-zđ])(?:-([a-zđ]))?)?$/u

/**
 * Reads a compact citation list, parts divided by `;` or `,`: `LTHADS 2025 Đ34.2; NĐ 152/2026 Đ10.1`. A part that
 * begins with `Đ` belongs to the instrument before it. Throws on a part it cannot read: a rule without a readable
 * source must not enter the law room.
 */
export function parseCitations(text: string): readonly Citation[] {
  let instrument: Instrument | undefined
  return text.split(/[;,]/).map((raw) => {
    const part = raw.trim()
    const at = part.search(/(?:^|\s)Đ\d/u)
    if (at < 0) throw new Error(`Căn cứ không đọc được: “${text}”`)
    const key = part.slice(0, at).trim()
    const provision = PROVISION.exec(part.slice(at).trim())
    if (key !== '') instrument = findInstrument(key)
    if (instrument === undefined || provision === null) throw new Error(`Căn cứ không đọc được: “${text}”`)
    const [, article, clause, clauseUntil, point, pointUntil] = provision
    return {
      instrument,
      article: article as string,
      clauses: [clause, clauseUntil].filter((value) => value !== undefined),
      points: [point, pointUntil].filter((value) => value !== undefined),
    }
  })
}

/** Letters of points in the order of Vietnamese statutes. */
const ORDER = [...'abcdđeghiklmnopqrstuvxy']

const placesVi = (word: string, places: readonly string[]): string[] => {
  const [first, last] = places
  if (first === undefined) return []
  if (last === undefined) return [`${word} ${first}`]
  const neighbours = ORDER.indexOf(last) - ORDER.indexOf(first) === 1 || Number(last) - Number(first) === 1
  return [neighbours ? `${word} ${first} và ${word} ${last}` : `các ${word} từ ${first} đến ${last}`]
}

const citationVi = ({ article, clauses, points }: Citation): string =>
  [...placesVi('điểm', points), ...placesVi('khoản', clauses), `Điều ${article}`].join(' ')

/** The provisions in one sentence; an instrument named once for neighbours. */
export function citeVi(text: string): string {
  return parseCitations(text)
    .map((citation, index, all) =>
      all[index + 1]?.instrument === citation.instrument
        ? citationVi(citation)
        : `${citationVi(citation)} ${citation.instrument.shortVi}`,
    )
    .join('; ')
}

/** “khoản 1 Điều 38”, where the law is clear from the place. */
export function citeShortVi(text: string): string {
  return parseCitations(text).map(citationVi).join(', ')
}
