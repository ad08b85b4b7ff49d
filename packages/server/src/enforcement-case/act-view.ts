import type { AvailableActView } from '@minh-an/contract/enforcement-case'
import type { PlainDate } from '@minh-an/domain/calendar'
import type { AvailableAct } from '@minh-an/domain/enforcement-case'
import { refusalAnswerOf } from '../command/index.ts'
import { badgeOf } from '../deadline/index.ts'
import { actTitle } from './act-summary.ts'
import { factsOfDuty } from './duty-facts.ts'

/** What may be done, as it travels: due, allowed, or refused with every reason. */
export function actViewOf(act: AvailableAct, today: PlainDate): AvailableActView {
  return {
    kind: act.kind,
    name: actTitle(act.kind),
    state: act.state,
    signer: act.signer,
    legalBasis: [...act.legalBasis],
    lines: [...act.lines],
    ...(act.duty === undefined ? {} : { duty: badgeOf(factsOfDuty(act.duty), today) }),
    refusals: act.refusals.map(refusalAnswerOf),
  }
}
