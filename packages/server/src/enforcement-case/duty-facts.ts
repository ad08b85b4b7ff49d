import type { Duty } from '@minh-an/domain/enforcement-case'
import { findDeadlineRule, isPartyPeriod } from '@minh-an/law/deadline'
import type { DeadlineFacts } from '../deadline/index.ts'

/** A duty of a file as badges take it: with whose period it is. */
export function factsOfDuty(duty: Duty): DeadlineFacts {
  const rule = findDeadlineRule(duty.code, duty.triggeredOn)
  return { ...duty, holder: rule !== undefined && isPartyPeriod(rule) ? 'party' : 'agency' }
}
