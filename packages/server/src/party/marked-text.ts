/** Pairs of vowels whose tone is written on either letter: “hoà” is “hòa”. */
const places: readonly (readonly [string, string])[] = [
  ['oà', 'òa'],
  ['oá', 'óa'],
  ['oả', 'ỏa'],
  ['oã', 'õa'],
  ['oạ', 'ọa'],
  ['oè', 'òe'],
  ['oé', 'óe'],
  ['oẻ', 'ỏe'],
  ['oẽ', 'õe'],
  ['oẹ', 'ọe'],
  ['uỳ', 'ùy'],
  ['uý', 'úy'],
  ['uỷ', 'ủy'],
  ['uỹ', 'ũy'],
  ['uỵ', 'ụy'],
]

/**
 * LIKE patterns for the words exactly as typed, marks and all, with either place of the tone; none where the text carries
 * no mark, for then it does not tell “hoà” from “Hoa”. Names are compared in lower case with a blank at both ends.
 */
export function markedPatterns(text: string): string[] {
  const typed = text.normalize('NFC').toLowerCase().trim().replaceAll(/\s+/g, ' ')
  if (!/[\p{M}đ]/u.test(typed.normalize('NFD'))) return []
  const one = places.reduce((now, [older, newer]) => now.replaceAll(older, newer), typed)
  const other = places.reduce((now, [older, newer]) => now.replaceAll(newer, older), typed)
  return [...new Set([typed, one, other])].map((words) => `% ${words.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)} %`)
}
