import { type App, type Problem, problem } from '../platform/index.ts'
import type { HealthMonitor, ReadOnlyReason } from './monitor.ts'

/** Read by the web page on every answer; it shows the strip and takes it away again. */
const READ_ONLY_HEADER = 'minh-an-read-only'

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])
/** Searches, forms and exports travel by POST so that names never stand in an address; they change nothing. */
const READING_VERBS = new Set(['read', 'list', 'search', 'export', 'open-cell', 'verify'])

const REASONS: Readonly<Record<ReadOnlyReason, string>> = {
  'disk-low': 'ổ đĩa của máy chủ sắp đầy',
  'database-away': 'cơ sở dữ liệu tạm thời không trả lời',
  'database-read-only': 'cơ sở dữ liệu đang chỉ cho đọc',
}

/** The sentence of `ux.md` §5 with its reason. */
function readOnlyProblem(reason: ReadOnlyReason): Problem {
  return {
    code: 'system/read-only',
    status: 503,
    title: 'Hệ thống đang chỉ đọc',
    detail: `Xem, tìm và in vẫn dùng được. Chưa có gì được lưu; nội dung đã gõ vẫn còn trên màn hình. Lý do: ${REASONS[reason]}.`,
  }
}

/**
 * While writing is not safe, refuses what would write, before anything is done; signing in and out stays possible, or
 * nobody could read. Every answer carries the mark.
 */
export function refuseWrites(app: App, monitor: HealthMonitor): void {
  app.addHook('onRequest', async (request, reply) => {
    const { readOnly } = monitor.state()
    if (readOnly === undefined) return
    void reply.header(READ_ONLY_HEADER, readOnly)
    if (SAFE_METHODS.has(request.method)) return
    const { action } = request.routeOptions.config as { action?: string }
    if (action === undefined || action === 'public') return
    if (action === 'signed-in' ? request.method === 'DELETE' : READING_VERBS.has(action.split('.').at(-1) ?? '')) return
    const { code, status, title, detail } = readOnlyProblem(readOnly)
    throw problem(code, status, title, detail)
  })
}
