import { markedHead } from './mark.ts'
import { neutralText } from './neutral-text.ts'
import { type CellForms, type CellKind, type CellValue, dayText, type Sheet } from './sheet.ts'

const usualForms: CellForms = { day: 'dd/MM/yyyy', dong: 'grouped', separator: ';' }
/** Above this a spreadsheet's number loses đồng: such an amount is written as text. */
const exactUpTo = 9_007_199_254_740_991n
const pieceLength = 65_536
const firstDay = Date.UTC(1899, 11, 30)
const millisecondsADay = 86_400_000

/** Places of the cell formats in `stylesXml`. */
const styles = { plain: 0, text: 1, day: 2, dong: 3, count: 4, rate: 5, title: 6, bold: 7 } as const

export function stylesXml({ day, dong }: CellForms = usualForms): string {
  const date = day === 'dd/MM/yyyy' ? 'dd/mm/yyyy' : day === 'yyyy-MM-dd' ? 'yyyy-mm-dd' : 'yyyymmdd'
  const sum = dong === 'grouped' ? '#,##0' : '0'
  const cell = (format: number, more = '') =>
    `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"${more}/></xf>`
  const words = (font: number) => `<xf numFmtId="49" fontId="${font}" fillId="0" borderId="0" xfId="0" applyFont="1"/>`
  return `${declaration}<styleSheet xmlns="${main}"><numFmts count="4"><numFmt numFmtId="164" formatCode="${date}"/><numFmt numFmtId="165" formatCode="${sum}"/><numFmt numFmtId="166" formatCode="#,##0"/><numFmt numFmtId="167" formatCode="0.00%"/></numFmts><fonts count="3">${font('11')}${font('13', '<b/>')}${font('11', '<b/>')}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="8">${cell(0)}${cell(49, ' wrapText="1"')}${cell(164)}${cell(165)}${cell(166)}${cell(167)}${words(1)}${words(2)}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
}

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const font = (size: string, weight = '') =>
  `<font>${weight}<sz val="${size}"/><name val="Calibri"/><family val="2"/></font>`

/** One sheet as XML, a piece at a time: titles, frozen headings, rows as they come, lines below. */
export async function* sheetXml(sheet: Sheet<unknown>): AsyncGenerator<string> {
  const { columns, foot = [], forms = usualForms } = sheet
  const head = markedHead(sheet.head)
  const letters = columns.map((_column, index) => columnName(index))
  const headingRow = head.length === 0 ? 1 : head.length + 2
  let piece = `${declaration}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="${headingRow}" topLeftCell="A${headingRow + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.map(widthOf).join('')}</cols><sheetData>`
  let at = 0
  const words = (text: string, style: number) => rowOf(++at, textCell(`A${at}`, text, style))
  head.forEach((text, index) => {
    piece += words(text, index === 0 ? styles.title : styles.plain)
  })
  at = headingRow
  piece += rowOf(
    at,
    columns.map(({ heading }, index) => textCell(`${letters[index]}${at}`, heading, styles.bold)).join(''),
  )
  for await (const row of sheet.rows) {
    at += 1
    let cells = ''
    for (const [index, column] of columns.entries()) {
      cells += cellOf(`${letters[index]}${at}`, column.value(row), column.kind, forms)
    }
    piece += rowOf(at, cells)
    if (piece.length < pieceLength) continue
    yield piece
    piece = ''
  }
  at += 1
  for (const text of foot) piece += words(text, styles.plain)
  yield `${piece}</sheetData><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`
}

const widthOf = ({ width, kind }: Sheet<unknown>['columns'][number], index: number) =>
  `<col min="${index + 1}" max="${index + 1}" width="${width ?? (kind === 'text' ? 28 : 16)}" customWidth="1"/>`

const rowOf = (at: number, cells: string) => `<row r="${at}">${cells}</row>`

const textCell = (place: string, text: string, style: number) =>
  `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(neutralText(text))}</t></is></c>`

const numberCell = (place: string, value: number | string, style: number) =>
  `<c r="${place}" s="${style}"><v>${value}</v></c>`

function cellOf(place: string, value: CellValue, kind: CellKind, forms: CellForms): string {
  if (value === undefined || value === '') return ''
  if (kind === 'text') return textCell(place, String(value), styles.text)
  if (kind === 'day') {
    const days = (Date.parse(`${String(value)}T00:00:00Z`) - firstDay) / millisecondsADay
    return Number.isInteger(days)
      ? numberCell(place, days, styles.day)
      : textCell(place, dayText(String(value), forms.day), styles.text)
  }
  if (kind === 'dong') {
    const sum = BigInt(value)
    return sum <= exactUpTo && sum >= -exactUpTo
      ? numberCell(place, sum.toString(), styles.dong)
      : textCell(place, sum.toString(), styles.text)
  }
  return numberCell(place, String(value), kind === 'count' ? styles.count : styles.rate)
}

/** A, B … Z, AA … */
function columnName(index: number): string {
  const rest = Math.floor(index / 26)
  return `${rest === 0 ? '' : columnName(rest - 1)}${String.fromCharCode(65 + (index % 26))}`
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** What XML 1.0 cannot hold is left out; the rest is written as it is. */
const unwritable = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu

export const escaped = (text: string) =>
  text.replaceAll(unwritable, '').replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign)
