import { z } from 'zod'
import { type Route, unitCode } from '../wire/index.ts'

/** What a person types to get in. Never trimmed or cut: a password may start with a blank. */
export const signInBody = z.strictObject({
  username: z.string().min(1, { error: 'Nhập tên đăng nhập.' }).max(200),
  password: z.string().min(1, { error: 'Nhập mật khẩu.' }).max(1024, { error: 'Mật khẩu tối đa 1024 ký tự.' }),
})

export const sessionUser = z.object({
  id: z.string(),
  username: z.string(),
  fullName: z.string(),
  title: z.string().optional(),
  /** Roles held anywhere; which rights they give is asked anew by the server at every request. */
  roles: z.array(z.string()),
  unitCode,
  unitName: z.string(),
  officerId: z.string().optional(),
})
export type SessionUser = z.infer<typeof sessionUser>

export const session = z.object({
  user: sessionUser,
  /** The database is marked as demonstration. */
  demonstration: z.boolean().optional(),
  /** Steps done and in all while the demonstration still fills in. */
  filling: z.object({ done: z.number(), total: z.number() }).optional(),
  /** After so many minutes without a request the sign-in ends. */
  idleMinutes: z.number(),
  expiresAt: z.string(),
})
export type Session = z.infer<typeof session>

/** What the page is told when it opens: who is signed in, or that nobody is. A question, so its answer is no error. */
export const currentSession = z.union([session, z.strictObject({ signedIn: z.literal(false) })])
export type CurrentSession = z.infer<typeof currentSession>

/** One of the person's own logins. `id` is not the token: it cannot be used to sign in. */
export const ownLogin = z.object({
  id: z.string(),
  current: z.boolean(),
  createdAt: z.string(),
  lastSeenAt: z.string(),
  address: z.string().optional(),
  userAgent: z.string().optional(),
})
export type OwnLogin = z.infer<typeof ownLogin>

export const changePasswordBody = z.strictObject({
  current: z.string().min(1, { error: 'Nhập mật khẩu đang dùng.' }).max(1024),
  next: z.string().min(1, { error: 'Nhập mật khẩu mới.' }).max(1024, { error: 'Mật khẩu tối đa 1024 ký tự.' }),
})

const loginId = z.strictObject({ id: z.string().regex(/^[0-9a-f]{32}$/, { error: 'Mã không đúng dạng.' }) })

export const routes = {
  signIn: { method: 'POST', path: '/api/session', body: signInBody, response: session },
  current: { method: 'GET', path: '/api/session', response: currentSession },
  signOut: { method: 'DELETE', path: '/api/session' },
  ownLogins: {
    method: 'GET',
    path: '/api/session/logins',
    response: z.object({ items: z.array(ownLogin) }),
  },
  endLogin: { method: 'DELETE', path: '/api/session/logins/:id', params: loginId },
  changePassword: { method: 'POST', path: '/api/session/password', body: changePasswordBody },
} as const satisfies Readonly<Record<string, Route>>
