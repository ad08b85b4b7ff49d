import type { PlainDate } from '../calendar/index.ts'
import { type ActDefinition, dayText, type LineState, moveLine, refusal, transitionBasis } from '../case-file/index.ts'
import { isVoluntaryOver, voluntaryUntil } from './voluntary-period.ts'

export { isVoluntaryOver, statusOn, voluntaryUntil } from './voluntary-period.ts'

/**
 * Whether a decision on absence stood on that day, be it only until the head let enforcement go on the same day. Days
 * have no hours in law: which of two acts of one day was recorded first decides nothing.
 */
function stoodAbsent(line: LineState, on: PlainDate): boolean {
  if (line.status === 'conditions-absent' || line.status === 'separate-ledger') return true
  return line.leftAbsenceOn === on
}

/**
 * Verification of conditions (xác minh điều kiện). Before its result nobody may call the debtor with or without
 * conditions; afterwards it renews the evidence (Law 2008 art. 44; Law 2025 art. 37).
 */
export const verificationRecorded: ActDefinition<'verification-recorded'> = {
  kind: 'verification-recorded',
  transition: 'T10',
  signer: 'officer',
  from: ['assigned', 'voluntary', 'verifying', 'conditions-present', 'conditions-absent', 'separate-ledger'],
  lineRefusals: (line, file, { on }) => {
    if (line.status === 'assigned') {
      return [
        refusal({
          code: 'verification/not-notified',
          message: 'Chưa thể xác minh vì quyết định chưa được thông báo hợp lệ. Ghi nhận thông báo trước.',
          legalBasis: transitionBasis('T07', on),
          supply: 'decision-notified',
          line: line.entry.no,
        }),
      ]
    }
    if (line.status === 'voluntary' && !isVoluntaryOver(file, on)) {
      const until = voluntaryUntil(file)
      return [
        refusal({
          code: 'verification/voluntary-period-running',
          message: `Chưa thể xác minh vì thời hạn tự nguyện còn đến hết ${until ? dayText(until) : ''}. Ghi nhận xác minh từ ngày sau đó.`,
          facts: until ? { until } : {},
          legalBasis: transitionBasis('T10', on),
          line: line.entry.no,
        }),
      ]
    }
    return []
  },
  contentRefusals: (_file, payload) =>
    payload.findings.trim() === ''
      ? [
          refusal({
            code: 'verification/findings-missing',
            message: 'Ghi kết quả xác minh: tài sản, thu nhập, nơi ở hoặc lý do không xác minh được.',
            pointer: '/payload/findings',
          }),
        ]
      : [],
  apply: (_file, act, lines) => {
    for (const line of lines) {
      line.verifiedOn.push(act.effectiveOn)
      if (!act.payload.conditionsFound && !stoodAbsent(line, act.effectiveOn)) line.foundNothingBy.push(act.id)
      if (line.status === 'voluntary' || line.status === 'verifying') {
        moveLine(line, act.payload.conditionsFound ? 'conditions-present' : 'verifying', act.effectiveOn, act.id)
      }
    }
  },
}
