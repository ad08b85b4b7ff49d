import type { FastifyReply, FastifyRequest } from 'fastify'

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

/** Over TLS the name binds the cookie to this host; plain HTTP exists only on this machine and takes a plain name. */
function cookieName(request: FastifyRequest): { name: string; secure: boolean } {
  const plain = request.protocol === 'http' && LOOPBACK.test(request.host)
  // Cookies know no ports: the practice copy on the same host has a name of its own.
  const own = request.server.training ? 'minh-an-training' : 'minh-an'
  return plain ? { name: own, secure: false } : { name: `__Host-${own}`, secure: true }
}

export function tokenOfRequest(request: FastifyRequest): string | undefined {
  const token = request.cookies[cookieName(request).name]
  return token !== undefined && /^[\w-]{43}$/.test(token) ? token : undefined
}

/** A guarded route always has one. */
export function tokenOf(request: FastifyRequest): string {
  return tokenOfRequest(request) ?? ''
}

/** Ends with the browser; the limits of the login stand in the database. */
export function giveToken(request: FastifyRequest, reply: FastifyReply, token: string): void {
  const { name, secure } = cookieName(request)
  void reply.setCookie(name, token, { path: '/', httpOnly: true, sameSite: 'lax', secure })
}

export function takeToken(request: FastifyRequest, reply: FastifyReply): void {
  const { name, secure } = cookieName(request)
  void reply.clearCookie(name, { path: '/', httpOnly: true, sameSite: 'lax', secure })
  void reply.header('clear-site-data', '"cache", "cookies", "storage"')
}
