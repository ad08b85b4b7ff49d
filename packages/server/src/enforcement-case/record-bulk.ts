import type { BulkAct, BulkAnswer, bulkQuery } from '@minh-an/contract/enforcement-case'
import { mayRecord } from '@minh-an/domain/access'
import { formatVi, type PlainDate } from '@minh-an/domain/calendar'
import type { NewAct } from '@minh-an/domain/case-file'
import type { z } from 'zod'
import { type Caller, unitsFor } from '../command/index.ts'
import { newId, type ProblemError, problem, type Tx } from '../platform/index.ts'
import { requireCapacity } from './act-input.ts'
import { chosenTargets, type Target, whySkipped } from './chosen-targets.ts'
import { type CaseRow, type JudgedAct, previewActs, recordActs } from './record-act.ts'

type Query = z.infer<typeof bulkQuery>

/** What the acts of a batch need to know of their cases before they can be judged. */
interface Known {
  readonly agencyId: string
  /** The enforcement decision, or the entry of the register that stands for it. */
  readonly foundingActId: string
  readonly notifiedOn: PlainDate | null
}

/**
 * Records the same act on many cases of an agency: each is judged as if it were recorded alone; the refused ones are
 * named with their reason and article, the others are written together. A preview decides the same and writes nothing.
 */
export async function recordBulk(tx: Tx, caller: Caller, { cases, act, preview }: Query): Promise<BulkAnswer> {
  requireCapacity(act.kind, act.capacity)
  const targets = await chosenTargets(tx, caller, cases)
  const known = await knownOf(tx, caller, targets)
  // One batch stands in one chain; a leader of several agencies records agency by agency.
  const agencyId = [...known.values()][0]?.agencyId
  const input = {
    acts: targets.map(({ id, version }) => ({
      caseId: id,
      expectedVersion: version,
      act: actFor(act, known.get(id)?.foundingActId ?? ''),
    })),
    today: caller.today,
    visibleUnits: unitsFor(caller, 'case.read') ?? undefined,
    mayRecord: (row: CaseRow) => {
      if (row.agencyId !== agencyId) return otherAgency()
      return mayRecord(caller.person, row)(act.kind) ?? alreadyDone(act, known.get(row.id))
    },
  }
  const judged =
    preview === true
      ? await previewActs(tx, input)
      : await recordActs(tx, { ...input, recordedBy: caller.person.userId })
  const results = judged.map((one) => resultOf(one, preview === true))
  const recorded = results.filter((one) => one.outcome !== 'skipped').length
  return { recorded, skipped: results.length - recorded, results }
}

function actFor(act: BulkAct, foundingActId: string): NewAct {
  const common = { id: newId(), effectiveOn: act.effectiveOn, capacity: act.capacity, source: 'entry' } as const
  if (act.kind === 'decision-notified') {
    const { channel, evidence } = act.payload
    return { ...common, kind: act.kind, payload: { channel, ...(evidence === undefined ? {} : { evidence }) } }
  }
  const { procuracy } = act.payload
  return {
    ...common,
    kind: act.kind,
    payload: { aboutActId: foundingActId, ...(procuracy === undefined ? {} : { procuracy }) },
  }
}

async function knownOf(tx: Tx, caller: Caller, targets: readonly Target[]): Promise<Map<string, Known>> {
  const { rows } = await tx.query<{
    id: string
    agency_id: string
    notified_on: PlainDate | null
    act_id: string | null
  }>(
    `select c.id, c.agency_id, c.notified_on, a.id as act_id
       from enforcement_case c
       left join lateral (
         select a.id from act a
          where a.subject_id = c.id and a.kind in ('enforcement-decision', 'opening-entry')
          order by a.recorded_at, a.seq limit 1) a on true
      where c.id = any($1::uuid[]) and ($2::text[] is null or c.unit_code = any($2)) order by c.id`,
    [targets.map(({ id }) => id), unitsFor(caller, 'case.read')],
  )
  return new Map(
    rows.map((row) => [
      row.id,
      { agencyId: row.agency_id, foundingActId: row.act_id ?? '', notifiedOn: row.notified_on },
    ]),
  )
}

/** A second notice may be right (another party, a new address), but then it is no work by the batch. */
function alreadyDone(act: BulkAct, known: Known | undefined): ProblemError | undefined {
  if (act.kind !== 'decision-notified' || known === undefined || known.notifiedOn === null) return undefined
  return problem(
    'bulk/already-notified',
    422,
    'Chưa ghi nhận thông báo',
    `Việc này đã có thông báo hợp lệ ngày ${formatVi(known.notifiedOn)}. Thông báo cho đương sự khác thì ghi trong hồ sơ.`,
  )
}

function otherAgency(): ProblemError {
  return problem(
    'bulk/other-agency',
    422,
    'Chưa ghi nhận được',
    'Việc do cơ quan khác thụ lý. Ghi nhận riêng cho từng cơ quan.',
  )
}

function resultOf({ caseId, row, refusal }: JudgedAct, preview: boolean): BulkAnswer['results'][number] {
  const named = row === undefined ? { caseId } : { caseId, shortNumber: row.shortNumber }
  if (refusal !== undefined) return { ...named, outcome: 'skipped', ...whySkipped(refusal) }
  const version = row?.version ?? 0
  return preview
    ? { ...named, outcome: 'would-record', version }
    : { ...named, outcome: 'recorded', version: version + 1 }
}
