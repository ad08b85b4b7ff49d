import { type ActDefinition, moveLine, outstandingDong, refusal, transitionBasis } from '../case-file/index.ts'
import type { Dong } from '../money/index.ts'
import { formatDong } from '../money/index.ts'

/** Thi hành xong: everything owed was performed (Law 2008 art. 52–53; Law 2025 art. 55.1). */
export const completion: ActDefinition<'completion'> = {
  kind: 'completion',
  transition: (line) => (line.status === 'voluntary' ? 'T09' : 'T33'),
  signer: 'head',
  from: ['assigned', 'voluntary', 'verifying', 'conditions-present', 'conditions-absent'],
  lineRefusals: (line, _file, { on }) => {
    const left = outstandingDong(line)
    return left > 0n
      ? [
          refusal({
            code: 'completion/money-outstanding',
            message: `Chưa thể ghi nhận thi hành xong vì khoản ${line.entry.no} còn phải thu ${formatDong(left)} đồng. Ghi nhận thu tiền trước.`,
            facts: { outstanding: String(left) },
            legalBasis: transitionBasis('T33', on),
            supply: 'payment-collected',
            line: line.entry.no,
          }),
        ]
      : []
  },
  apply: (_file, act, lines) => {
    for (const line of lines) {
      line.before = line.status
      moveLine(line, 'completed', act.effectiveOn, act.id)
    }
  },
}

/** Kết thúc trường hợp khác (Decree 152/2026 art. 32.1): the matter ends without performance or termination. */
export const endedOtherwise: ActDefinition<'ended-otherwise'> = {
  kind: 'ended-otherwise',
  transition: 'T34',
  signer: 'agency',
  from: ['decided', 'assigned', 'voluntary', 'verifying', 'conditions-present', 'conditions-absent', 'separate-ledger'],
  grounds: 'ended-otherwise',
  apply: (_file, act, lines) => {
    for (const line of lines) {
      line.terminatedDong = (line.terminatedDong + outstandingDong(line)) as Dong
      line.before = line.status
      line.ground = act.payload.ground
      moveLine(line, 'ended-otherwise', act.effectiveOn, act.id)
    }
  },
}
