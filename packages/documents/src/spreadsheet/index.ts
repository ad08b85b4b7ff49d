export { neutralText, restoreText } from './neutral-text.ts'
export type { CellKind, CellValue, Sheet, SheetColumn } from './sheet.ts'
export { csvStream } from './write-csv.ts'
export { xlsxStream } from './write-xlsx.ts'
