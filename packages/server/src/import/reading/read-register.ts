import {
  type CellProblem,
  cellAddress,
  combinedFields,
  decisionTitle,
  foreignUnit,
  type GuessedMapping,
  guessMapping,
  headingFingerprint,
  isColumnNumbers,
  legacyEncodingOf,
  mappingOf,
  missingFields,
  type RegisterCase,
  type RegisterRow,
  readRow,
  type SheetMapping,
} from '@minh-an/domain/import'
import { RowConversion } from './convert-rows.ts'
import { decodeCsv, notUnicode, readCsv } from './csv-reader.ts'
import type { ReadingOrder, ReadingSummary, RefusedRow } from './messages.ts'
import { passwordProtected, withMacros } from './open-zip.ts'
import { FileRefusal } from './refusal.ts'
import { openWorkbook } from './xlsx-reader.ts'

/** Rows looked at before the columns are known. */
const HEAD_ROWS = 40
/** Rows that show in which encoding the columns are written. */
const ENCODING_ROWS = 2_000
const SAMPLE_ROWS = 8
const SAMPLES = 3
/** As many cases as the chain may be held for at a time when they come in. */
const PORTION = 1_000

/** Who hears of a file while it is read. */
export interface ReadingEar {
  onColumns(columns: SheetMapping['columns']): void
  /** @param rows rows read so far. @param permille how much of the file that is. */
  onCases(cases: readonly RegisterCase[], rows: number, permille: number): void
}

interface Source {
  readonly format: 'xlsx' | 'csv'
  readonly encoding: string
  readonly sheets: readonly string[]
  /** How much of the rows being read was read, 0 to 1. */
  readonly fraction: () => number
  read(sheet: string | undefined, onRow: (row: RegisterRow) => boolean): Promise<void>
}

/** Reads a register file from its bytes to cases; runs in the worker thread, touches nothing but its order. */
export async function readRegister(order: ReadingOrder, ear: ReadingEar): Promise<ReadingSummary> {
  const source = await openSource(
    Buffer.from(order.bytes.buffer, order.bytes.byteOffset, order.bytes.byteLength),
    order.fileName,
  )
  const { sheet, head, guess, conversion } = await chooseSheet(source, order)
  const chosen = chooseMapping(order, head, guess)
  refuseForeignUnit(head, chosen.mapping)
  refuseLegacyHeadings(chosen.headings)
  const missing = missingFields(chosen.headings, chosen.mapping)
  ear.onColumns(chosen.mapping.columns)
  const reader = new RowsReader(order, chosen, missing.length === 0, (cases, rows) =>
    ear.onCases(cases, rows, Math.round(1_000 * source.fraction())),
  )
  await source.read(sheet, (row) =>
    reader.take(row.row > chosen.mapping.headingUntil ? conversion.convertAndKeep(row) : row),
  )
  return reader.summary({
    format: source.format,
    encoding: source.encoding === '8-bit' ? (conversion.usual ?? source.encoding) : source.encoding,
    conversions: conversion.conversions(),
    sheets: source.sheets,
    sheet,
    mapping: chosen.mapping,
    mappingSource: chosen.source,
    fingerprint: headingFingerprint(chosen.headings),
    missing,
  })
}

async function openSource(bytes: Buffer, fileName: string): Promise<Source> {
  const name = fileName.toLowerCase()
  if (bytes.length === 0) throw new FileRefusal('import/file-empty', 'Tệp rỗng', 'Chọn lại tệp sổ (.xlsx hoặc .csv).')
  if (name.endsWith('.xlsm') || name.endsWith('.xltm')) throw withMacros()
  if (bytes.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04]))) {
    const book = await openWorkbook(bytes)
    return {
      format: 'xlsx',
      encoding: 'UTF-8',
      sheets: book.sheets,
      fraction: book.fraction,
      read: (sheet, onRow) => book.readSheet(sheet ?? book.sheets[0] ?? '', onRow),
    }
  }
  if (bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) {
    if (name.endsWith('.xlsx')) throw passwordProtected()
    throw new FileRefusal(
      'import/old-excel',
      'Tệp Excel đời cũ (.xls)',
      'Mở bằng Excel, lưu lại thành .xlsx rồi nhập lại.',
    )
  }
  if (!/\.(?:csv|tsv|txt)$/.test(name)) {
    throw new FileRefusal('import/file-type', 'Không nhận loại tệp này', 'Nhập tệp .xlsx hoặc .csv (Unicode).')
  }
  const { encoding, text } = decodeCsv(bytes)
  let read = 0
  return {
    format: 'csv',
    encoding,
    sheets: [],
    fraction: () => read / text.length,
    read: (_sheet, onRow) => readCsv(text, onRow, (characters) => (read = characters)),
  }
}

interface ChosenSheet {
  readonly sheet: string | undefined
  readonly head: readonly RegisterRow[]
  readonly guess: GuessedMapping | undefined
  readonly conversion: RowConversion
}

/** The sheet that was named, or the first whose headings are those of a register. */
async function chooseSheet(source: Source, order: ReadingOrder): Promise<ChosenSheet> {
  const wanted = order.sheet?.normalize('NFC')
  const sheets = source.format === 'csv' ? [undefined] : wanted === undefined ? source.sheets : [wanted]
  let first: ChosenSheet | undefined
  for (const sheet of sheets) {
    const rows: RegisterRow[] = []
    await source.read(sheet, (row) => rows.push(row) < ENCODING_ROWS)
    const conversion = new RowConversion(rows, order.mapping?.encodings)
    if (source.encoding === '8-bit' && conversion.usual === undefined && order.mapping?.encodings === undefined)
      throw notUnicode()
    const head = rows.slice(0, HEAD_ROWS).map((row) => conversion.convert(row))
    const found = { sheet, head, guess: guessMapping(head), conversion }
    if (found.guess !== undefined) return found
    if (head.length > 0) first ??= found
  }
  if (first === undefined)
    throw new FileRefusal('import/file-empty', 'Tệp không có dòng nào', 'Chọn lại tệp sổ có dữ liệu.')
  return first
}

interface ChosenMapping {
  readonly mapping: SheetMapping
  readonly headings: readonly string[]
  readonly guesses: GuessedMapping['guesses']
  readonly source: ReadingSummary['mappingSource']
}

function chooseMapping(
  order: ReadingOrder,
  head: readonly RegisterRow[],
  guess: GuessedMapping | undefined,
): ChosenMapping {
  if (order.mapping !== undefined) {
    const given = order.mapping
    const block = head.filter((row) => row.row >= given.headingFrom && row.row <= given.headingUntil)
    const there = mappingOf(block, widthOf(head))
    return { mapping: given, headings: there.headings, guesses: there.guesses, source: 'given' }
  }
  if (guess === undefined) {
    throw new FileRefusal(
      'import/no-headings',
      'Không nhận ra tiêu đề cột',
      'Tệp cần một dòng tiêu đề như “Số quyết định”, “Ngày quyết định”, “Người phải thi hành án”. Dùng mẫu của Minh Án, hoặc thêm dòng tiêu đề.',
    )
  }
  const key = headingFingerprint(guess.headings)
  const known = order.remembered.find((one) => one.key === key)
  if (known !== undefined && !guess.isTemplate) {
    return {
      mapping: { ...pick(guess), columns: known.columns },
      headings: guess.headings,
      guesses: guess.guesses,
      source: 'remembered',
    }
  }
  return {
    mapping: pick(guess),
    headings: guess.headings,
    guesses: guess.guesses,
    source: guess.isTemplate ? 'template' : 'guessed',
  }
}

function pick(guess: GuessedMapping): SheetMapping {
  return { headingFrom: guess.headingFrom, headingUntil: guess.headingUntil, columns: guess.columns }
}

const widthOf = (rows: readonly RegisterRow[]) => rows.reduce((most, row) => Math.max(most, row.cells.length), 0)

function refuseForeignUnit(head: readonly RegisterRow[], mapping: SheetMapping): void {
  const unit = foreignUnit(head.filter((row) => row.row <= mapping.headingUntil))
  if (unit === undefined) return
  throw new FileRefusal(
    'import/unit-not-dong',
    'Số tiền trong tệp không tính bằng đồng',
    `Tệp ghi “${unit.slice(0, 80)}”. Đổi các cột tiền sang đồng (đủ các chữ số) và sửa dòng ghi đơn vị, rồi nhập lại.`,
  )
}

function refuseLegacyHeadings(headings: readonly string[]): void {
  const legacy = headings.map(legacyEncodingOf).find((one) => one !== undefined)
  if (legacy === undefined) return
  throw new FileRefusal(
    'import/legacy-encoding',
    `Tệp viết theo bảng mã ${legacy}`,
    'Chuyển chữ trong tệp sang Unicode (bằng UniKey: công cụ chuyển mã), rồi nhập lại.',
  )
}

type SummaryBase = Omit<ReadingSummary, 'normalization' | 'columns' | 'sampleRows' | 'rows' | 'refused' | 'otherRows'>

/** Takes the rows under the headings one by one and keeps what the summary says of them. */
class RowsReader {
  private readonly order: ReadingOrder
  private readonly chosen: ChosenMapping
  private readonly complete: boolean
  private readonly onCases: (cases: readonly RegisterCase[], rows: number) => void
  private readonly combined: ReadonlySet<keyof SheetMapping['columns'] & string>
  private readonly seen = new Map<string, number>()
  private readonly refused: RefusedRow[] = []
  private readonly otherRows: number[] = []
  private readonly sampleRows: { row: number; cells: string[] }[] = []
  private readonly samples: string[][] = []
  private portion: RegisterCase[] = []
  private rows = 0
  private composed = false
  private decomposed = false

  constructor(
    order: ReadingOrder,
    chosen: ChosenMapping,
    complete: boolean,
    onCases: (cases: readonly RegisterCase[], rows: number) => void,
  ) {
    this.order = order
    this.chosen = chosen
    this.complete = complete
    this.onCases = onCases
    this.combined = combinedFields(chosen.headings, chosen.mapping)
  }

  take(row: RegisterRow): boolean {
    if (row.row <= this.chosen.mapping.headingUntil || isColumnNumbers(row)) return true
    this.sample(row)
    // Without its columns no case can be read; how many rows stand under the headings is still said.
    if (!this.complete) {
      if (row.cells.some((cell) => cell !== undefined && cell.text.trim() !== '')) this.rows += 1
      return true
    }
    const read = readRow(row, { mapping: this.chosen.mapping, combined: this.combined, today: this.order.today })
    if (read.kind === 'none') {
      if (!read.blank) this.otherRows.push(row.row)
      return true
    }
    this.rows += 1
    if (read.kind === 'refused') this.refused.push({ row: row.row, decision: read.decision, problems: read.problems })
    else this.keep(read.case)
    return true
  }

  private keep(one: RegisterCase): void {
    const key = `${one.issuer ?? ''} ${one.year} ${one.number} ${one.suffix}`
    const earlier = this.seen.get(key)
    if (earlier !== undefined) {
      this.refused.push({ row: one.row, decision: decisionTitle(one), problems: [this.repeated(one, earlier)] })
      return
    }
    this.seen.set(key, one.row)
    this.portion.push(one)
    if (this.portion.length >= PORTION) this.flush()
  }

  private repeated(one: RegisterCase, earlier: number): CellProblem {
    return {
      row: one.row,
      cell: cellAddress(one.row, this.chosen.mapping.columns.decisionNumber ?? 0),
      field: 'decisionNumber',
      value: decisionTitle(one),
      code: 'import/number-repeated',
      message: `Số quyết định này đã có ở dòng ${earlier} của tệp. Xóa một dòng, hoặc sửa số.`,
    }
  }

  private flush(): void {
    if (this.portion.length > 0) this.onCases(this.portion, this.rows)
    this.portion = []
  }

  private sample(row: RegisterRow): void {
    const names = row.cells[this.chosen.mapping.columns.debtor ?? 0]
    if (names?.kind === 'text') this.lookAtForm(names.text)
    if (this.sampleRows.length < SAMPLE_ROWS) {
      this.sampleRows.push({
        row: row.row,
        cells: Array.from(row.cells, (cell) => (cell?.text ?? '').normalize('NFC').slice(0, 200)),
      })
    }
    if (this.sampleRows.length > SAMPLE_ROWS && this.samples.every((one) => one.length >= SAMPLES)) return
    row.cells.forEach((cell, index) => {
      this.samples[index] ??= []
      const known = this.samples[index]
      if (cell !== undefined && known.length < SAMPLES) known.push(cell.text.normalize('NFC').slice(0, 80))
    })
  }

  private lookAtForm(text: string): void {
    const composed = text.normalize('NFC')
    if (composed.length !== text.length) this.decomposed = true
    else if (/[^\0-\u007f]/.test(text)) this.composed = true
  }

  summary(base: SummaryBase): ReadingSummary {
    this.flush()
    const fieldOf = new Map(Object.entries(base.mapping.columns).map(([field, index]) => [index, field]))
    const columns = this.chosen.guesses.map((guess) => {
      const field = (fieldOf.get(guess.index) ?? null) as typeof guess.field
      return {
        ...guess,
        field,
        confidence: field === null ? ('none' as const) : field === guess.field ? guess.confidence : ('sure' as const),
        samples: this.samples[guess.index] ?? [],
      }
    })
    return {
      ...base,
      normalization: this.decomposed ? (this.composed ? 'mixed' : 'NFD') : 'NFC',
      columns,
      sampleRows: this.sampleRows,
      rows: this.rows,
      refused: this.refused,
      otherRows: this.otherRows,
    }
  }
}
