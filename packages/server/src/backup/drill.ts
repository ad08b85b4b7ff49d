import { randomBytes } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { PlainDate } from '@minh-an/domain/calendar'
import { encodeRecordPoint } from '@minh-an/domain/statistics'
import { type Database, readOnly, type Tx, vietnamTime } from '../platform/index.ts'
import { computeForm } from '../statistics/index.ts'
import { type RestoreReport, restoreBackup } from './restore.ts'
import { openTarget, targetProblem, writeDurably } from './target.ts'

export type DrillOptions = {
  readonly from: string
  readonly passphrase: string | undefined
  /** An existing folder in which the trial folder is made; it is removed afterwards. */
  readonly workIn: string
  readonly today: PlainDate
  /** Tests only. */
  readonly throwaway?: boolean
}

export type DrillCount = { readonly what: DrillSubject; readonly restored: string; readonly live: string }
type DrillSubject = 'acts' | 'cases' | 'transfers' | 'posted' | 'facts'

export type DrillReport = {
  readonly passed: boolean
  readonly startedAt: string
  readonly restore: RestoreReport
  /** Log that was confirmed on the live server and not yet in the archive when the drill began, in seconds. */
  readonly secondsBehind: number
  readonly headsCompared: number
  readonly headsDiffering: readonly string[]
  readonly counts: readonly DrillCount[]
  readonly form: {
    readonly unit: string
    readonly period: { readonly from: string; readonly to: string }
    readonly restored: string
    readonly live: string
  }
  readonly milliseconds: number
  /** Where the report was kept. */
  readonly kept: string
}

type Head = { agency_id: string; seq: bigint; hash: string }

/**
 * The proof that counts: the newest backup restored into a folder of its own and held against the living database at the
 * record point it reached, chains, counts and a form. The report stays in the backup folder.
 */
export async function drillBackup(live: Database, options: DrillOptions): Promise<DrillReport> {
  const target = openTarget(path.resolve(options.from), options.passphrase)
  const start = performance.now()
  const { rows } = await live.pool.query<{ at: string }>('select clock_timestamp() as at')
  const startedAt = rows[0]?.at ?? ''
  const into = path.join(options.workIn, `drill-${randomBytes(3).toString('hex')}`)
  let compared: Comparison | undefined
  try {
    const restore = await restoreBackup({
      from: options.from,
      into,
      passphrase: options.passphrase,
      ...(options.throwaway === undefined ? {} : { throwaway: options.throwaway }),
      onProved: async (restored) => {
        compared = await compare(restored, live, options.today)
      },
    })
    if (compared === undefined) throw new Error('the restored database was not compared')
    const report: Omit<DrillReport, 'kept'> = {
      passed: isEqual(compared),
      startedAt,
      restore,
      secondsBehind: Math.max(
        0,
        (Date.parse(startedAt) - Date.parse(restore.archiveCompleteUntil ?? startedAt)) / 1_000,
      ),
      ...compared,
      milliseconds: Math.round(performance.now() - start),
    }
    return await keepReport(target.directory, report)
  } finally {
    rmSync(into, { recursive: true, force: true })
  }
}

type Comparison = Pick<DrillReport, 'headsCompared' | 'headsDiffering' | 'counts' | 'form'>

function isEqual({ headsDiffering, counts, form }: Comparison): boolean {
  return headsDiffering.length === 0 && counts.every((one) => one.restored === one.live) && form.restored === form.live
}

async function compare(restored: Database, live: Database, today: PlainDate): Promise<Comparison> {
  const heads = await readOnly(restored, headsOf)
  const missing = await readOnly(live, (tx) => headsMissing(tx, heads))
  const [ours, theirs] = [
    await readOnly(restored, (tx) => countAt(tx, heads)),
    await readOnly(live, (tx) => countAt(tx, heads)),
  ]
  const counts = (Object.keys(ours) as DrillSubject[]).map((what) => ({
    what,
    restored: ours[what],
    live: theirs[what],
  }))
  const period = { from: `${Number(today.slice(0, 4)) - 1}${today.slice(4)}` as PlainDate, to: today }
  const form = (database: Database) => readOnly(database, (tx) => fingerprintAt(tx, heads, period, today))
  return {
    headsCompared: heads.length,
    headsDiffering: missing,
    counts,
    form: { unit: 'VN', period, restored: await form(restored), live: await form(live) },
  }
}

async function headsOf(tx: Tx): Promise<Head[]> {
  const { rows } = await tx.query<Head>(
    `select agency_id, seq, encode(entry_hash, 'hex') as hash from chain_head where seq > 0 order by agency_id`,
  )
  return rows
}

/** Agencies whose chain in this database does not hold that entry. */
async function headsMissing(tx: Tx, heads: readonly Head[]): Promise<string[]> {
  const { rows } = await tx.query<{ agency_id: string }>(
    `select v.agency_id from unnest($1::text[], $2::bigint[], $3::text[]) v (agency_id, seq, hash)
      where not exists (select from act a where a.agency_id = v.agency_id and a.seq = v.seq
                                            and a.entry_hash = decode(v.hash, 'hex'))`,
    [heads.map((head) => head.agency_id), heads.map((head) => head.seq), heads.map((head) => head.hash)],
  )
  return rows.map((row) => row.agency_id)
}

/** What stands in the records up to these heads; nothing that came later counts. */
async function countAt(tx: Tx, heads: readonly Head[]): Promise<Record<DrillSubject, string>> {
  const { rows } = await tx.query<Record<DrillSubject, string>>(
    `with head as materialized (select * from unnest($1::text[], $2::bigint[]) h (agency_id, seq)),
          known as materialized (select a.id, a.subject, a.subject_id, a.kind from act a join head h on h.agency_id = a.agency_id and a.seq <= h.seq),
          moved as (select t.id from ledger_transfer t join known k on k.id = t.act_id)
     select (select count(*) from known)::text as acts,
            (select count(distinct subject_id) from known where subject = 'case')::text as cases,
            (select count(*) from moved)::text as transfers,
            (select coalesce(sum(abs(p.amount)), 0) from ledger_posting p join moved m on m.id = p.transfer_id)::text as posted,
            (select count(*) from stat_fact f join head h on h.agency_id = f.agency_id and f.rec_from <= h.seq)::text as facts`,
    [heads.map((head) => head.agency_id), heads.map((head) => head.seq)],
  )
  const row = rows[0]
  if (row === undefined) throw new Error('nothing was counted')
  return row
}

async function fingerprintAt(
  tx: Tx,
  heads: readonly Head[],
  period: { from: PlainDate; to: PlainDate },
  today: PlainDate,
): Promise<string> {
  const recordedUntil = encodeRecordPoint(new Map(heads.map((head) => [head.agency_id, head.seq])))
  const { fingerprint } = await computeForm(
    tx,
    { form: 1, unit: 'VN', period, recordedUntil, rows: undefined, legalUntil: undefined, tree: undefined },
    { today, mayReadUnit: () => true },
  )
  return fingerprint
}

async function keepReport(directory: string, report: Omit<DrillReport, 'kept'>): Promise<DrillReport> {
  const folder = path.join(directory, 'drills')
  const stem = path.join(folder, report.startedAt.slice(0, 19).replaceAll(/[-:]/g, ''))
  const whole = { ...report, kept: `${stem}Z.txt` }
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    await writeDurably(`${stem}Z.json`, `${JSON.stringify(whole, null, 2)}\n`)
    await writeDurably(whole.kept, `${drillText(whole)}\n`)
  } catch (error) {
    throw targetProblem(error, directory)
  }
  return whole
}

const SUBJECT_NAMES: Readonly<Record<DrillSubject, string>> = {
  acts: 'Bản ghi của chuỗi',
  cases: 'Việc có trong chuỗi',
  transfers: 'Bút toán',
  posted: 'Tổng số tiền đã hạch toán (đồng)',
  facts: 'Dòng số liệu thống kê',
}

const number = (value: string | number): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, '.')
const seconds = (milliseconds: number): string =>
  `${(milliseconds / 1_000).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} giây`

const dayText = (day: string): string => day.split('-').reverse().join('/')

/** The report as a person keeps it. */
export function drillText(report: DrillReport): string {
  const { restore, counts, form } = report
  const same = (one: boolean) => (one ? 'khớp' : 'LỆCH')
  return [
    'BIÊN BẢN DIỄN TẬP KHÔI PHỤC DỮ LIỆU',
    '',
    `Thời điểm bắt đầu: ${vietnamTime(report.startedAt)} (giờ Việt Nam)`,
    `Bản sao lưu: ${restore.id}`,
    `Nhật ký trong kho đầy đủ đến: ${vietnamTime(restore.archiveCompleteUntil ?? report.startedAt)} (trước lúc diễn tập ${seconds(report.secondsBehind * 1_000)})`,
    `Giải nén: ${seconds(restore.milliseconds.unpack)}; phát lại nhật ký: ${seconds(restore.milliseconds.replay)}; kiểm tra: ${seconds(restore.milliseconds.verify)}; tất cả: ${seconds(report.milliseconds)}`,
    '',
    `Chuỗi ghi nhận: ${restore.verification.sound ? 'nguyên vẹn' : 'KHÔNG NGUYÊN VẸN'} (${number(restore.verification.entries)} bản ghi, ${number(restore.verification.cases)} việc, ${number(restore.verification.transfers)} bút toán)`,
    `Đầu chuỗi so với dữ liệu đang chạy: ${same(report.headsDiffering.length === 0)} (${number(report.headsCompared)} cơ quan${report.headsDiffering.length === 0 ? '' : `; lệch: ${report.headsDiffering.join(', ')}`})`,
    ...counts.map(
      ({ what, restored, live }) =>
        `${SUBJECT_NAMES[what]}: ${same(restored === live)} (khôi phục ${number(restored)}, đang chạy ${number(live)})`,
    ),
    `Biểu số 1 của ${form.unit}, ${dayText(form.period.from)} đến ${dayText(form.period.to)}: ${same(form.restored === form.live)} (SHA-256 ${form.restored.slice(0, 16)}…)`,
    '',
    report.passed
      ? 'Kết quả: ĐẠT. Bản sao lưu dựng lại được dữ liệu như đang chạy tại cùng điểm ghi nhận.'
      : 'Kết quả: KHÔNG ĐẠT. Báo người quản trị; giữ nguyên kho và dữ liệu đang chạy.',
  ].join('\n')
}
