import type { DeadlineBadge } from '@minh-an/contract/deadline'
import type { PlainDate } from '@minh-an/domain/calendar'
import { lateWorkingDays, workingDaysBetween } from '@minh-an/domain/deadline'
import { actForDuty } from '@minh-an/domain/enforcement-case'
import { type DeadlineRule, deadlineVersions, findDeadlineRule, noteVi } from '@minh-an/law/deadline'
import { citeVi, regimeOn } from '@minh-an/law/instrument'

/** A deadline as the table, a duty of a file or a duty of an intake item has it. */
export interface DeadlineFacts {
  readonly code: string
  readonly triggerActId: string
  readonly triggeredOn: PlainDate
  readonly dueOn: PlainDate
  readonly holder: 'agency' | 'party'
  readonly metOn?: PlainDate | undefined
  readonly metByActId?: string | undefined
  /** Closed without being met. */
  readonly lapsed: boolean
}

/** From so many working days before the end a badge is yellow. */
export const warnBeforeWorkingDays = 5

/** The rule a deadline was counted by: the one in force when it began, else the earliest known. */
export function ruleOf(code: string, triggeredOn: PlainDate): DeadlineRule | undefined {
  return findDeadlineRule(code, triggeredOn) ?? deadlineVersions(code)[0]
}

export function deadlineName(code: string, triggeredOn: PlainDate): string {
  return ruleOf(code, triggeredOn)?.nameVi ?? code
}

/** Codes that are answered by issuing the enforcement decision, not by an act on a case. */
const answeredByDecision = /^enforcement-decision-/

export function actOfDeadline(code: string): string | undefined {
  return answeredByDecision.test(code) ? 'decide' : actForDuty(code)
}

/** How a deadline stands on a day, and how many working days it is over or has left. */
export function standingOn(facts: DeadlineFacts, today: PlainDate): Pick<DeadlineBadge, 'state' | 'workingDays'> {
  const { dueOn, metOn } = facts
  if (metOn !== undefined) {
    return metOn <= dueOn
      ? { state: 'met', workingDays: 0 }
      : { state: 'met-late', workingDays: lateWorkingDays(dueOn, metOn) }
  }
  if (facts.lapsed) return { state: 'lapsed', workingDays: 0 }
  if (dueOn < today) {
    const workingDays = lateWorkingDays(dueOn, today)
    return { state: facts.holder === 'party' ? 'over' : 'late', workingDays }
  }
  if (dueOn === today) return { state: 'today', workingDays: 0 }
  const left = workingDaysBetween(today, dueOn)
  return { state: left <= warnBeforeWorkingDays ? 'soon' : 'later', workingDays: left }
}

export function badgeOf(facts: DeadlineFacts, today: PlainDate): DeadlineBadge {
  const rule = ruleOf(facts.code, facts.triggeredOn)
  const act = actOfDeadline(facts.code)
  const note = rule === undefined ? null : noteVi(rule.code, rule.regime)
  return {
    code: facts.code,
    name: rule?.nameVi ?? facts.code,
    triggerActId: facts.triggerActId,
    triggeredOn: facts.triggeredOn,
    dueOn: facts.dueOn,
    holder: facts.holder,
    ...standingOn(facts, today),
    ...(facts.metOn === undefined ? {} : { metOn: facts.metOn }),
    ...(facts.metByActId === undefined ? {} : { metByActId: facts.metByActId }),
    regime: rule?.regime ?? regimeOn(facts.triggeredOn),
    legalBasis: rule === undefined ? '' : citeVi(rule.legalBasis),
    confidence: rule?.confidence ?? 'unknown',
    ...(note === null ? {} : { note }),
    ...(act === undefined ? {} : { act }),
  }
}
