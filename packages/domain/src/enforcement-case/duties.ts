import { calendarInForce, type HolidayCalendar } from '@minh-an/law/holiday'
import type { PlainDate } from '../calendar/index.ts'
import { type Act, type ActOf, type CaseFile, dueDate, heldDong, isEnded, type LineState } from '../case-file/index.ts'
import { decisionsForProcuracy } from '../notification/index.ts'
import { voluntaryUntil } from '../verification/index.ts'

/** A period that the acts of a file started: what started it, when it ends, and what met it. */
export interface Duty {
  readonly code: string
  readonly triggerActId: string
  /** The day that the period runs from; not always the day of the trigger act (the end of a voluntary period, for example). */
  readonly triggeredOn: PlainDate
  readonly dueOn: PlainDate
  readonly metByActId?: string
  readonly metOn?: PlainDate
  /** True when the duty fell away without being met: the line was paused or ended. */
  readonly lapsed: boolean
}

type Found = { readonly act: Act } | undefined

/** All periods of the file whose trigger is recorded, in the order they fall due by the calendar. */
export function dutiesOf(file: CaseFile, calendar: HolidayCalendar = calendarInForce()): Duty[] {
  const duties: Duty[] = []
  const over = file.lines.every((line) => isEnded(line.status))
  const add = (code: string, trigger: Act, from: PlainDate, met: Found, lapsed: boolean) => {
    const dueOn = dueDate(code, from, calendar)
    if (dueOn === undefined) return
    duties.push({
      code,
      triggerActId: trigger.id,
      triggeredOn: from,
      dueOn,
      ...(met === undefined ? {} : { metByActId: met.act.id, metOn: met.act.effectiveOn }),
      lapsed: met === undefined && lapsed,
    })
  }
  for (const act of file.acts) {
    if (act.kind === 'enforcement-decision') {
      const notified = first(file, (later) => later.kind === 'decision-notified')
      add('notify-parties', act, act.effectiveOn, notified, over)
    }
    if (decisionsForProcuracy.has(act.kind)) {
      const sent = first(file, (later) => later.kind === 'sent-to-procuracy' && later.payload.aboutActId === act.id)
      add('send-decision-to-procuracy', act, act.effectiveOn, sent, false)
    }
    if (act.kind === 'payment-collected' && act.payload.opening !== true) {
      add('pay-out', act, act.effectiveOn, paidOut(file, act), false)
    }
    if (act.kind === 'verification-recorded' && !act.payload.conditionsFound) addAbsenceDecision(file, act, add)
  }
  addVoluntary(file, over, calendar, add)
  addReverification(file, add)
  addResumption(file, add)
  return duties.sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
}

type Add = (code: string, trigger: Act, from: PlainDate, met: Found, lapsed: boolean) => void

function first(file: CaseFile, test: (act: Act) => boolean): Found {
  const act = file.acts.find(test)
  return act === undefined ? undefined : { act }
}

function workable(line: LineState): boolean {
  return !isEnded(line.status) && line.status !== 'postponed' && line.status !== 'suspended'
}

/** The voluntary period of the debtor, then the officer's period to start verifying (Law 2008 art. 44.1; Law 2025 art. 37.1). */
function addVoluntary(file: CaseFile, over: boolean, calendar: HolidayCalendar, add: Add): void {
  const notice = file.acts.find((act) => act.kind === 'decision-notified')
  const until = voluntaryUntil(file, calendar)
  if (notice === undefined || until === undefined) return
  add('voluntary-period', notice, notice.effectiveOn, undefined, over)
  const verified = first(file, (act) => act.kind === 'verification-recorded')
  add('start-verification', notice, until, verified, !file.lines.some((line) => workable(line)))
}

/**
 * Nothing was found: the head decides within five working days that conditions are absent. Verification that comes round
 * while such a decision stands asks for no second one, however the file goes on afterwards.
 */
function addAbsenceDecision(file: CaseFile, verification: ActOf<'verification-recorded'>, add: Add): void {
  const lines = file.lines.filter((line) => line.foundNothingBy.includes(verification.id))
  if (lines.length === 0) return
  const next = first(
    file,
    (act) =>
      (act.kind === 'conditions-absent' || (act.kind === 'verification-recorded' && act.id !== verification.id)) &&
      (act.effectiveOn > verification.effectiveOn ||
        (act.effectiveOn === verification.effectiveOn && act.seq > verification.seq)),
  )
  const decided = next?.act.kind === 'conditions-absent' ? next : undefined
  add(
    'no-condition-decision',
    verification,
    verification.effectiveOn,
    decided,
    next !== undefined || !lines.some((line) => line.status === 'verifying' || line.status === 'conditions-present'),
  )
}

/** While conditions are absent, verification comes round again, counted from the last one. */
function addReverification(file: CaseFile, add: Add): void {
  const absent = file.lines.filter((line) => line.status === 'conditions-absent')
  if (absent.length === 0) return
  const last = file.acts
    .filter(
      (act) =>
        act.kind === 'verification-recorded' || act.kind === 'conditions-absent' || act.kind === 'opening-status',
    )
    .at(-1)
  if (last !== undefined) add('no-condition-reverification', last, last.effectiveOn, undefined, false)
}

/** A postponement with an end: the case must be resumed within five working days after it. */
function addResumption(file: CaseFile, add: Add): void {
  for (const act of file.acts) {
    if (act.kind !== 'postponement' || act.payload.until === undefined) continue
    const resumed = first(file, (later) => later.kind === 'enforcement-resumed' && later.effectiveOn >= act.effectiveOn)
    const still = file.lines.some((line) => line.status === 'postponed' && line.byActId === act.id)
    add('deferral-resume', act, act.payload.until, resumed, !still)
  }
}

/** Paid out in the order of collection: met once payments out cover everything collected up to and with this receipt. */
function paidOut(file: CaseFile, receipt: Act): Found {
  let collected = 0n
  for (const act of file.acts) {
    if (act.kind === 'payment-collected') for (const part of act.payload.allocations) collected += part.amountDong
    if (act.id === receipt.id) break
  }
  let paid = 0n
  for (const act of file.acts) {
    if (act.kind !== 'payment-disbursed') continue
    for (const part of act.payload.allocations) paid += part.amountDong
    if (paid >= collected) return { act }
  }
  return file.lines.every((line) => heldDong(line) === 0n) ? { act: receipt } : undefined
}

/** Still to be done: not met, not lapsed. */
export function openDuties(file: CaseFile): Duty[] {
  return dutiesOf(file).filter((duty) => duty.metByActId === undefined && !duty.lapsed)
}
