import type { Tx } from '../platform/index.ts'
import { FAULTS_SHOWN, type Fault } from './verify-report.ts'

/** Transfers sum to zero, held money is what the lines say, numbers run without gap, payments have their transfer. */
export async function verifyLedger(tx: Tx, agencyId: string): Promise<{ transfers: number; faults: Fault[] }> {
  const { rows } = await tx.query<{ n: number }>(
    'select count(*)::int as n from ledger_transfer where agency_id = $1',
    [agencyId],
  )
  const faults = [
    ...(await unbalanced(tx, agencyId)),
    ...(await numberGaps(tx, agencyId)),
    ...(await heldDifferences(tx, agencyId)),
    ...(await paymentsWithoutTransfer(tx, agencyId)),
  ]
  return { transfers: rows[0]?.n ?? 0, faults: faults.slice(0, FAULTS_SHOWN) }
}

async function unbalanced(tx: Tx, agencyId: string): Promise<Fault[]> {
  const { rows } = await tx.query<{ act_id: string; series: string; number: number; year: number; total: string }>(
    `select t.act_id, t.series, t.number, t.year, coalesce(sum(p.amount), 0)::text as total
       from ledger_transfer t left join ledger_posting p on p.transfer_id = t.id
      where t.agency_id = $1 group by t.id having coalesce(sum(p.amount), 0) <> 0 or count(p.no) < 2 limit ${FAULTS_SHOWN}`,
    [agencyId],
  )
  return rows.map((row) => ({
    agencyId,
    check: 'ledger-balance',
    actId: row.act_id,
    messageVi: `Bút toán ${seriesVi(row.series)} số ${row.number}/${row.year} không cân: các dòng cộng lại ${row.total} đồng.`,
  }))
}

async function numberGaps(tx: Tx, agencyId: string): Promise<Fault[]> {
  const { rows } = await tx.query<{ series: string; year: number; last: number; used: number; highest: number | null }>(
    `select coalesce(s.series, t.series) as series, coalesce(s.year, t.year) as year, coalesce(s.last, 0) as last,
            coalesce(t.used, 0)::int as used, t.highest
       from (select * from number_series where agency_id = $1
               and series in ('receipt', 'voucher', 'opening', 'reversal', 'corrected')) s
       full join (select series, year, count(distinct number) as used, max(number) as highest
                    from ledger_transfer where agency_id = $1 group by series, year) t
         on t.series = s.series and t.year = s.year
      where coalesce(s.last, 0) <> coalesce(t.used, 0) or coalesce(t.highest, 0) <> coalesce(t.used, 0)
      order by 1, 2`,
    [agencyId],
  )
  return rows.map((row) => ({
    agencyId,
    check: 'ledger-number',
    messageVi: `Số ${seriesVi(row.series)} năm ${row.year} không liên tục: đã cấp ${row.last}, có ${row.used} bút toán, số lớn nhất ${row.highest ?? 0}.`,
  }))
}

async function heldDifferences(tx: Tx, agencyId: string): Promise<Fault[]> {
  const { rows } = await tx.query<{ case_id: string; no: number; held: string; posted: string }>(
    `select l.case_id, l.no, (l.collected - l.disbursed)::text as held, coalesce(-h.total, 0)::text as posted
       from enforcement_case c join case_line l on l.case_id = c.id
       left join (select a.case_id, a.line_no, sum(p.amount) as total
                    from ledger_account a join ledger_posting p on p.account_id = a.id
                   where a.kind = 'held' group by a.case_id, a.line_no) h on h.case_id = l.case_id and h.line_no = l.no
      where c.agency_id = $1 and l.collected - l.disbursed <> coalesce(-h.total, 0)
      order by l.case_id, l.no limit ${FAULTS_SHOWN}`,
    [agencyId],
  )
  return rows.map((row) => ({
    agencyId,
    check: 'ledger-held',
    caseId: row.case_id,
    messageVi: `Khoản ${row.no}: hồ sơ ghi đang giữ ${row.held} đồng, sổ cái ghi ${row.posted} đồng.`,
  }))
}

async function paymentsWithoutTransfer(tx: Tx, agencyId: string): Promise<Fault[]> {
  const { rows } = await tx.query<{ id: string; seq: bigint; subject_id: string }>(
    `select a.id, a.seq, a.subject_id from act a
      where a.agency_id = $1 and a.kind in ('payment-collected', 'payment-disbursed')
        and not exists (select from ledger_transfer t where t.act_id = a.id)
        and not exists (select from import_job j where j.id = a.import_id and j.state in ('publishing', 'undoing', 'undone'))
      order by a.seq limit ${FAULTS_SHOWN}`,
    [agencyId],
  )
  return rows.map((row) => ({
    agencyId,
    check: 'ledger-act',
    seq: Number(row.seq),
    actId: row.id,
    caseId: row.subject_id,
    messageVi: `Thu, chi ở bản ghi số ${row.seq} không có bút toán trong sổ cái.`,
  }))
}

const seriesNames: Readonly<Record<string, string>> = {
  receipt: 'biên lai',
  voucher: 'phiếu chi',
  opening: 'số dư đầu',
  reversal: 'bút toán đảo',
  corrected: 'bút toán đính chính',
}

function seriesVi(series: string): string {
  return seriesNames[series] ?? series
}
