/**
 * The only clock of the product. It is read once at the edge (an HTTP request, a command of the CLI, a job) and its
 * values travel inwards; nothing below the edge asks for the time.
 */
export type Clock = {
  /** The legal day of this instant, in Asia/Ho_Chi_Minh: `2026-07-01`. */
  today(): string
  /** The instant in UTC: `2026-06-30T17:00:00.000Z`. */
  now(): string
}

const HANOI_DAY = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

export const systemClock: Clock = {
  today: () => HANOI_DAY.format(new Date()),
  now: () => new Date().toISOString(),
}

/** A clock that stands still, for tests and for the demonstration generator. */
export function fixedClock(instant: string): Clock {
  const at = new Date(instant)
  return { today: () => HANOI_DAY.format(at), now: () => at.toISOString() }
}

const moment = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

/** An instant as a person in Việt Nam reads it: `24/11/2026 02:15:07`. */
export function vietnamTime(instant: string): string {
  const part = Object.fromEntries(moment.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]))
  return `${part['day']}/${part['month']}/${part['year']} ${part['hour']}:${part['minute']}:${part['second']}`
}
