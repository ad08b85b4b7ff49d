export { type FormPaper, formWorkbook } from './form-workbook.ts'
