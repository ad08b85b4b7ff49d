import { epochDay, type PlainDate } from '@minh-an/domain/calendar'
import type { ActRecord } from '../../enforcement-case/index.ts'
import { randomOf } from '../people/random.ts'

const DAY = 86_400_000
/** 08:00 in Hà Nội. */
const OPENS = 3_600_000
const WORKING_DAY = 8 * 3_600_000

/** When the registers of the former agencies were typed in and their open cases handed over: the day of the merger. */
export const DIGITISED_AT = '2025-07-01T02:00:00.000000Z'

/**
 * Gives acts of the successor the time at which somebody recorded them: mostly the same day or the next, now and then
 * weeks late, never after the last day, and in a case never before the act in front. In the order of recording.
 */
export function inOrderOfRecording(cases: readonly (readonly ActRecord[])[], until: PlainDate): ActRecord[] {
  const random = randomOf('record clock')
  const latest = epochDay(until) * DAY + OPENS + WORKING_DAY
  const earliest = Date.parse(DIGITISED_AT) + 1
  const timed: { readonly at: number; readonly order: number; readonly record: ActRecord }[] = []
  for (const records of cases) {
    let before = earliest
    for (const record of records) {
      const lag = random.chance(0.015) ? random.between(8, 30) : random.weighted([70, 22, 8])
      const wished = (epochDay(record.act.effectiveOn) + lag) * DAY + OPENS + Math.floor(random.next() * WORKING_DAY)
      const at = Math.max(before, Math.min(wished, latest))
      before = at
      timed.push({ at, order: timed.length, record })
    }
  }
  timed.sort((a, b) => a.at - b.at || a.order - b.order)
  return timed.map(({ at, record }) => ({ ...record, recordedAt: instant(at) }))
}

function instant(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, -1)}000Z`
}
