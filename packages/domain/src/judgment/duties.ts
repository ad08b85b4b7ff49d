import type { PlainDate } from '../calendar/index.ts'
import { dueDate, type LineEntry, waitingPeriodEnd } from '../case-file/index.ts'
import { initiationOf, type Judgment } from './intake.ts'

/** A period that an intake item started. Closed without being met: the item took another way. */
export interface IntakeDuty {
  readonly code: string
  readonly triggerActId: string
  readonly triggeredOn: PlainDate
  readonly dueOn: PlainDate
  readonly metOn?: PlainDate
  readonly metByActId?: string
  readonly lapsed: boolean
}

/** A decision that covers lines of a judgment. */
export interface CoveringDecision {
  readonly actId: string
  readonly decidedOn: PlainDate
  readonly lines: readonly number[]
}

/** Which period runs for an ex-officio line: at once for interim measures, 3 days for bankruptcy, 5 for the rest. */
export function exOfficioPeriod(line: LineEntry, judgment: Pick<Judgment, 'caseKind'>): string {
  if (line.item === 'interim-measure') return 'enforcement-decision-interim-measure'
  if (line.item === 'bankruptcy-decision' || judgment.caseKind === 'bankruptcy')
    return 'enforcement-decision-bankruptcy'
  return 'enforcement-decision-ex-officio'
}

/**
 * Periods to issue the decisions that a judgment calls for without a request (Law 2008 art. 36.2; Law 2025 art. 33.3).
 * One per period; met on the day the last of its lines is decided.
 */
export function judgmentDuties(
  judgment: Judgment,
  receiptActId: string,
  decisions: readonly CoveringDecision[],
): IntakeDuty[] {
  const byCode = new Map<string, LineEntry[]>()
  for (const line of judgment.lines) {
    if (initiationOf(line.item, judgment.receivedOn)?.basis !== 'ex-officio') continue
    const code = exOfficioPeriod(line, judgment)
    byCode.set(code, [...(byCode.get(code) ?? []), line])
  }
  const duties: IntakeDuty[] = []
  for (const [code, lines] of byCode) {
    const dueOn = dueDate(code, judgment.receivedOn)
    if (dueOn === undefined) continue
    const covering = lines.map((line) => decisions.find((decision) => decision.lines.includes(line.no)))
    const last = covering
      .filter((decision) => decision !== undefined)
      .toSorted((a, b) => (a.decidedOn < b.decidedOn ? 1 : -1))[0]
    const met = covering.every((decision) => decision !== undefined) ? last : undefined
    duties.push({
      code,
      triggerActId: receiptActId,
      triggeredOn: judgment.receivedOn,
      dueOn,
      ...(met === undefined ? {} : { metOn: met.decidedOn, metByActId: met.actId }),
      lapsed: false,
    })
  }
  return duties
}

/** The day from which the limitation of a request runs: legal effect, or the day of a judgment enforced at once. */
export function limitationFrom(judgment: Pick<Judgment, 'judgedOn' | 'effectiveOn'>): PlainDate {
  return judgment.effectiveOn ?? judgment.judgedOn
}

/**
 * Last day on which enforcement of this judgment can be requested: five years (Law 2008 art. 30.1; Law 2025 art. 34.2).
 * @note Time of proven force majeure is not counted, but needs the head's decision on a late request.
 */
export function requestUntil(
  judgment: Pick<Judgment, 'judgedOn' | 'effectiveOn'>,
  stepOn: PlainDate,
): PlainDate | undefined {
  return waitingPeriodEnd('enforcement-request-limitation', limitationFrom(judgment), stepOn)
}
