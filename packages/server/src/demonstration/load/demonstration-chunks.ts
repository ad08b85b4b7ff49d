import { addDays, fromEpochDay, type PlainDate, yearOf } from '@minh-an/domain/calendar'
import type { ActRecord } from '../../enforcement-case/index.ts'
import { actsOfMatter } from '../generate/vinh-phuc/acts-of-matter.ts'
import type { Matter } from '../generate/vinh-phuc/matter.ts'
import { MERGED_ON, type Offices, SUCCESSOR, vinhPhucOffices } from '../generate/vinh-phuc/offices.ts'
import { simulateVinhPhuc } from '../generate/vinh-phuc/simulate.ts'
import { DIGITISED_AT, inOrderOfRecording } from './record-clock.ts'

/** One step of the load: one transaction. The same demonstration day always gives the same steps. */
export type Chunk =
  | { readonly kind: 'intake'; readonly phase: Phase; readonly cases: 0 }
  | {
      readonly kind: 'write'
      readonly phase: Phase
      readonly agencyId: string
      readonly records: () => readonly ActRecord[]
      readonly cases: number
    }
  | {
      readonly kind: 'transfer'
      readonly phase: Phase
      readonly fromAgencyId: string
      readonly cases: number
      readonly transfers: readonly { readonly caseId: string; readonly toUnit: string; readonly officerId?: string }[]
    }

/** What a load is busy with, for the progress bar. */
export type Phase = 'open-cases' | 'transfer' | 'current-years' | 'history'

export interface DemonstrationPlan {
  readonly offices: Offices
  readonly chunks: readonly Chunk[]
  /** Last decision number given by the successor, per calendar year. */
  readonly lastNumbers: ReadonlyMap<number, number>
}

const CASES_PER_CHUNK = 1_200

/**
 * Records of the successor are written some weeks at a time: a case is touched few times, and the chain of the agency is
 * free again within a second or two for people who work meanwhile.
 */
const RECORDS_PER_CHUNK = 4_000

/**
 * The steps of the load. Cases open at the merger come first, then their succession and the successor's work up to
 * yesterday, so that today's screens are complete early; the ended cases of the former agencies fill in behind.
 */
export function demonstrationPlan(until: PlainDate): DemonstrationPlan {
  const offices = vinhPhucOffices()
  const matters = simulateVinhPhuc(until)
  const numbers = numberMatters(matters)
  const open: Matter[][] = offices.former.map(() => [])
  const ended: Matter[][] = offices.former.map(() => [])
  const current: (readonly ActRecord[])[] = []
  const transfers: { caseId: string; toUnit: string; officerId?: string }[][] = offices.former.map(() => [])
  const write = (matter: Matter) => actsOfMatter(matter, numbers.of.get(matter.index) as number, offices, until)
  for (const matter of matters) {
    const decidedOn = fromEpochDay(matter.decided)
    if (decidedOn >= MERGED_ON) {
      current.push(write(matter).records)
      continue
    }
    const written = write(matter)
    if (written.ended !== undefined && written.ended < MERGED_ON && lastOn(written.records) < MERGED_ON) {
      ended[matter.agency]?.push(matter)
      continue
    }
    open[matter.agency]?.push(matter)
    current.push(written.records.filter(({ act }) => act.effectiveOn >= MERGED_ON))
    transfers[matter.agency]?.push({ caseId: written.caseId, ...successorOf(matter, written.records, offices) })
  }
  const chunks: Chunk[] = []
  for (const [index, agency] of offices.former.entries()) {
    for (const part of parts(open[index] ?? [], CASES_PER_CHUNK)) {
      chunks.push({
        kind: 'write',
        phase: 'open-cases',
        agencyId: agency.agencyId,
        cases: part.length,
        records: () =>
          digitised(part.flatMap((matter) => write(matter).records).filter(({ act }) => act.effectiveOn < MERGED_ON)),
      })
    }
  }
  for (const [index, agency] of offices.former.entries()) {
    for (const part of parts(transfers[index] ?? [], CASES_PER_CHUNK)) {
      chunks.push({ kind: 'transfer', phase: 'transfer', fromAgencyId: agency.agencyId, cases: 0, transfers: part })
    }
  }
  const recorded = inOrderOfRecording(current, until)
  for (const part of parts(recorded, RECORDS_PER_CHUNK)) {
    const founded = part.filter(({ act }) => act.kind === 'enforcement-decision').length
    chunks.push({ kind: 'write', phase: 'current-years', agencyId: SUCCESSOR, cases: founded, records: () => part })
  }
  chunks.push({ kind: 'intake', phase: 'current-years', cases: 0 })
  for (const [index, agency] of offices.former.entries()) {
    for (const part of parts(ended[index] ?? [], CASES_PER_CHUNK)) {
      const records = () => digitised(part.flatMap((matter) => write(matter).records))
      chunks.push({ kind: 'write', phase: 'history', agencyId: agency.agencyId, cases: part.length, records })
    }
  }
  return { offices, chunks, lastNumbers: numbers.last }
}

const lastOn = (records: readonly ActRecord[]) => records.at(-1)?.act.effectiveOn ?? MERGED_ON

/** Cases open at the merger are typed in before they are handed over, ended ones after. */
function digitised(records: readonly ActRecord[]): ActRecord[] {
  return records.map((record) => ({ ...record, recordedAt: DIGITISED_AT }))
}

function successorOf(
  matter: Matter,
  records: readonly ActRecord[],
  offices: Offices,
): { toUnit: string; officerId?: string } {
  const host = offices.current[matter.agency] as Offices['current'][number]
  const assigned = records.findLast(({ act }) => act.kind === 'officer-assigned' && act.effectiveOn < MERGED_ON)?.act
  const former = assigned?.kind === 'officer-assigned' ? assigned.payload.officerId : undefined
  const staff = offices.former[matter.agency]?.staff.find((one) => one.id === former)
  return { toUnit: host.code, ...(staff === undefined ? {} : { officerId: staff.later.id }) }
}

/** Decision numbers run per agency and calendar year, in the order of the decisions. */
function numberMatters(matters: readonly Matter[]): {
  of: ReadonlyMap<number, number>
  last: ReadonlyMap<number, number>
} {
  const of = new Map<number, number>()
  const last = new Map<string, number>()
  const lastOfSuccessor = new Map<number, number>()
  for (const matter of matters.toSorted((a, b) => a.decided - b.decided || a.index - b.index)) {
    const on = fromEpochDay(matter.decided)
    const agency = on >= MERGED_ON ? SUCCESSOR : String(matter.agency)
    const key = `${agency} ${yearOf(on)}`
    const number = (last.get(key) ?? 0) + 1
    last.set(key, number)
    of.set(matter.index, number)
    if (agency === SUCCESSOR) lastOfSuccessor.set(yearOf(on), number)
  }
  return { of, last: lastOfSuccessor }
}

function parts<T>(values: readonly T[], size: number): T[][] {
  const result: T[][] = []
  for (let start = 0; start < values.length; start += size) result.push(values.slice(start, start + size))
  return result
}

export const yesterdayOf = (today: PlainDate): PlainDate => addDays(today, -1)
