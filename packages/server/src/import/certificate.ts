import type { ImportCertificate } from '@minh-an/contract/import'
import { addSums, type CellProblem, noSums, type RegisterSums, type SheetMapping, sumsOf } from '@minh-an/domain/import'
import type { Dong } from '@minh-an/domain/money'
import type { Tx } from '../platform/index.ts'
import type { JudgedCases, OfficerOfImport, ReadyCase } from './judge-cases.ts'
import type { ReadingSummary, RefusedRow } from './reading/index.ts'
import type { ImportingUnit } from './unit.ts'

export interface CertificateFrame {
  readonly importId: string | null
  readonly unit: ImportingUnit
  readonly fileName: string
  readonly fileHash: string
  readonly at: string
  readonly by: string | null
  readonly dryRun: boolean
  readonly goodRowsOnly: boolean
}

type Totals = ImportCertificate['total']['before']

export function totalsOf(sums: RegisterSums): Totals {
  return {
    cases: sums.cases,
    owed: sums.owedDong.toString(),
    collected: sums.collectedDong.toString(),
    outstanding: sums.outstandingDong.toString(),
    held: sums.heldDong.toString(),
  }
}

/** Cases and đồng of an import as the database has them now, by officer (`''` without one). */
export async function sumsInDatabase(tx: Tx, importId: string): Promise<Map<string, RegisterSums>> {
  const { rows } = await tx.query<{
    officer: string
    cases: bigint
    owed: string
    collected: string
    outstanding: string
    held: string
  }>(
    `select coalesce(officer_id::text, '') as officer, count(*) as cases, sum(owed)::text as owed,
            sum(collected)::text as collected, sum(outstanding)::text as outstanding, sum(held)::text as held
       from enforcement_case where import_id = $1 group by 1`,
    [importId],
  )
  return new Map(
    rows.map((row) => [
      row.officer,
      {
        cases: Number(row.cases),
        owedDong: BigInt(row.owed) as Dong,
        collectedDong: BigInt(row.collected) as Dong,
        outstandingDong: BigInt(row.outstanding) as Dong,
        heldDong: BigInt(row.held) as Dong,
      },
    ]),
  )
}

/** Counts what the rows say, portion by portion: one side of the certificate, and the conventions the rows need. */
export class RegisterTally {
  total: RegisterSums = noSums
  alreadyThere = 0
  readonly refused: RefusedRow[] = []
  readonly byOfficer = new Map<string, RegisterSums>()
  private readonly unit: ImportingUnit
  private collects = false
  private collectsOverLines = false
  private hasOwnSeries = false

  constructor(unit: ImportingUnit) {
    this.unit = unit
  }

  add(judged: JudgedCases): void {
    this.alreadyThere += judged.alreadyThere
    for (const one of judged.refused) this.refused.push(one)
    for (const one of judged.ready) this.count(one)
  }

  private count(one: ReadyCase): void {
    const sums = sumsOf(one)
    const key = one.officerId ?? ''
    this.total = addSums(this.total, sums)
    this.byOfficer.set(key, addSums(this.byOfficer.get(key) ?? noSums, sums))
    if (one.numberIssuer === this.unit.code && this.unit.code !== this.unit.agencyId) this.hasOwnSeries = true
    if (one.collectedDong === 0n) return
    this.collects = true
    if (one.lines.filter((line) => line.amountDong > 0n).length > 1) this.collectsOverLines = true
  }

  /** Conventions that filled what the register does not say; each only where a row needed it. */
  notes(
    columns: SheetMapping['columns'],
    otherRows: readonly number[],
    officers: readonly OfficerOfImport[],
  ): string[] {
    const created = officers.filter((one) => one.created).map((one) => one.name)
    const shown = otherRows.slice(0, 20).join(', ')
    const notes: [boolean, string][] = [
      [
        this.collectsOverLines,
        'Tiền đã thu của việc có nhiều khoản được chia theo tỷ lệ số phải thi hành của từng khoản.',
      ],
      [
        this.collects && columns.collectedOn === undefined,
        'Sổ không ghi ngày thu: tiền đã thu tính vào ngày trạng thái.',
      ],
      [
        this.collects && columns.held === undefined,
        'Sổ không ghi tiền đang giữ: tiền đã thu được hiểu là đã chi trả hết.',
      ],
      [this.hasOwnSeries, 'Số của quyết định có trước khi lập cơ quan hiện nay thuộc dãy số riêng của đơn vị nhập sổ.'],
      [otherRows.length > 0, `Bỏ qua ${otherRows.length} dòng không phải việc (cộng, ký tên): dòng ${shown}.`],
      [created.length > 0, `Thêm Chấp hành viên: ${created.join(', ')}.`],
    ]
    return notes.flatMap(([needed, text]) => (needed ? [text] : []))
  }
}

const unread = (before: RegisterSums) => ({ before: totalsOf(before), after: totalsOf(noSums), equal: false })

/** The certificate before anything is written: what the file says, per officer and in total, and every rejected row. */
export function draftCertificate(
  frame: CertificateFrame,
  summary: ReadingSummary,
  tally: RegisterTally,
  officers: readonly OfficerOfImport[],
): ImportCertificate {
  const names = new Map(officers.map((one) => [one.id, one]))
  return {
    importId: frame.importId,
    unit: { code: frame.unit.code, name: frame.unit.name },
    fileName: frame.fileName,
    fileHash: frame.fileHash,
    sheet: summary.sheet ?? null,
    importedAt: frame.at,
    importedBy: frame.by,
    dryRun: frame.dryRun,
    goodRowsOnly: frame.goodRowsOnly,
    rowsRead: summary.rows,
    rowsImported: tally.total.cases,
    rowsAlreadyThere: tally.alreadyThere,
    rowsRejected: tally.refused.length,
    total: unread(tally.total),
    officers: [...tally.byOfficer]
      .map(([key, sums]) => ({
        officerId: key === '' ? null : key,
        name: key === '' ? 'Chưa phân công' : (names.get(key)?.name ?? key),
        created: names.get(key)?.created ?? false,
        ...unread(sums),
      }))
      .sort((a, b) => a.name.localeCompare(b.name, 'vi')),
    rejected: tally.refused
      .toSorted((a, b) => a.row - b.row)
      .map((one) => ({ row: one.row, decision: one.decision, reasons: one.problems.map(cellErrorOf) })),
    notes: tally.notes(summary.mapping.columns, summary.otherRows, officers),
  }
}

/** The certificate with what was read back beside what the file said. */
export function completeCertificate(
  draft: ImportCertificate,
  after: ReadonlyMap<string, RegisterSums>,
): ImportCertificate {
  const compare = (before: Totals, sums: RegisterSums) => {
    const found = totalsOf(sums)
    const equal = Object.entries(found).every(([name, value]) => before[name as keyof Totals] === value)
    return { before, after: found, equal }
  }
  const known = new Set(draft.officers.map((one) => one.officerId ?? ''))
  const strangers = [...after].filter(([key]) => !known.has(key))
  return {
    ...draft,
    total: compare(draft.total.before, [...after.values()].reduce(addSums, noSums)),
    officers: [
      ...draft.officers.map((one) => ({ ...one, ...compare(one.before, after.get(one.officerId ?? '') ?? noSums) })),
      ...strangers.map(([key, sums]) => ({
        officerId: key === '' ? null : key,
        name: key,
        created: false,
        ...compare(totalsOf(noSums), sums),
      })),
    ],
  }
}

export function cellErrorOf(problem: CellProblem) {
  return { ...problem }
}
