import type { CellError } from '@minh-an/contract/import'

/** A cell of CSV; text that a spreadsheet would run as a formula is kept as text. */
function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${harmless.replaceAll('"', '""')}"`
}

/** Hands the list of errors to the browser as a file that spreadsheets open. */
export function keepErrors(head: readonly string[], errors: readonly CellError[]): void {
  const rows = [head, ...errors.map((error) => [String(error.row), error.cell, error.value, error.message])]
  const text = `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv' }))
  const link = document.createElement('a')
  link.href = address
  link.download = 'loi-nhap-so.csv'
  link.click()
  URL.revokeObjectURL(address)
}
