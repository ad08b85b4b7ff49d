import { type Look, recordLook as record } from '../audit/index.ts'
import type { Tx } from '../platform/index.ts'
import type { Caller } from './caller.ts'

/** Every look at a file, a list or an export leaves a line (issue: every look is audited). */
export function recordLook(tx: Tx, caller: Caller, look: Omit<Look, 'requestId'>): Promise<void> {
  return record(tx, caller.person, { ...look, requestId: caller.requestId })
}
