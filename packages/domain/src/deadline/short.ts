import type { PlainDate } from '@minh-an/domain/calendar'
import { deadlineVersions, findDeadlineRule } from '@minh-an/law/deadline'
import { tryDeadline } from './compute.ts'

/** The last day of a period, without its proof; nothing where the law of the event's day has no such period. */
export function dueDate(code: string, from: PlainDate): PlainDate | undefined {
  const result = tryDeadline({ rule: code, from })
  return 'messageVi' in result ? undefined : result.dueOn
}

/**
 * The last day on which a step is still too early. The rule of the day the clock started; where that law had no such
 * clock, the rule of the day of the step.
 *
 * @note Whether time spent under the older law counts in the newer clock is not regulated (procedure §2); it is counted.
 */
export function waitingPeriodEnd(code: string, from: PlainDate, on: PlainDate): PlainDate {
  const rule = findDeadlineRule(code, from) ?? findDeadlineRule(code, on) ?? deadlineVersions(code)[0]
  if (rule === undefined) throw new Error(`Không có thời hạn mã “${code}”`)
  const result = tryDeadline({ rule, from })
  if ('messageVi' in result) throw new Error(result.messageVi)
  return result.dueOn
}
