import type { PlainDate } from '../calendar/index.ts'
import type { CaseFile } from '../case-file/index.ts'
import { dueDate } from '../deadline/index.ts'

/** Last day of the voluntary period; undefined while the decision has not been validly notified. */
export function voluntaryUntil(file: CaseFile): PlainDate | undefined {
  return file.notifiedOn === undefined ? undefined : dueDate('voluntary-period', file.notifiedOn)
}

/** True from the day after the voluntary period ended. */
export function isVoluntaryOver(file: CaseFile, on: PlainDate): boolean {
  const until = voluntaryUntil(file)
  return until !== undefined && on > until
}
