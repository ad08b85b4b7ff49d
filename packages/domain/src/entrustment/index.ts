import { type ActDefinition, moveLine, outstandingDong, refusal } from '../case-file/index.ts'
import type { Dong } from '../money/index.ts'

/** Ủy thác: what remains goes to another agency, which issues its own decision (Law 2008 art. 55–57; Law 2025 art. 49). */
export const entrustmentOut: ActDefinition<'entrustment-out'> = {
  kind: 'entrustment-out',
  transition: 'T25',
  signer: 'head',
  from: ['decided', 'assigned', 'voluntary', 'verifying', 'conditions-present', 'conditions-absent'],
  grounds: 'entrustment',
  contentRefusals: (file, payload) => [
    ...(payload.toAgency.trim() === '' || payload.toAgency === file.unitCode
      ? [
          refusal({
            code: 'entrustment/receiver-missing',
            message: 'Chọn cơ quan nhận ủy thác, khác đơn vị đang thi hành.',
            pointer: '/payload/toAgency',
          }),
        ]
      : []),
  ],
  apply: (_file, act, lines) => {
    for (const line of lines) {
      line.entrustedDong = (line.entrustedDong + outstandingDong(line)) as Dong
      line.before = line.status
      moveLine(line, 'entrusted', act.effectiveOn, act.id)
    }
  },
}
