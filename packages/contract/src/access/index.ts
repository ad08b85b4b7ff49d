import { roles, scopes } from '@minh-an/domain/access'
import { z } from 'zod'
import { loginName, ownLogin } from '../identity/index.ts'
import { cursor, day, id, line, pageSize, paragraph, type Route, spoken, unitCode } from '../wire/index.ts'

export const roleName = z.enum(roles)

/** A role and the unit in which it is held. */
export const roleGrant = z.strictObject({ role: roleName, unit: unitCode })
export type RoleGrantBody = z.infer<typeof roleGrant>

export const userView = z.object({
  id: z.string(),
  username: z.string(),
  fullName: z.string(),
  title: z.string().optional(),
  unit: z.object({ code: z.string(), name: z.string() }),
  roles: z.array(
    z.object({ role: roleName, unit: z.object({ code: z.string(), name: z.string() }), grantedAt: z.string() }),
  ),
  officerId: z.string().optional(),
  /** Cases under way of that officer; only where one account is asked for. A number alone: no case is seen. */
  openCases: z.number().optional(),
  /** Since when the person signs in with a second factor. */
  secondFactorSince: z.string().optional(),
  createdAt: z.string(),
  disabledAt: z.string().optional(),
  version: z.number(),
})
export type UserView = z.infer<typeof userView>

const userId = z.strictObject({ id })

/** Account names travel in a body, like every name. */
export const listUsersBody = z.strictObject({
  unit: unitCode.optional(),
  role: roleName.optional(),
  /** Part of a name or account name, marks or not. */
  text: z.string().trim().normalize('NFC').max(100).optional(),
  disabled: z.boolean().optional(),
  cursor: cursor.optional(),
  limit: pageSize.optional(),
})

export const createUserBody = z.strictObject({
  username: z
    .string()
    .regex(/^[a-z][a-z0-9._-]{2,39}$/, { error: 'Tên đăng nhập gồm 3–40 chữ thường, số, dấu chấm, bắt đầu bằng chữ.' }),
  fullName: line(100),
  title: line(100).optional(),
  unit: unitCode,
  roles: z.array(roleGrant).max(20),
  /** An officer already in the list; without it a person with the role officer becomes one. */
  officerId: id.optional(),
  /** Since when a person with the role officer has been one in this office; without it from today. */
  officerFrom: day.optional(),
})
export type CreateUserBody = z.infer<typeof createUserBody>

/** The one-time password stands only in the first answer: a repeated request does not get it again. */
export const userWithPassword = z.object({ user: userView, password: z.string().optional() })

export const reasonBody = z.strictObject({ reason: paragraph(500) })

/** What a person may do, and by which role held where. */
export const rightView = z.object({
  role: roleName,
  unit: z.object({ code: z.string(), name: z.string() }),
  actions: z.array(z.object({ action: z.string(), name: spoken, scope: z.enum(scopes), scopeName: spoken })),
})

/** Who may open a case, and why. */
export const readerView = z.object({
  user: z.object({ id: z.string(), fullName: z.string(), username: z.string() }),
  role: roleName,
  unit: z.object({ code: z.string(), name: z.string() }),
  scopeName: spoken,
})

/** A role that signs in with a second factor, at a unit and below; how many hold it there, and how many lack the factor. */
export const factorRuleView = z.object({
  role: roleName,
  unit: z.object({ code: z.string(), name: z.string() }).optional(),
  since: day.optional(),
  graceDays: z.number().optional(),
  holders: z.number(),
  without: z.number(),
})
export type FactorRuleView = z.infer<typeof factorRuleView>

const factorRules = z.object({ unit: z.object({ code: z.string(), name: z.string() }), items: z.array(factorRuleView) })
export type FactorRules = z.infer<typeof factorRules>

export const matrixRow = z.object({
  action: z.string(),
  name: spoken,
  cells: z.array(z.object({ role: roleName, scope: z.enum(scopes).optional() })),
})

export const routes = {
  listUsers: {
    method: 'POST',
    path: '/api/users/list',
    body: listUsersBody,
    response: z.object({ items: z.array(userView), nextCursor: z.string().optional() }),
  },
  findUser: { method: 'GET', path: '/api/users/:id', params: userId, response: userView },
  rightsOfUser: {
    method: 'GET',
    path: '/api/users/:id/rights',
    params: userId,
    response: z.object({ items: z.array(rightView) }),
  },
  createUser: { method: 'POST', path: '/api/users', body: createUserBody, response: userWithPassword },
  disableUser: {
    method: 'POST',
    path: '/api/users/:id/disable',
    params: userId,
    body: reasonBody,
    response: z.object({ user: userView }),
  },
  enableUser: {
    method: 'POST',
    path: '/api/users/:id/enable',
    params: userId,
    body: reasonBody,
    response: userWithPassword,
  },
  resetPassword: {
    method: 'POST',
    path: '/api/users/:id/password',
    params: userId,
    body: reasonBody,
    response: userWithPassword,
  },
  grantRole: {
    method: 'POST',
    path: '/api/users/:id/roles',
    params: userId,
    body: z.strictObject({ ...roleGrant.shape, reason: paragraph(500) }),
    response: z.object({ user: userView }),
  },
  revokeRole: {
    method: 'POST',
    path: '/api/users/:id/roles/revoke',
    params: userId,
    body: z.strictObject({ ...roleGrant.shape, reason: paragraph(500) }),
    response: z.object({ user: userView }),
  },
  removeFactor: {
    method: 'POST',
    path: '/api/users/:id/second-factor/remove',
    params: userId,
    body: reasonBody,
    response: z.object({ user: userView }),
  },
  loginsOfUser: {
    method: 'GET',
    path: '/api/users/:id/logins',
    params: userId,
    response: z.object({ items: z.array(ownLogin) }),
  },
  endLogins: {
    method: 'POST',
    path: '/api/users/:id/logins/end',
    params: userId,
    /** One login, or without it all of the person. */
    body: z.strictObject({ login: loginName.optional(), reason: paragraph(500) }),
    response: z.object({ user: userView, ended: z.number() }),
  },
  factorRules: {
    method: 'GET',
    path: '/api/access/second-factor',
    query: z.strictObject({ unit: unitCode.optional() }),
    response: factorRules,
  },
  setFactorRule: {
    method: 'POST',
    path: '/api/access/second-factor',
    body: z.strictObject({
      unit: unitCode,
      role: roleName,
      required: z.boolean(),
      /** Days in which the password alone still opens everything. */
      graceDays: z
        .int({ error: 'Số ngày từ 0 đến 90.' })
        .min(0, { error: 'Số ngày từ 0 đến 90.' })
        .max(90, { error: 'Số ngày từ 0 đến 90.' })
        .optional(),
      reason: paragraph(500),
    }),
    response: factorRules,
  },
  readersOfCase: {
    method: 'GET',
    path: '/api/cases/:id/readers',
    params: userId,
    response: z.object({ items: z.array(readerView) }),
  },
  roleMatrix: { method: 'GET', path: '/api/access/matrix', response: z.object({ items: z.array(matrixRow) }) },
} as const satisfies Readonly<Record<string, Route>>
