import { STATUS_CODES } from 'node:http'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { sqlState } from './database.ts'
import { type Problem, ProblemError, type ProblemPart } from './problem.ts'

/** The sentences of refusals that the framework makes itself. */
const BY_STATUS: Readonly<Record<number, Problem>> = Object.fromEntries(
  (
    [
      [400, 'request/malformed', 'Yêu cầu không đọc được', 'Kiểm tra địa chỉ và nội dung gửi lên.'],
      [404, 'request/not-found', 'Không tìm thấy', 'Địa chỉ này không có, hoặc người dùng không được xem.'],
      [413, 'request/too-large', 'Nội dung gửi lên quá lớn', 'Mỗi yêu cầu tối đa 1 MB; chia nhỏ rồi gửi lại.'],
      [414, 'request/address-too-long', 'Địa chỉ quá dài', 'Bớt điều kiện lọc rồi thử lại.'],
      [415, 'request/media-type', 'Không nhận kiểu nội dung này', 'Gửi JSON với Content-Type: application/json.'],
      [429, 'request/too-many', 'Quá nhiều yêu cầu', 'Đợi một phút rồi thử lại.'],
      [431, 'request/headers-too-large', 'Phần đầu của yêu cầu quá lớn', 'Xóa cookie của trang này rồi thử lại.'],
    ] as const
  ).map(([status, code, title, detail]) => [status, { code, status, title, detail }]),
)

const NOTHING_SAVED = 'Chưa có gì được lưu; nội dung đã gõ vẫn còn trên màn hình.'
const UNAVAILABLE: Problem = {
  code: 'database/unavailable',
  status: 503,
  title: 'Cơ sở dữ liệu tạm thời không trả lời',
  detail: `${NOTHING_SAVED} Đợi ít giây rồi thử lại.`,
}
const BUSY: Problem = {
  code: 'database/busy',
  status: 503,
  title: 'Hồ sơ đang được thao tác ở nơi khác',
  detail: `${NOTHING_SAVED} Đợi ít giây rồi thử lại.`,
}

/** What a database failure means to a person, by SQLSTATE or by class of it. */
const BY_SQL_STATE: Readonly<Record<string, Problem>> = {
  '40001': BUSY,
  '40P01': BUSY,
  '55P03': BUSY,
  '57014': {
    code: 'database/too-slow',
    status: 503,
    title: 'Yêu cầu chạy quá lâu nên đã dừng',
    detail: 'Chưa có gì được lưu. Thu hẹp phạm vi (đơn vị, thời gian) rồi thử lại.',
  },
  '25006': {
    code: 'database/read-only',
    status: 503,
    title: 'Cơ sở dữ liệu đang chỉ cho đọc',
    detail: `${NOTHING_SAVED} Báo người quản trị; việc xem vẫn dùng được.`,
  },
  '53100': {
    code: 'database/disk-full',
    status: 503,
    title: 'Ổ đĩa của máy chủ đã đầy',
    detail: `${NOTHING_SAVED} Báo người quản trị giải phóng chỗ trống.`,
  },
  '22': {
    code: 'request/value-out-of-range',
    status: 422,
    title: 'Có giá trị ngoài phạm vi lưu được',
    detail: 'Kiểm tra lại số tiền, ngày và chữ đã nhập.',
  },
  '23': {
    code: 'request/conflict',
    status: 409,
    title: 'Thao tác trái với dữ liệu đang có',
    detail: 'Chưa có gì được lưu. Tải lại trang để xem dữ liệu mới nhất rồi thử lại.',
  },
  '08': UNAVAILABLE,
  '53': UNAVAILABLE,
  '57': UNAVAILABLE,
}
const NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND'])

/** Any error as a problem. `fault` marks what must be logged whole: nobody but us can mend it. */
export function toProblem(error: unknown, requestId: string): { problem: Problem; fault: boolean } {
  if (error instanceof ProblemError) return { problem: error, fault: error.status >= 500 }
  if (hasZodFastifySchemaValidationErrors(error)) {
    return { problem: invalid(error.validation, error.validationContext ?? 'body'), fault: false }
  }
  const fromDatabase = databaseProblem(error)
  if (fromDatabase) return { problem: fromDatabase, fault: fromDatabase.status >= 500 || fromDatabase.status === 409 }
  const status = statusOf(error)
  if (status >= 400 && status < 500) return { problem: problemOfStatus(status), fault: false }
  return {
    fault: true,
    problem: {
      code: 'server/fault',
      status: 500,
      title: 'Máy chủ gặp lỗi',
      detail: `Thao tác chưa hoàn thành. Tải lại trang để xem trạng thái, và báo người quản trị kèm mã tra cứu ${requestId}.`,
    },
  }
}

export function problemOfStatus(status: number): Problem {
  return (
    BY_STATUS[status] ?? {
      code: `request/${(STATUS_CODES[status] ?? 'refused').toLowerCase().replaceAll(/[^a-z]+/g, '-')}`,
      status,
      title: 'Yêu cầu không được nhận',
      detail: 'Kiểm tra địa chỉ và nội dung gửi lên.',
    }
  )
}

function statusOf(error: unknown): number {
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return 500
  return typeof error.statusCode === 'number' ? error.statusCode : 500
}

function databaseProblem(error: unknown): Problem | undefined {
  const code = sqlState(error)
  if (code === undefined) return undefined
  if (NETWORK.has(code) && error instanceof Error && 'syscall' in error) {
    return ['connect', 'read', 'write', 'getaddrinfo'].includes(String(error.syscall)) ? UNAVAILABLE : undefined
  }
  if (!/^[0-9A-Z]{5}$/.test(code)) return undefined
  return BY_SQL_STATE[code] ?? BY_SQL_STATE[code.slice(0, 2)]
}

function invalid(
  issues: readonly { instancePath: string; message?: string; params?: unknown; keyword?: string }[],
  context: string,
): Problem {
  const errors: ProblemPart[] = issues.map((issue) => ({
    pointer: context === 'body' ? issue.instancePath : `${context}${issue.instancePath}`,
    detail: issue.message ?? 'Giá trị không hợp lệ.',
  }))
  return {
    code: 'request/invalid',
    status: 422,
    title: 'Có trường chưa hợp lệ',
    detail: 'Sửa các trường được nêu rồi gửi lại.',
    errors,
  }
}
