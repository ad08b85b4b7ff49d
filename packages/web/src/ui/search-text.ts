/** Text as a search compares it: NFC folded to lower case, without marks, đ as d, and i for y. */
export function searchText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll('y', 'i')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Every word of the query begins a word of the text, in any order. */
export function matchesSearch(text: string, query: string): boolean {
  const there = ` ${searchText(text).replace(/[^\p{L}\p{N}.:]+/gu, ' ')}`
  return searchText(query)
    .split(' ')
    .every((word) => there.includes(` ${word}`))
}
