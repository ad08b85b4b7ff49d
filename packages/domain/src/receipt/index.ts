import {
  type ActDefinition,
  type CaseFile,
  heldDong,
  isEnded,
  type LineAmount,
  type LineState,
  outstandingDong,
  type Refusal,
  refusal,
} from '../case-file/index.ts'
import { type Dong, formatDong } from '../money/index.ts'

const pointer = '/payload/allocations'

/** What is wrong with the split of a payment over lines, whatever its direction. */
function allocationRefusals(
  file: CaseFile,
  allocations: readonly LineAmount[],
  limit: (line: LineState) => Dong,
  tooMuch: (line: LineState, limitDong: Dong) => string,
): Refusal[] {
  if (allocations.length === 0) {
    return [refusal({ code: 'receipt/no-line', message: 'Nhập số tiền cho ít nhất một khoản.', pointer })]
  }
  if (new Set(allocations.map((part) => part.no)).size !== allocations.length) {
    return [
      refusal({
        code: 'receipt/line-twice',
        message: 'Mỗi khoản chỉ ghi một số tiền. Gộp các dòng cùng khoản.',
        pointer,
      }),
    ]
  }
  return allocations.flatMap((part) => {
    const line = file.lines.find((known) => known.entry.no === part.no)
    if (line === undefined) {
      return [
        refusal({
          code: 'receipt/no-such-line',
          message: `Việc không có khoản ${part.no}. Chọn khoản trong hồ sơ.`,
          pointer,
        }),
      ]
    }
    if (part.amountDong <= 0n) {
      return [
        refusal({
          code: 'receipt/amount-not-positive',
          message: `Số tiền của khoản ${part.no} phải lớn hơn 0 đồng.`,
          line: part.no,
          pointer,
        }),
      ]
    }
    const limitDong = limit(line)
    return part.amountDong > limitDong
      ? [refusal({ code: 'receipt/amount-too-large', message: tooMuch(line, limitDong), line: part.no, pointer })]
      : []
  })
}

/** Thu tiền: money reaches the agency for lines of the case (Law 2008 art. 45–47; Law 2025 art. 54). */
export const paymentCollected: ActDefinition<'payment-collected'> = {
  kind: 'payment-collected',
  signer: 'officer',
  fileRefusals: (file) => {
    const open = file.lines.filter((line) => !isEnded(line.status) && outstandingDong(line) > 0n)
    if (open.length === 0) {
      return [
        refusal({
          code: 'receipt/nothing-owed',
          message: 'Không thu được vì việc không còn khoản tiền nào phải thi hành.',
        }),
      ]
    }
    return open.every((line) => line.status === 'separate-ledger')
      ? [
          refusal({
            code: 'receipt/separate-ledger',
            message: 'Chưa thể thu vì việc đang ở sổ theo dõi riêng. Ra quyết định tiếp tục thi hành án trước.',
            supply: 'enforcement-resumed',
          }),
        ]
      : []
  },
  contentRefusals: (file, payload) =>
    allocationRefusals(
      file,
      payload.allocations,
      (line) => (isEnded(line.status) || line.status === 'separate-ledger' ? (0n as Dong) : outstandingDong(line)),
      (line, left) =>
        `Khoản ${line.entry.no} còn phải thu ${formatDong(left)} đồng. Nhập số tiền không quá số này; phần thừa trả lại người nộp.`,
    ),
  apply: (file, act) => {
    for (const part of act.payload.allocations) {
      const line = file.lines.find((known) => known.entry.no === part.no)
      if (line !== undefined) line.collectedDong = (line.collectedDong + part.amountDong) as Dong
    }
  },
}

/** Chi trả: held money goes to the creditor or the budget within ten days (Law 2008 art. 47.5; Law 2025 art. 54.6). */
export const paymentDisbursed: ActDefinition<'payment-disbursed'> = {
  kind: 'payment-disbursed',
  signer: 'officer',
  fileRefusals: (file) =>
    file.lines.some((line) => heldDong(line) > 0n)
      ? []
      : [
          refusal({
            code: 'receipt/nothing-held',
            message: 'Chưa thể chi trả vì cơ quan không giữ tiền của việc này. Ghi nhận thu tiền trước.',
            supply: 'payment-collected',
          }),
        ],
  contentRefusals: (file, payload) =>
    allocationRefusals(
      file,
      payload.allocations,
      heldDong,
      (line, held) => `Khoản ${line.entry.no} đang giữ ${formatDong(held)} đồng. Nhập số tiền không quá số này.`,
    ),
  apply: (file, act) => {
    for (const part of act.payload.allocations) {
      const line = file.lines.find((known) => known.entry.no === part.no)
      if (line !== undefined) line.disbursedDong = (line.disbursedDong + part.amountDong) as Dong
    }
  },
}
