/** First characters that make a spreadsheet read a cell as a formula, in ASCII and full width (security §7.8). */
const dangerous = /^['=+\-@\t\r\n\0\uff1d\uff0b\uff0d\uff20]/u

/**
 * Text that no spreadsheet runs: a leading sign of a formula is preceded by an apostrophe, which {@link restoreText}
 * takes away again. NUL can stand in no cell and is left out.
 */
export function neutralText(text: string): string {
  const kept = text.replaceAll('\0', '')
  return dangerous.test(text) ? `'${kept}` : kept
}

/** The text as it was before {@link neutralText}. */
export function restoreText(text: string): string {
  return text.startsWith("'") && dangerous.test(text.slice(1)) ? text.slice(1) : text
}
