import type { Tx } from '../platform/index.ts'
import type { Caller } from './caller.ts'

/** What somebody looked at. `what` is a short stable word: `case`, `identifier`, `list`, `export`. */
export interface Look {
  readonly subject: 'case' | 'judgment' | 'request' | 'list'
  readonly subjectId?: string | undefined
  readonly what: string
}

/** Every look at a file, a list or an export leaves a line (issue: every look is audited). */
export async function recordLook(tx: Tx, caller: Caller, look: Look): Promise<void> {
  await tx.query(
    `insert into look (user_id, agency_id, subject, subject_id, what, request_id) values ($1, $2, $3, $4, $5, $6)`,
    [caller.person.userId, caller.person.agencyId, look.subject, look.subjectId ?? null, look.what, caller.requestId],
  )
}
