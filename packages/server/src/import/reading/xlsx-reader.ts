import type { Readable } from 'node:stream'
import { fromEpochDay } from '@minh-an/domain/calendar'
import type { RegisterCell, RegisterRow } from '@minh-an/domain/import'
import { readingLimits } from './limits.ts'
import { openZip, withMacros, type ZipParts } from './open-zip.ts'
import { damaged, FileRefusal, tooComplex } from './refusal.ts'
import { restoreText } from './restore-text.ts'
import { Enough, readXml } from './xml.ts'

export interface Workbook {
  /** Visible sheets in their order. */
  readonly sheets: readonly string[]
  /** How much of the sheet being read was read, 0 to 1. */
  readonly fraction: () => number
  /** Rows that hold anything, from the top; `onRow` ends the reading by answering false. */
  readSheet(name: string, onRow: (row: RegisterRow) => boolean): Promise<void>
}

interface SheetPart {
  readonly name: string
  readonly part: string
}

/** Opens a workbook: names of sheets, shared texts, which number formats are dates. */
export async function openWorkbook(bytes: Buffer): Promise<Workbook> {
  const zip = await openZip(bytes)
  if (!zip.has('xl/workbook.xml')) throw damaged()
  await refuseMacroType(zip)
  const relations = await readRelations(zip)
  const { sheets, from1904 } = await readWorkbookPart(zip, relations)
  if (sheets.length === 0) throw damaged()
  if (sheets.length > readingLimits.sheets) {
    throw tooComplex(`Tệp có ${sheets.length} trang tính; tối đa ${readingLimits.sheets}.`)
  }
  const dateStyles = await readDateStyles(zip)
  let texts: Promise<string[]> | undefined
  const progress = { read: 0, size: 1 }
  return {
    sheets: sheets.map((one) => one.name),
    fraction: () => progress.read / progress.size,
    readSheet: async (name, onRow) => {
      const sheet = sheets.find((one) => one.name === name)
      if (sheet === undefined) throw noSuchSheet(name, sheets)
      texts ??= readSharedTexts(zip)
      const look = { texts: await texts, dateStyles, from1904 }
      progress.size = zip.size(sheet.part)
      progress.read = 0
      await readRows(await zip.stream(sheet.part), look, onRow, (bytes) => {
        progress.read += bytes
      })
    },
  }
}

function noSuchSheet(name: string, sheets: readonly SheetPart[]): FileRefusal {
  return new FileRefusal(
    'import/no-such-sheet',
    'Không có trang tính này',
    `Tệp không có trang “${name}”. Chọn một trong: ${sheets.map((one) => one.name).join(', ')}.`,
  )
}

async function refuseMacroType(zip: ZipParts): Promise<void> {
  if (!zip.has('[Content_Types].xml')) throw damaged()
  let macros = false
  await readXml(await zip.stream('[Content_Types].xml'), {
    open: (_name, attributes) => {
      if (attributes['ContentType']?.includes('macroEnabled')) macros = true
    },
  })
  if (macros) throw withMacros()
}

async function readRelations(zip: ZipParts): Promise<Map<string, string>> {
  const relations = new Map<string, string>()
  if (!zip.has('xl/_rels/workbook.xml.rels')) throw damaged()
  await readXml(await zip.stream('xl/_rels/workbook.xml.rels'), {
    open: (name, attributes) => {
      if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return
      const target = attributes['Target'] ?? ''
      relations.set(
        attributes['Id'] ?? '',
        target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`,
      )
    },
  })
  return relations
}

async function readWorkbookPart(zip: ZipParts, relations: ReadonlyMap<string, string>) {
  const sheets: SheetPart[] = []
  let from1904 = false
  await readXml(await zip.stream('xl/workbook.xml'), {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '')
      if (name !== 'sheet' || (attributes['state'] ?? 'visible') !== 'visible') return
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
      const part = relations.get(id)
      if (part?.includes('worksheets/') && zip.has(part)) {
        sheets.push({ name: (attributes['name'] ?? '').normalize('NFC'), part })
      }
    },
  })
  return { sheets, from1904 }
}

/** Number formats that Excel itself has for days (ECMA-376 §18.8.30), with those of East Asian versions. */
const builtInDays = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58])

function isDayFormat(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\.|[_*]./g, '')
  return /[dy]/i.test(bare) || (/m/i.test(bare) && !/[0#h]/i.test(bare))
}

/** For each cell style whether its numbers are days. */
async function readDateStyles(zip: ZipParts): Promise<boolean[]> {
  const styles: boolean[] = []
  if (!zip.has('xl/styles.xml')) return styles
  const custom = new Map<number, boolean>()
  let inCells = false
  await readXml(await zip.stream('xl/styles.xml'), {
    open: (name, attributes) => {
      if (name === 'numFmt') custom.set(Number(attributes['numFmtId']), isDayFormat(attributes['formatCode'] ?? ''))
      if (name === 'cellXfs') inCells = true
      if (name === 'xf' && inCells) {
        const id = Number(attributes['numFmtId'] ?? 0)
        styles.push(custom.get(id) ?? builtInDays.has(id))
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return styles
}

async function readSharedTexts(zip: ZipParts): Promise<string[]> {
  const texts: string[] = []
  if (!zip.has('xl/sharedStrings.xml')) return texts
  let parts = ''
  let inText = false
  let phonetic = false
  await readXml(await zip.stream('xl/sharedStrings.xml'), {
    open: (name) => {
      if (name === 'si') parts = ''
      else if (name === 'rPh') phonetic = true
      inText = name === 't' && !phonetic
    },
    text: (text) => {
      if (inText) parts += text
    },
    close: (name) => {
      inText = false
      if (name === 'rPh') phonetic = false
      if (name !== 'si') return
      texts.push(withinCell(parts))
      if (texts.length > readingLimits.cells) throw tooComplex('Tệp có quá nhiều ô.')
    },
  })
  return texts
}

function withinCell(text: string): string {
  if (text.length > readingLimits.cellCharacters) {
    throw tooComplex(`Có ô dài hơn ${readingLimits.cellCharacters} ký tự.`)
  }
  return text
}

interface Look {
  readonly texts: readonly string[]
  readonly dateStyles: readonly boolean[]
  readonly from1904: boolean
}

async function readRows(
  stream: Readable,
  look: Look,
  onRow: (row: RegisterRow) => boolean,
  onBytes: (bytes: number) => void,
): Promise<void> {
  let row = 0
  let column = -1
  let cells: (RegisterCell | undefined)[] = []
  let rows = 0
  let count = 0
  let type = 'n'
  let isDay = false
  let formula = false
  let content = ''
  let reading = false
  const endCell = () => {
    if (!formula && content === '') return
    if (column >= readingLimits.columns) throw tooComplex(`Trang tính có quá ${readingLimits.columns} cột.`)
    count += 1
    if (count > readingLimits.cells) throw tooComplex(`Trang tính có quá ${readingLimits.cells} ô.`)
    cells[column] = cellOf(type, content, isDay, formula, look)
  }
  const endRow = () => {
    if (cells.length === 0) return
    rows += 1
    if (rows > readingLimits.rows) throw tooComplex(`Trang tính có quá ${readingLimits.rows} dòng.`)
    if (!onRow({ row, cells })) throw new Enough()
  }
  await readXml(stream, {
    chunk: onBytes,
    open: (name, attributes) => {
      if (name === 'c') {
        column = attributes['r'] === undefined ? column + 1 : columnOf(attributes['r'])
        type = attributes['t'] ?? 'n'
        isDay = look.dateStyles[Number(attributes['s'] ?? -1)] ?? false
        formula = false
        content = ''
      } else if (name === 'v' || name === 't') reading = true
      else if (name === 'f') formula = true
      else if (name === 'row') {
        row = attributes['r'] === undefined ? row + 1 : Number(attributes['r'])
        column = -1
        cells = []
      }
    },
    text: (text) => {
      if (reading) content = withinCell(content + text)
    },
    close: (name) => {
      if (name === 'c') endCell()
      else if (name === 'v' || name === 't') reading = false
      else if (name === 'row') endRow()
      else if (name === 'sheetData') throw new Enough()
    },
  })
}

function columnOf(reference: string): number {
  let column = 0
  for (let index = 0; index < reference.length; index += 1) {
    const letter = reference.charCodeAt(index) & 0xdf
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
  }
  if (column < 1 || column > 16_384) throw damaged()
  return column - 1
}

function cellOf(type: string, content: string, isDay: boolean, formula: boolean, look: Look): RegisterCell | undefined {
  if (formula) return { kind: 'formula', text: content }
  switch (type) {
    case 's': {
      const text = look.texts[Number(content)]
      if (text === undefined) throw damaged()
      return text.trim() === '' ? undefined : { kind: 'text', text: restoreText(text) }
    }
    case 'str':
    case 'inlineStr':
      return content.trim() === '' ? undefined : { kind: 'text', text: restoreText(content) }
    case 'b':
      return { kind: 'flag', text: content === '1' ? 'TRUE' : 'FALSE' }
    case 'e':
      return { kind: 'error', text: content }
    case 'd':
      return { kind: 'day', text: content.slice(0, 10) }
    default:
      return isDay ? { kind: 'day', text: dayOfSerial(content, look.from1904) } : { kind: 'number', text: content }
  }
}

/** Days since 1970-01-01 of serial 0 in both systems; the first one believes in 29 February 1900, long before our years. */
const SERIAL_ZERO = -25_569
const SERIAL_ZERO_1904 = -24_107

function dayOfSerial(content: string, from1904: boolean): string {
  const serial = Number(content)
  if (!Number.isFinite(serial) || serial < 1 || serial > 100_000) return content
  try {
    return fromEpochDay(Math.floor(serial) + (from1904 ? SERIAL_ZERO_1904 : SERIAL_ZERO))
  } catch {
    return content
  }
}
