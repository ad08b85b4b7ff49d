import { dueDate } from '../case-file/index.ts'
import type { IntakeDuty } from '../judgment/index.ts'
import type { RequestAct, RequestFile } from './file.ts'

/**
 * Periods of a request: to decide (from receipt, anew from the day it came back complete), to ask for what is missing,
 * to say no (Law 2008 art. 31.5, 36.1; Law 2025 art. 34.3–34.4; NĐ 152/2026 art. 9.6).
 */
export function requestDuties(file: RequestFile): IntakeDuty[] {
  const duties: IntakeDuty[] = []
  const add = (code: string, trigger: RequestAct, metBy: RequestAct | undefined, lapsed: boolean) => {
    const dueOn = dueDate(code, trigger.effectiveOn)
    if (dueOn === undefined) return
    duties.push({
      code,
      triggerActId: trigger.id,
      triggeredOn: trigger.effectiveOn,
      dueOn,
      ...(metBy === undefined ? {} : { metOn: metBy.effectiveOn, metByActId: metBy.id }),
      lapsed: metBy === undefined && lapsed,
    })
  }
  const decided = file.decided[0]
  file.acts.forEach((act, index) => {
    if (act.kind === 'request-received' || act.kind === 'request-supplemented') {
      const later = file.acts.slice(index + 1)
      const asked = later.find((one) => one.kind === 'request-supplement-asked')
      const stopped = asked !== undefined || file.status === 'refused' || file.late?.outcome === 'rejected'
      add('enforcement-decision-on-request', act, stopped ? undefined : decided, stopped)
      if (asked !== undefined) add('request-incomplete-notice', act, asked, false)
    }
  })
  if (file.refused !== undefined || file.late?.outcome === 'rejected') {
    const trigger = file.acts.find((act) => act.id === file.completeByActId) ?? file.received
    add('request-refusal-notice', trigger, file.refused, false)
  }
  return duties
}
