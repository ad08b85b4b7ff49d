import type { TimelineAct } from '@minh-an/contract/enforcement-case'
import { fromEpochDay, type PlainDate } from '@minh-an/domain/calendar'
import type { Act, CaseFile } from '@minh-an/domain/case-file'
import { workingDaysBetween } from '@minh-an/domain/deadline'
import { parseKept } from '../audit/index.ts'
import { maskIdentifier } from '../party/index.ts'
import type { Tx } from '../platform/index.ts'
import { payloadToWire } from './act-input.ts'
import { actTitle, markOf, summaryOf } from './act-summary.ts'
import type { CaseHead } from './case-head.sql.ts'

/** An act with who recorded it and when. */
export interface RecordedActRow {
  readonly act: Act
  readonly recordedAt: string
  readonly recordedBy: string | undefined
}

/** An entry is late when it is recorded more than so many working days after its legal date (security §2.3). */
const lateEntryWorkingDays = 3

/**
 * Acts of a case in the order of recording, up to a record number of the owning agency's chain. Records of an earlier
 * agency count as far as they were made by then.
 */
export async function loadTimeline(
  tx: Tx,
  head: CaseHead,
  recordedUntil: string | undefined,
): Promise<RecordedActRow[]> {
  const { rows } = await tx.query<{
    id: string
    agency_id: string
    seq: bigint
    kind: string
    effective_on: PlainDate
    capacity: string
    source: string
    payload: string
    recorded_at: string
    recorded_by: string | null
  }>(
    `select a.id, a.agency_id, a.seq, a.kind, a.effective_on, a.capacity, a.source, a.payload, a.recorded_at, u.full_name as recorded_by
     from act a left join app_user u on u.id = a.recorded_by
     where a.subject = 'case' and a.subject_id = $1
       and ($2::bigint is null
         or (a.agency_id = $3 and a.seq <= $2)
         or (a.agency_id <> $3 and a.recorded_at <= (select max(recorded_at) from act where agency_id = $3 and seq <= $2)))
     order by a.recorded_at, a.seq`,
    [head.id, recordedUntil ?? null, head.agencyId],
  )
  return rows.map((row) => ({
    act: {
      id: row.id,
      kind: row.kind,
      effectiveOn: row.effective_on,
      seq: Number(row.seq),
      agencyId: row.agency_id,
      capacity: row.capacity,
      source: row.source,
      payload: parseKept(row.payload),
    } as Act,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by ?? undefined,
  }))
}

/** The timeline, newest legal date first; what a correction struck stays, and both point at each other. */
export function timelineOf(
  rows: readonly RecordedActRow[],
  file: CaseFile,
  asOf: PlainDate | undefined,
): TimelineAct[] {
  const standing = new Map(file.acts.map((act) => [act.id, act]))
  return rows
    .map((row) => itemOf(row, standing.get(row.act.id), file))
    .filter((item) => asOf === undefined || item.effectiveOn <= asOf)
    .toSorted((a, b) =>
      a.effectiveOn === b.effectiveOn
        ? b.recordedAt.localeCompare(a.recordedAt) || Number(b.seq) - Number(a.seq)
        : a.effectiveOn < b.effectiveOn
          ? 1
          : -1,
    )
}

function itemOf(
  { act: recorded, recordedAt, recordedBy }: RecordedActRow,
  now: Act | undefined,
  file: CaseFile,
): TimelineAct {
  const act = now ?? recorded
  const correctedBy = file.correctedBy.get(recorded.id)
  const moved = act.effectiveOn !== recorded.effectiveOn
  const summary = summaryOf(act)
  const summaryBefore = summaryOf(recorded)
  const lines =
    'lines' in act.payload && Array.isArray(act.payload.lines) && typeof act.payload.lines[0] === 'number'
      ? (act.payload.lines as number[])
      : undefined
  return {
    id: recorded.id,
    kind: recorded.kind,
    name: actTitle(recorded.kind),
    mark: markOf(recorded.kind),
    effectiveOn: act.effectiveOn,
    ...(moved ? { effectiveOnBefore: recorded.effectiveOn } : {}),
    recordedAt,
    seq: String(recorded.seq),
    agencyId: recorded.agencyId,
    ...(recordedBy === undefined ? {} : { recordedBy }),
    capacity: recorded.capacity,
    source: recorded.source,
    summary,
    ...(summaryBefore === summary ? {} : { summaryBefore }),
    ...(lines === undefined ? {} : { lines }),
    payload: payloadToWire(act.payload, maskIdentifier) as Record<string, unknown>,
    ...(correctedBy === undefined ? {} : { correctedBy }),
    withdrawn: correctedBy !== undefined && now === undefined,
    ...(recorded.kind === 'correction' ? { corrects: recorded.payload.aboutActId } : {}),
    lateEntry:
      recorded.source === 'entry' && workingDaysBetween(recorded.effectiveOn, dayOf(recordedAt)) > lateEntryWorkingDays,
    ...('receiptNumber' in act.payload && act.payload.receiptNumber !== undefined
      ? { receiptNumber: act.payload.receiptNumber }
      : {}),
    ...('voucherNumber' in act.payload && act.payload.voucherNumber !== undefined
      ? { voucherNumber: act.payload.voucherNumber }
      : {}),
  }
}

const secondsPerDay = 86_400
const hanoiOffsetSeconds = 7 * 3_600

/** Legal day, in Việt Nam, of an instant in UTC. */
function dayOf(instant: string): PlainDate {
  return fromEpochDay(Math.floor((Date.parse(instant) / 1_000 + hanoiOffsetSeconds) / secondsPerDay))
}
