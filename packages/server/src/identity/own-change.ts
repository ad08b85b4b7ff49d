import type { PlainDate } from '@minh-an/domain/calendar'
import { appendEntries } from '../audit/index.ts'
import { newId, type Tx } from '../platform/index.ts'

/** What a person changes of the own sign-in. */
export type OwnChange = 'password-changed' | 'factor-enrolled' | 'factor-removed' | 'recovery-renewed'

/**
 * An entry of the agency's chain: that it happened, to whom and when, never what. A change of somebody's sign-in is a
 * change of who can act in that name, so it stands where the acts stand.
 */
export async function noteOwnChange(
  tx: Tx,
  owner: { readonly id: string; readonly agencyId: string },
  kind: OwnChange,
  today: PlainDate,
): Promise<void> {
  await appendEntries(tx, owner.agencyId, [
    {
      id: newId(),
      subject: 'agency',
      subjectId: owner.id,
      kind,
      effectiveOn: today,
      recordedBy: owner.id,
      capacity: 'self',
      source: 'entry',
      payload: { userId: owner.id },
    },
  ])
}
