import { problem } from '../platform/index.ts'

type Headers = Readonly<Record<string, string | string[] | undefined>>

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i

/** The key of a change; every change carries one (security §3.2). */
export function idempotencyKeyOf(headers: Headers): string {
  const value = headers['idempotency-key']
  if (typeof value === 'string' && UUID.test(value)) return value.toLowerCase()
  throw problem(
    'command/key-missing',
    value === undefined ? 428 : 400,
    'Thiếu mã yêu cầu',
    'Gửi kèm Idempotency-Key là một UUID, giữ nguyên khi gửi lại.',
  )
}

/** The version of the record that the person saw: `"7"` or `7` (security §3.3). */
export function versionOf(headers: Headers): number {
  const value = headers['if-match']
  if (value === undefined) {
    throw problem(
      'command/version-missing',
      428,
      'Thiếu phiên bản hồ sơ',
      'Gửi kèm If-Match với phiên bản đã xem; mở lại hồ sơ để lấy.',
    )
  }
  const read = typeof value === 'string' ? /^(?:W\/)?"?(\d{1,9})"?$/.exec(value.trim()) : null
  if (read === null)
    throw problem('command/version-unreadable', 400, 'Phiên bản hồ sơ không đọc được', 'If-Match có dạng "7".')
  return Number(read[1])
}

/** Two people changed one thing: what was typed stays on the screen, the version that stands now is named. */
export function changedMeanwhile(what: string, version: number) {
  return problem(
    'command/changed-meanwhile',
    412,
    `${what} vừa được cập nhật`,
    'Xem thay đổi rồi ghi nhận lại; nội dung đã nhập được giữ.',
    { extra: { version } },
  )
}
