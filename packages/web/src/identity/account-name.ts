/**
 * Account names are ASCII, but a Vietnamese typing tool turns `hoas` into hóa and `dd` into đ while somebody types one.
 * Marks are dropped when the field is left, and the field says so.
 */
export function plainAccountName(typed: string): string {
  return dropMarks(typed).trim()
}

/** Letters without tone and vowel marks; đ becomes d. */
function dropMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
}

export const hasMarks = (text: string): boolean => dropMarks(text) !== text.normalize('NFD')
