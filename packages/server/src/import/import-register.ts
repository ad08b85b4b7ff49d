import { createHash } from 'node:crypto'
import type { CellError, ImportCertificate, ImportPreview, ImportResult } from '@minh-an/contract/import'
import type { PlainDate } from '@minh-an/domain/calendar'
import { openingActs, registerField, registerFields, type SheetMapping, sumByOfficer } from '@minh-an/domain/import'
import { writeActs } from '../enforcement-case/index.ts'
import {
  type Database,
  inTransaction,
  newId,
  problem,
  readOnly,
  sqlState,
  type TransactionOptions,
  type Tx,
} from '../platform/index.ts'
import { type CertificateFrame, cellErrorOf, makeCertificate, sumsInDatabase, totalsOf } from './certificate.ts'
import { findSameFile, insertImport, insertOfficers, rememberedMappings, rememberMapping } from './import.sql.ts'
import { type JudgedRegister, judgeCases, type ReadyCase } from './judge-cases.ts'
import { type ReadRegister, readInWorker } from './reading/index.ts'
import { type ImportingUnit, importingUnit } from './unit.ts'

/** Who imports, when; taken once at the edge. */
export interface ImportActor {
  readonly userId: string | undefined
  readonly name: string | undefined
  readonly today: PlainDate
  /** Instant in UTC. */
  readonly now: string
  /** Role and settings of the person's transactions. */
  readonly transaction?: TransactionOptions
}

export interface RegisterFile {
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly unitCode: string
  readonly sheet?: string | undefined
  readonly mapping?: SheetMapping | undefined
}

export interface ImportOrder extends RegisterFile {
  /** Leaves rejected rows out instead of refusing the whole file. */
  readonly goodRowsOnly?: boolean | undefined
  /** Keeps the mapping for files of this unit with the same headings. */
  readonly rememberMapping?: boolean | undefined
  /** Everything is done and read back, then nothing is kept. */
  readonly dryRun?: boolean | undefined
}

/** Errors in an answer; the certificate of a partial import names all rows. */
const ERRORS_IN_PREVIEW = 200
const ERRORS_IN_PROBLEM = 1_000
/** Cases written at once: long enough for few round trips, short enough for the statement and idle limits. */
const PORTION = 2_000

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()

async function readFile(db: Database, actor: ImportActor, file: RegisterFile) {
  const before = await readOnly(
    db,
    async (tx) => {
      const unit = await importingUnit(tx, file.unitCode, actor.today)
      return { unit, remembered: await rememberedMappings(tx, unit.code) }
    },
    actor.transaction,
  )
  const read = await readInWorker({
    bytes: file.bytes,
    fileName: file.fileName,
    today: actor.today,
    sheet: file.sheet,
    mapping: file.mapping,
    remembered: before.remembered,
  })
  return { unit: before.unit, read }
}

/** Looks at a file without changing anything: columns, first rows, what would go in, everything that is wrong. */
export async function previewRegister(db: Database, actor: ImportActor, file: RegisterFile): Promise<ImportPreview> {
  const { unit, read } = await readFile(db, actor, file)
  const hash = hashOf(file.bytes)
  const { judged, same } = await readOnly(
    db,
    async (tx) => ({
      judged: await judgeCases(tx, unit, read),
      same: await findSameFile(tx, unit.code, hash, read.summary.sheet),
    }),
    actor.transaction,
  )
  const { summary } = read
  const errors = judged.refused.flatMap((one) => one.problems.map(cellErrorOf))
  return {
    fileName: file.fileName,
    fileHash: hash.toString('hex'),
    format: summary.format,
    encoding: summary.encoding,
    normalization: summary.normalization,
    conversions: summary.conversions.map((one) => ({
      index: one.index,
      letter: letterOf(one.index),
      heading: summary.columns.find(({ index }) => index === one.index)?.heading ?? '',
      encoding: one.encoding,
      certainty: one.certainty,
      samples: [...one.samples],
    })),
    unit: { code: unit.code, name: unit.name },
    sheets: [...summary.sheets],
    mapping: {
      ...summary.mapping,
      columns: { ...summary.mapping.columns },
      ...(summary.sheet === undefined ? {} : { sheet: summary.sheet }),
    },
    mappingSource: summary.mappingSource,
    columns: summary.columns.map((one) => ({
      index: one.index,
      letter: letterOf(one.index),
      heading: one.heading,
      field: one.field,
      confidence: one.confidence,
      samples: [...one.samples],
    })),
    fields: registerFields.map(({ name, label, kind, required, note }) => ({ name, label, kind, required, note })),
    missing: [...summary.missing],
    sampleRows: summary.sampleRows.map((one) => ({ row: one.row, cells: [...one.cells] })),
    rows: summary.rows,
    goodRows: judged.ready.length,
    alreadyThere: judged.alreadyThere.length,
    rejectedRows: judged.refused.length,
    totals: totalsOf(sumByOfficer(judged.ready, () => '').total),
    newOfficers: judged.officers.filter((one) => one.created).map((one) => one.name),
    errors: errors.slice(0, ERRORS_IN_PREVIEW),
    errorCount: errors.length,
    alreadyImported: same?.answer ?? null,
  }
}

/**
 * Brings a register in: all its rows or none, unless only the good rows are wanted. The file that was imported before
 * changes nothing. Ends with the certificate; where what went in differs from what was read, nothing is kept.
 */
export async function importRegister(db: Database, actor: ImportActor, order: ImportOrder): Promise<ImportResult> {
  const { unit, read } = await readFile(db, actor, order)
  refuseMissing(read)
  const hash = hashOf(order.bytes)
  const dryRun = order.dryRun ?? false
  let dryResult: ImportResult | undefined
  try {
    return await inTransaction(
      db,
      async (tx) => {
        // One import of a unit at a time: the second sees what the first brought.
        await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`register-import ${unit.code}`])
        const same = await findSameFile(tx, unit.code, hash, read.summary.sheet)
        if (same !== undefined) return { changes: 0, alreadyImported: same.answer, certificate: same.certificate }
        const result = await bringIn(tx, actor, order, { unit, read, hash })
        if (!dryRun) return result
        dryResult = result
        throw new DryRun()
      },
      { ...actor.transaction, retry: false },
    )
  } catch (error) {
    if (error instanceof DryRun && dryResult !== undefined) return dryResult
    throw takenElsewhere(error) ?? error
  }
}

class DryRun extends Error {}

interface Brought {
  readonly unit: ImportingUnit
  readonly read: ReadRegister
  readonly hash: Buffer
}

async function bringIn(
  tx: Tx,
  actor: ImportActor,
  order: ImportOrder,
  { unit, read, hash }: Brought,
): Promise<ImportResult> {
  const judged = await judgeCases(tx, unit, read)
  if (judged.refused.length > 0 && order.goodRowsOnly !== true) throw rowsRejected(read, judged)
  const anything = judged.ready.length > 0
  if (!anything && judged.alreadyThere.length === 0)
    throw judged.refused.length > 0 ? rowsRejected(read, judged) : noRows()
  const importId = newId()
  const frame: CertificateFrame = {
    importId: anything && order.dryRun !== true ? importId : null,
    unit,
    fileName: order.fileName,
    fileHash: hash.toString('hex'),
    at: actor.now,
    by: actor.name ?? null,
    dryRun: order.dryRun ?? false,
    goodRowsOnly: order.goodRowsOnly ?? false,
  }
  await insertOfficers(tx, unit, judged.officers)
  await writeCases(tx, actor, order, { unit, read, judged, importId })
  const certificate = makeCertificate(frame, read, judged, await sumsInDatabase(tx, importId))
  refuseUnequal(certificate)
  if (anything) {
    await insertImport(tx, {
      id: importId,
      unit,
      fileName: order.fileName,
      fileHash: hash,
      mapping: { ...read.summary.mapping, sheet: read.summary.sheet },
      certificate,
      userId: actor.userId,
      at: actor.now,
    })
  }
  if (order.rememberMapping === true && read.summary.mappingSource !== 'template') {
    await rememberMapping(tx, unit.code, read.summary.fingerprint, read.summary.mapping.columns)
  }
  return { changes: judged.ready.length, alreadyImported: null, certificate }
}

interface Writing {
  readonly unit: ImportingUnit
  readonly read: ReadRegister
  readonly judged: JudgedRegister
  readonly importId: string
}

async function writeCases(
  tx: Tx,
  actor: ImportActor,
  order: ImportOrder,
  { unit, read, judged, importId }: Writing,
): Promise<void> {
  const place = read.summary.sheet === undefined ? order.fileName : `${order.fileName}, trang ${read.summary.sheet}`
  for (let start = 0; start < judged.ready.length; start += PORTION) {
    const portion = judged.ready.slice(start, start + PORTION)
    await writeActs(tx, {
      agencyId: unit.agencyId,
      source: 'import',
      importId,
      ...(actor.userId === undefined ? {} : { recordedBy: actor.userId }),
      records: portion.flatMap((one) => recordsOf(one, unit.code, place)),
    })
  }
}

function recordsOf(one: ReadyCase, unitCode: string, place: string) {
  const caseId = newId()
  const acts = openingActs(one, {
    unitCode,
    issuer: one.numberIssuer,
    officerId: one.officerId,
    origin: `${place}, dòng ${one.row}`,
    newId,
  })
  return acts.map((act) => ({ caseId, act }))
}

function letterOf(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : `${letterOf(Math.floor(index / 26) - 1)}${letterOf(index % 26)}`
}

function refuseMissing(read: ReadRegister): void {
  const { missing } = read.summary
  if (missing.length === 0) return
  const labels = missing.map((name) => `“${registerField(name).label}”`)
  throw problem(
    'import/columns-missing',
    422,
    'Chưa ghép đủ cột',
    `Chưa có cột cho ${labels.join(', ')}. Chọn cột trong tệp cho từng trường, hoặc thêm cột vào tệp.`,
    {
      errors: missing.map((name) => ({
        pointer: `/mapping/columns/${name}`,
        detail: `Chưa có cột cho “${registerField(name).label}”.`,
      })),
    },
  )
}

function rowsRejected(read: ReadRegister, judged: JudgedRegister) {
  const cells: CellError[] = judged.refused.flatMap((one) => one.problems.map(cellErrorOf))
  const shown = cells.slice(0, ERRORS_IN_PROBLEM)
  const more = cells.length > shown.length ? ` Đang hiện ${shown.length} lỗi đầu.` : ''
  return problem(
    'import/rows-rejected',
    422,
    'Tệp có dòng chưa đúng',
    `${judged.refused.length} trên ${read.summary.rows} dòng có lỗi (${cells.length} lỗi). Chưa có gì được nhập. Sửa các ô được nêu rồi nhập lại, hoặc chọn chỉ nhập dòng đúng.${more}`,
    {
      errors: shown.map((one) => ({
        pointer: one.cell,
        detail: one.message.includes(one.value) ? one.message : `“${one.value}”: ${one.message}`,
      })),
      extra: {
        cells: shown,
        rows: read.summary.rows,
        rejectedRows: judged.refused.length,
        goodRows: judged.ready.length,
      },
    },
  )
}

function noRows() {
  return problem(
    'import/no-rows',
    422,
    'Tệp không có dòng nào để nhập',
    'Điền mỗi việc một dòng dưới dòng tiêu đề, rồi nhập lại.',
  )
}

/** What went in must be what was read, to the đồng; anything else is our fault and keeps nothing. */
function refuseUnequal(certificate: ImportCertificate): void {
  if (certificate.total.equal && certificate.officers.every((one) => one.equal)) return
  throw new Error(`import of ${certificate.fileName}: database and file differ: ${JSON.stringify(certificate.total)}`)
}

/** A number that a case outside the importer's sight bears shows only when the row is written. */
function takenElsewhere(error: unknown) {
  if (sqlState(error) !== '23505') return undefined
  const { constraint, detail } = error as { constraint?: string; detail?: string }
  if (constraint !== 'enforcement_case_number_once') return undefined
  const [, year, number, suffix] = /=\((.*)\)/.exec(detail ?? '')?.[1]?.split(', ') ?? []
  return problem(
    'import/number-taken',
    409,
    'Số quyết định đã có',
    `Số ${number}/${year}/${suffix} thuộc một việc của đơn vị khác trong cơ quan. Chưa có gì được nhập. Sửa số, hoặc ghi cột “Cơ quan ra quyết định”.`,
  )
}
