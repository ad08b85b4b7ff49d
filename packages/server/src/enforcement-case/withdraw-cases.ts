import type { PlainDate } from '@minh-an/domain/calendar'
import type { Act } from '@minh-an/domain/case-file'
import { appendEntries } from '../audit/index.ts'
import { isPayment, type PaymentToPost, postPayments } from '../ledger/index.ts'
import { newId, problem, type Tx } from '../platform/index.ts'
import { loadActsOf } from './load-case.ts'

export interface ImportToWithdraw {
  readonly agencyId: string
  readonly importId: string
  readonly recordedBy: string | undefined
  readonly reason: string
  readonly today: PlainDate
}

const PORTION = 2_000

/**
 * Takes the cases of an import back, as long as nobody has worked on them. Nothing leaves the chain: each case gets an
 * act that withdraws its founding act, so that its file folds to nothing. Facts are closed at that record (older record
 * points still see them), opening balances are reversed, and the rows derived from the acts go, which frees the numbers.
 */
export async function withdrawImportedCases(tx: Tx, one: ImportToWithdraw): Promise<{ cases: number }> {
  const { rows } = await tx.query<{ id: string }>(
    'select id from enforcement_case where import_id = $1 order by id for update',
    [one.importId],
  )
  await refuseStartedWork(tx, one.importId)
  for (let start = 0; start < rows.length; start += PORTION) {
    const files = await loadActsOf(
      tx,
      rows.slice(start, start + PORTION).map((row) => row.id),
    )
    await withdrawPortion(tx, one, files)
  }
  const removed = await tx.query<{ cases: number }>('select remove_withdrawn_cases($1) as cases', [one.importId])
  const cases = removed.rows[0]?.cases ?? 0
  if (cases !== rows.length) throw new Error(`import ${one.importId}: ${cases} of ${rows.length} cases withdrawn`)
  return { cases }
}

async function refuseStartedWork(tx: Tx, importId: string): Promise<void> {
  const { rows } = await tx.query<{ number: number; number_year: number }>(
    `select c.number, c.number_year from enforcement_case c
      where c.import_id = $1
        and exists (select from act a where a.subject in ('case', 'attachment') and a.subject_id = c.id
                    and a.import_id is distinct from $1)
      order by c.number_year, c.number limit 11`,
    [importId],
  )
  if (rows.length === 0) return
  const named = rows.slice(0, 10).map((row) => `${row.number}/${row.number_year}`)
  throw problem(
    'import/work-started',
    409,
    'Không rút lại được lần nhập này',
    `Đã có tác nghiệp mới trên việc ${named.join(', ')}${rows.length > 10 ? ' và việc khác' : ''}. Sai ở việc nào thì đính chính trong hồ sơ việc ấy.`,
  )
}

async function withdrawPortion(tx: Tx, one: ImportToWithdraw, files: ReadonlyMap<string, Act[]>): Promise<void> {
  const withdrawals = [...files].map(([caseId, acts]) => ({
    id: newId(),
    caseId,
    acts,
    founding: foundingOf(caseId, acts),
  }))
  const entries = await appendEntries(
    tx,
    one.agencyId,
    withdrawals.map(({ id, caseId, founding }) => ({
      id,
      subject: 'case' as const,
      subjectId: caseId,
      kind: 'correction',
      effectiveOn: one.today,
      recordedBy: one.recordedBy,
      capacity: 'clerk',
      source: 'import' as const,
      importId: one.importId,
      payload: { aboutActId: founding.id, reason: one.reason, withdrawn: true },
    })),
  )
  await tx.query(
    `update stat_fact f set rec_until = w.seq
       from unnest($1::uuid[], $2::bigint[]) as w (case_id, seq)
      where f.case_id = w.case_id and f.agency_id = $3 and f.rec_until = 9223372036854775807`,
    [withdrawals.map((each) => each.caseId), entries.map((entry) => entry.seq), one.agencyId],
  )
  await postPayments(tx, one.agencyId, withdrawals.flatMap(reversalsOf))
}

function foundingOf(caseId: string, acts: readonly Act[]): Act {
  const founding = acts.find((act) => act.kind === 'opening-entry')
  if (founding === undefined) throw new Error(`case ${caseId} was not imported`)
  return founding
}

/** Last in, first out: what was paid out comes back before what was collected leaves. */
function reversalsOf({ id, caseId, acts }: { id: string; caseId: string; acts: readonly Act[] }): PaymentToPost[] {
  return acts
    .filter(isPayment)
    .reverse()
    .map((act) => ({ caseId, act, byActId: id, undo: act, post: false }))
}
