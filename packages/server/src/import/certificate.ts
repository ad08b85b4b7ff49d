import type { ImportCertificate } from '@minh-an/contract/import'
import { type CellProblem, type RegisterSums, sameSums, sumByOfficer } from '@minh-an/domain/import'
import type { Dong } from '@minh-an/domain/money'
import type { Tx } from '../platform/index.ts'
import type { JudgedRegister } from './judge-cases.ts'
import type { ReadRegister } from './reading/index.ts'
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

const none: RegisterSums = {
  cases: 0,
  owedDong: 0n as Dong,
  collectedDong: 0n as Dong,
  outstandingDong: 0n as Dong,
  heldDong: 0n as Dong,
}

function balance(before: RegisterSums, after: RegisterSums) {
  return { before: totalsOf(before), after: totalsOf(after), equal: sameSums(before, after) }
}

/** The certificate: what the file said beside what the database says, in total and by officer, and every rejected row. */
export function makeCertificate(
  frame: CertificateFrame,
  read: ReadRegister,
  judged: JudgedRegister,
  after: ReadonlyMap<string, RegisterSums>,
): ImportCertificate {
  const before = sumByOfficer(judged.ready, (one) => one.officerId ?? '')
  const names = new Map(judged.officers.map((one) => [one.id, one]))
  const afterTotal = [...after.values()].reduce(
    (a, b) => ({
      cases: a.cases + b.cases,
      owedDong: (a.owedDong + b.owedDong) as Dong,
      collectedDong: (a.collectedDong + b.collectedDong) as Dong,
      outstandingDong: (a.outstandingDong + b.outstandingDong) as Dong,
      heldDong: (a.heldDong + b.heldDong) as Dong,
    }),
    none,
  )
  const keys = [...new Set([...before.byOfficer.keys(), ...after.keys()])]
  return {
    importId: frame.importId,
    unit: { code: frame.unit.code, name: frame.unit.name },
    fileName: frame.fileName,
    fileHash: frame.fileHash,
    sheet: read.summary.sheet ?? null,
    importedAt: frame.at,
    importedBy: frame.by,
    dryRun: frame.dryRun,
    goodRowsOnly: frame.goodRowsOnly,
    rowsRead: read.summary.rows,
    rowsImported: judged.ready.length,
    rowsAlreadyThere: judged.alreadyThere.length,
    rowsRejected: judged.refused.length,
    total: balance(before.total, afterTotal),
    officers: keys
      .map((key) => ({
        officerId: key === '' ? null : key,
        name: key === '' ? 'Chưa phân công' : (names.get(key)?.name ?? key),
        created: names.get(key)?.created ?? false,
        ...balance(before.byOfficer.get(key) ?? none, after.get(key) ?? none),
      }))
      .sort((a, b) => a.name.localeCompare(b.name, 'vi')),
    rejected: judged.refused.map((one) => ({
      row: one.row,
      decision: one.decision,
      reasons: one.problems.map(cellErrorOf),
    })),
    notes: notesOf(frame.unit, read, judged),
  }
}

export function cellErrorOf(problem: CellProblem) {
  return { ...problem }
}

/** Conventions that filled what the register does not say; each only where a row needed it. */
function notesOf(unit: ImportingUnit, read: ReadRegister, judged: JudgedRegister): string[] {
  const notes: string[] = []
  const cases = judged.ready
  const { columns } = read.summary.mapping
  if (cases.some((one) => one.lines.filter((line) => line.amountDong > 0n).length > 1 && one.collectedDong > 0n)) {
    notes.push('Tiền đã thu của việc có nhiều khoản được chia theo tỷ lệ số phải thi hành của từng khoản.')
  }
  if (columns.collectedOn === undefined && cases.some((one) => one.collectedDong > 0n)) {
    notes.push('Sổ không ghi ngày thu: tiền đã thu tính vào ngày trạng thái.')
  }
  if (columns.held === undefined && cases.some((one) => one.collectedDong > 0n)) {
    notes.push('Sổ không ghi tiền đang giữ: tiền đã thu được hiểu là đã chi trả hết.')
  }
  if (cases.some((one) => one.numberIssuer === unit.code && unit.code !== unit.agencyId)) {
    notes.push('Số của quyết định có trước khi lập cơ quan hiện nay thuộc dãy số riêng của đơn vị nhập sổ.')
  }
  if (read.summary.otherRows.length > 0) {
    const shown = read.summary.otherRows.slice(0, 20).join(', ')
    notes.push(`Bỏ qua ${read.summary.otherRows.length} dòng không phải việc (cộng, ký tên): dòng ${shown}.`)
  }
  const created = judged.officers.filter((one) => one.created).map((one) => one.name)
  if (created.length > 0) notes.push(`Thêm Chấp hành viên: ${created.join(', ')}.`)
  return notes
}
