import { z } from 'zod'
import { day, type Route, unitCode } from '../wire/index.ts'

/** Six digits of the phone, or a recovery code; blanks and dashes do not matter. */
const code = z
  .string()
  .trim()
  .min(1, { error: 'Nhập mã xác thực.' })
  .max(40, { error: 'Mã xác thực gồm 6 chữ số; mã khôi phục gồm 10 ký tự.' })
const password = z.string().min(1, { error: 'Nhập mật khẩu đang dùng.' }).max(1024)

/** What a person types to get in. Never trimmed or cut: a password may start with a blank. */
export const signInBody = z.strictObject({
  username: z.string().min(1, { error: 'Nhập tên đăng nhập.' }).max(200),
  password: z.string().min(1, { error: 'Nhập mật khẩu.' }).max(1024, { error: 'Mật khẩu tối đa 1024 ký tự.' }),
  /** Sent with the second step, where the account has a second factor. */
  code: code.optional(),
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
  /** Whether the person signs in with a second factor, and the last day on which a role goes without one. */
  secondFactor: z.object({ on: z.boolean(), due: day.optional(), overdue: z.boolean() }),
  /** The database is marked as demonstration. */
  demonstration: z.boolean().optional(),
  /** A practice copy: nothing of it is an office's. */
  training: z.boolean().optional(),
  /** Steps done and in all while the demonstration still fills in; `stopped` where its load died. */
  filling: z.object({ done: z.number(), total: z.number(), stopped: z.boolean().optional() }).optional(),
  /** After so many minutes without a request the sign-in ends. */
  idleMinutes: z.number(),
  expiresAt: z.string(),
})
export type Session = z.infer<typeof session>

/** Name and password are right; the account also wants a code. Nobody is signed in yet. */
export const signInAnswer = z.union([
  session,
  z.strictObject({ signedIn: z.literal(false), codeRequired: z.literal(true) }),
])
export type SignInAnswer = z.infer<typeof signInAnswer>

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
  current: password,
  next: z.string().min(1, { error: 'Nhập mật khẩu mới.' }).max(1024, { error: 'Mật khẩu tối đa 1024 ký tự.' }),
})

/** Names a login; it is not the token. */
export const loginName = z.string().regex(/^[0-9a-f]{32}$/, { error: 'Mã không đúng dạng.' })
const loginId = z.strictObject({ id: loginName })

export const factorView = z.object({
  on: z.boolean(),
  since: z.string().optional(),
  /** Recovery codes not used yet. */
  recoveryLeft: z.number(),
  /** Last day without, where a role asks for it. */
  due: day.optional(),
})
export type FactorView = z.infer<typeof factorView>

/** What goes into the phone: as a square to read, and as letters to type. Shown once. */
export const factorSecret = z.object({ secret: z.string(), uri: z.string() })
export type FactorSecret = z.infer<typeof factorSecret>

/** Each opens the account once when the phone is not there. Shown once. */
export const recoveryCodes = z.object({ codes: z.array(z.string()) })
export type RecoveryCodes = z.infer<typeof recoveryCodes>

const ownerProof = z.strictObject({ password, code })

export const routes = {
  signIn: { method: 'POST', path: '/api/session', body: signInBody, response: signInAnswer },
  current: { method: 'GET', path: '/api/session', response: currentSession },
  signOut: { method: 'DELETE', path: '/api/session' },
  ownLogins: {
    method: 'GET',
    path: '/api/session/logins',
    response: z.object({ items: z.array(ownLogin) }),
  },
  endLogin: { method: 'DELETE', path: '/api/session/logins/:id', params: loginId },
  endOtherLogins: {
    method: 'DELETE',
    path: '/api/session/logins',
    response: z.object({ ended: z.number() }),
  },
  findFactor: { method: 'GET', path: '/api/session/second-factor', response: factorView },
  startFactor: {
    method: 'POST',
    path: '/api/session/second-factor',
    /** With a code where another phone takes the place of the one in use. */
    body: z.strictObject({ password, code: code.optional() }),
    response: factorSecret,
  },
  confirmFactor: {
    method: 'POST',
    path: '/api/session/second-factor/confirm',
    body: z.strictObject({ code }),
    response: recoveryCodes,
  },
  removeFactor: { method: 'POST', path: '/api/session/second-factor/remove', body: ownerProof },
  renewRecoveryCodes: {
    method: 'POST',
    path: '/api/session/second-factor/recovery-codes',
    body: ownerProof,
    response: recoveryCodes,
  },
  changePassword: { method: 'POST', path: '/api/session/password', body: changePasswordBody },
} as const satisfies Readonly<Record<string, Route>>
