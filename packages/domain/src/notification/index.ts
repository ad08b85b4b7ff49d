import { type ActDefinition, type CaseFile, isEnded, moveLine, refusal } from '../case-file/index.ts'

/** Valid notice of the enforcement decision starts the voluntary period (Law 2008 art. 39, 45; Law 2025 art. 35, 36). */
export const decisionNotified: ActDefinition<'decision-notified'> = {
  kind: 'decision-notified',
  transition: 'T07',
  signer: 'officer',
  fileRefusals: (file) =>
    file.officerId === undefined
      ? [
          refusal({
            code: 'notification/no-officer',
            message: 'Chưa thể ghi nhận thông báo vì chưa phân công Chấp hành viên. Phân công trước.',
            supply: 'officer-assigned',
          }),
        ]
      : file.lines.every((line) => isEnded(line.status))
        ? [refusal({ code: 'case/ended', message: 'Không ghi nhận thông báo được vì việc đã kết thúc.' })]
        : [],
  apply: (file, act) => {
    file.notifiedOn ??= act.effectiveOn
    for (const line of file.lines) {
      if (line.status === 'assigned') moveLine(line, 'voluntary', act.effectiveOn, act.id)
    }
  },
}

/** Every decision goes to the procuracy within three working days (Law 2008 art. 38; Law 2025 art. 35.2). */
export const sentToProcuracy: ActDefinition<'sent-to-procuracy'> = {
  kind: 'sent-to-procuracy',
  signer: 'agency',
  fileRefusals: (file) =>
    file.acts.some((act) => decisionsForProcuracy.has(act.kind) && !isSent(file, act.id))
      ? []
      : [
          refusal({
            code: 'notification/all-sent',
            message: 'Mọi quyết định trong hồ sơ đã ghi nhận gửi Viện kiểm sát; không còn quyết định nào phải gửi.',
          }),
        ],
  contentRefusals: (file, payload) => {
    const about = file.acts.find((act) => act.id === payload.aboutActId)
    if (about === undefined || !decisionsForProcuracy.has(about.kind)) {
      return [
        refusal({
          code: 'notification/no-such-decision',
          message: 'Không có quyết định này trong hồ sơ. Chọn một quyết định đã ghi nhận.',
          pointer: '/payload/aboutActId',
        }),
      ]
    }
    return isSent(file, payload.aboutActId)
      ? [
          refusal({
            code: 'notification/already-sent',
            message: 'Quyết định này đã ghi nhận gửi Viện kiểm sát; không ghi lần hai.',
            pointer: '/payload/aboutActId',
          }),
        ]
      : []
  },
  apply: () => undefined,
}

function isSent(file: CaseFile, decisionId: string): boolean {
  return file.acts.some((act) => act.kind === 'sent-to-procuracy' && act.payload.aboutActId === decisionId)
}

/** Acts whose paper is a decision that the procuracy receives. */
export const decisionsForProcuracy: ReadonlySet<string> = new Set([
  'enforcement-decision',
  'conditions-absent',
  'enforcement-resumed',
  'postponement',
  'suspension',
  'termination',
  'termination-recalled',
  'entrustment-out',
  'recall',
  'cancellation',
])
