import { createHash } from 'node:crypto'
import type { RuleDataApplied } from '@minh-an/contract/rule-data'
import type { PlainDate } from '@minh-an/domain/calendar'
import { appendEntries } from '../audit/index.ts'
import { type Column, insertRows, newId, problem, type Tx } from '../platform/index.ts'
import { type JudgedFile, judgeFile, type YearlyFile } from './judge-file.ts'
import { moveDeadlines } from './move-deadlines.ts'

export interface LayingOrder extends YearlyFile {
  readonly reason: string
  /** The revision that was looked at; another one since then is refused. */
  readonly revision: number
  /** The unit whose agency's chain keeps the entry. */
  readonly unitCode: string
  /** Without a person: the command line. */
  readonly userId: string | undefined
  readonly today: PlainDate
}

/**
 * Lays a file over the rule data: days and rates with their source, the periods that move, and the entry in the chain, all
 * or nothing. The caller takes the new calendar up once the transaction has ended.
 */
export async function layRuleData(tx: Tx, order: LayingOrder): Promise<RuleDataApplied> {
  await tx.query(`set local lock_timeout = '30s'`)
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('rule-data', 0))`)
  const judged = await judgeFile(tx, order, order.today)
  if (judged.revision !== order.revision) {
    throw problem(
      'rule-data/changed-meanwhile',
      412,
      'Dữ liệu luật vừa được người khác nạp',
      'Xem lại thay đổi rồi ghi nhận lại; tệp và lý do được giữ.',
    )
  }
  refuseFaults(judged)
  const moved =
    judged.calendar === undefined ? [] : await moveDeadlines(tx, judged.calendar.after, judged.calendar.since, true)
  const id = newId()
  const sha256 = createHash('sha256').update(order.bytes).digest()
  const rowsChanged = judged.days.length + judged.rates.length
  const { rows } = await tx.query<{ no: number }>(
    `insert into rule_data_revision (id, kind, recorded_by, reason, file_name, file_sha256, rows_changed, deadlines_moved)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning no`,
    [id, judged.kind, order.userId ?? null, order.reason, order.fileName, sha256, rowsChanged, moved.length],
  )
  const no = rows[0]?.no ?? 0
  await insertRows(tx, 'laid_day', dayColumns(no), judged.days)
  await insertRows(tx, 'laid_rate', rateColumns(no), judged.rates)
  await appendEntries(tx, await agencyOf(tx, order), [
    {
      id: newId(),
      subject: 'agency',
      subjectId: id,
      kind: judged.kind === 'holidays' ? 'holidays-laid' : 'rates-laid',
      effectiveOn: order.today,
      recordedBy: order.userId,
      capacity: order.userId === undefined ? 'system' : 'administrator',
      source: order.userId === undefined ? 'system' : 'entry',
      payload: {
        revision: no,
        reason: order.reason,
        file: order.fileName,
        sha256: sha256.toString('hex'),
        days: judged.days.map(({ after }) => ({ ...after })),
        rates: judged.rates.map(({ after }) => ({ ...after })),
        deadlinesMoved: moved.length,
      },
    },
  ])
  return { revision: no, rowsChanged, deadlinesMoved: moved.length }
}

function refuseFaults({ problems, days, rates }: JudgedFile): void {
  if (problems.length > 0) {
    throw problem(
      problems[0]?.code ?? 'rule-data/refused',
      422,
      'Tệp có chỗ chưa đúng',
      problems.map(({ row, message }) => (row === 0 ? message : `Dòng ${row}: ${message}`)).join(' '),
      { errors: problems.map(({ row, message }) => ({ pointer: `/rows/${row}`, detail: message })) },
    )
  }
  if (days.length + rates.length > 0) return
  throw problem(
    'rule-data/no-change',
    422,
    'Tệp không thay đổi gì',
    'Mọi dòng đã có trong dữ liệu đang dùng. Kiểm tra đã chọn đúng tệp.',
  )
}

async function agencyOf(tx: Tx, { unitCode, today }: LayingOrder): Promise<string> {
  const { rows } = await tx.query<{ agency_id: string | null }>(
    'select agency_id from unit where code = $1 and valid_from <= $2 and (valid_until is null or valid_until >= $2)',
    [unitCode, today],
  )
  const agency = rows[0] === undefined ? undefined : (rows[0].agency_id ?? unitCode)
  if (agency !== undefined) return agency
  throw problem('unit/closed', 422, 'Đơn vị không còn hoạt động', 'Chọn đơn vị đang hoạt động.')
}

const dayColumns = (no: number): Column<JudgedFile['days'][number]>[] => [
  { name: 'revision_no', type: 'int', value: () => no },
  { name: 'on_day', type: 'date', value: ({ date }) => date },
  { name: 'kind', type: 'text', value: ({ after }) => after.kind },
  { name: 'name', type: 'text', value: ({ after }) => after.nameVi },
  { name: 'reason', type: 'text', value: ({ after }) => after.reason ?? undefined },
  { name: 'source', type: 'text', value: ({ after }) => after.source },
  { name: 'confidence', type: 'text', value: ({ after }) => after.confidence },
  { name: 'note', type: 'text', value: ({ after }) => after.note ?? undefined },
]

const rateColumns = (no: number): Column<JudgedFile['rates'][number]>[] => [
  { name: 'revision_no', type: 'int', value: () => no },
  { name: 'kind', type: 'text', value: ({ after }) => after.kind },
  { name: 'from_day', type: 'date', value: ({ after }) => after.from },
  { name: 'until_day', type: 'date', value: ({ after }) => after.until ?? undefined },
  { name: 'percent_year', type: 'numeric', value: ({ after }) => after.percentYear },
  { name: 'source', type: 'text', value: ({ after }) => after.source },
  { name: 'confidence', type: 'text', value: ({ after }) => after.confidence },
  { name: 'note', type: 'text', value: ({ after }) => after.note ?? undefined },
]
