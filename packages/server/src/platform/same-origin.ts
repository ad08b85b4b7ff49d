import type { FastifyRequest } from 'fastify'
import { problem } from './problem.ts'

const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Refuses what another site could make a signed-in person's browser send. A browser names the page's `Origin` on every
 * change and says `Sec-Fetch-Site`; programs without a browser send neither and carry no cookie of ours.
 */
export function refuseForeignRequest(
  request: FastifyRequest,
  { overTls, changesState }: { overTls: boolean; changesState: boolean },
): void {
  // On plain loopback (no certificate of ours, no TLS proxy) a foreign name that resolves to this machine (DNS rebinding) must not reach us.
  if (!overTls && !LOOPBACK_NAMES.has(request.hostname.replace(/:\d+$/, ''))) {
    throw problem(
      'request/unknown-host',
      421,
      'Không phục vụ tên máy chủ này',
      'Mở bằng http://localhost với đúng số cổng.',
    )
  }
  const site = request.headers['sec-fetch-site']
  const apiFromElsewhere = request.url.startsWith('/api') && (site === 'cross-site' || site === 'same-site')
  const origin = request.headers.origin
  const foreignChange = changesState && origin !== undefined && origin !== `${request.protocol}://${request.host}`
  if (apiFromElsewhere || foreignChange) {
    throw problem(
      'request/foreign-origin',
      403,
      'Yêu cầu đến từ trang khác',
      'Chưa có gì được lưu. Mở Minh Án ở thẻ mới rồi thao tác tại đó.',
    )
  }
}
