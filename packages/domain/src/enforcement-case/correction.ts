import { type ActDefinition, refusal } from '../case-file/index.ts'

/** Đính chính: the old act stays, struck; the file is folded anew with what the correction says. */
export const correction: ActDefinition<'correction'> = {
  kind: 'correction',
  signer: 'officer',
  contentRefusals: (file, payload) => {
    const about = file.acts.find((act) => act.id === payload.aboutActId)
    if (about === undefined) {
      return [
        refusal({
          code: 'correction/no-such-act',
          message: 'Không có tác nghiệp này trong hồ sơ, hoặc đã được đính chính. Chọn tác nghiệp đang có hiệu lực.',
          pointer: '/payload/aboutActId',
        }),
      ]
    }
    const found = []
    if (payload.withdrawn === true && (about.kind === 'enforcement-decision' || about.kind === 'opening-entry')) {
      found.push(
        refusal({
          code: 'correction/founding-act',
          message: 'Không bỏ được quyết định thi hành án bằng đính chính. Dùng thu hồi quyết định.',
          supply: 'recall',
          pointer: '/payload/withdrawn',
        }),
      )
    }
    if (payload.withdrawn !== true && payload.effectiveOn === undefined && payload.payload === undefined) {
      found.push(
        refusal({
          code: 'correction/nothing-changed',
          message: 'Đính chính chưa ghi nội dung nào thay đổi. Nhập ngày hoặc nội dung đúng.',
          pointer: '/payload',
        }),
      )
    }
    if (payload.reason.trim() === '') {
      found.push(
        refusal({ code: 'correction/reason-missing', message: 'Ghi lý do đính chính.', pointer: '/payload/reason' }),
      )
    }
    return found
  },
  apply: () => undefined,
}
