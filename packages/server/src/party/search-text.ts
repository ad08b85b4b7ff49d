import type { PartyEntry } from '@minh-an/domain/case-file'

/** What a person may type to find a paper by its parties. */
export function partySearchText(parties: readonly PartyEntry[]): string[] {
  return parties
    .flatMap((party) => [party.name, party.identifier ?? '', party.address ?? ''])
    .filter((part) => part !== '')
}

/**
 * The words of a query as LIKE patterns: each must occur somewhere. `%` and `_` mean themselves. The caller compares
 * with `vn_norm(pattern)`, so marks, Đ/D, i/y and tone placement do not matter.
 */
export function likePatterns(text: string): string[] {
  return text
    .normalize('NFC')
    .split(/[\s|]+/u)
    .filter((word) => word !== '')
    .slice(0, 12)
    .map((word) => `%${word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`)
}

/** The words side by side and whole: what was typed comes before names that merely contain it (Ngô Văn before Ngọc Vân). */
export function phrasePattern(text: string): string {
  const words = likePatterns(text).map((pattern) => pattern.slice(1, -1))
  return `% ${words.join(' ')} %`
}
