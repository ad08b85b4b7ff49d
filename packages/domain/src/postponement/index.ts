import { findGround, isAgreedPostponement } from '@minh-an/law/ground'
import { type ActDefinition, moveLine, refusal, transitionBasis } from '../case-file/index.ts'

function isAgreed(groundId: string): boolean {
  const ground = findGround(groundId)
  return ground !== undefined && isAgreedPostponement(ground)
}

/** Hoãn thi hành án: on a ground of the law, of the whole case or of lines (Law 2008 art. 48; Law 2025 art. 46). */
export const postponement: ActDefinition<'postponement'> = {
  kind: 'postponement',
  transition: 'T18',
  signer: 'head',
  from: [
    'decided',
    'assigned',
    'voluntary',
    'verifying',
    'conditions-present',
    'conditions-absent',
    'stayed-complaint',
  ],
  grounds: 'postponement',
  contentRefusals: (_file, payload, { on }) => {
    if (isAgreed(payload.ground) && payload.until === undefined) {
      return [
        refusal({
          code: 'postponement/period-missing',
          message: 'Hoãn theo thỏa thuận phải ghi thời hạn hoãn. Nhập ngày hết hạn hoãn.',
          legalBasis: transitionBasis('T18', on),
          pointer: '/payload/until',
        }),
      ]
    }
    return payload.until !== undefined && payload.until < on
      ? [
          refusal({
            code: 'postponement/period-before-decision',
            message: 'Ngày hết hạn hoãn sớm hơn ngày quyết định. Kiểm tra một trong hai ngày.',
            pointer: '/payload/until',
          }),
        ]
      : []
  },
  apply: (_file, act, lines) => {
    for (const line of lines) {
      line.before = line.status
      line.ground = act.payload.ground
      line.agreed = isAgreed(act.payload.ground)
      line.until = act.payload.until
      moveLine(line, 'postponed', act.effectiveOn, act.id)
    }
  },
}
