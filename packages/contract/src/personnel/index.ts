import { roles } from '@minh-an/domain/access'
import { z } from 'zod'
import { roleName, userView } from '../access/index.ts'
import { day, id, line, paragraph, type Route, unitCode } from '../wire/index.ts'

export const officerRanks = ['Chấp hành viên sơ cấp', 'Chấp hành viên trung cấp', 'Chấp hành viên cao cấp'] as const

export const officerRow = z.object({
  id: z.string(),
  fullName: z.string(),
  rank: z.string().optional(),
  unit: z.object({ code: z.string(), name: z.string() }),
  userId: z.string().optional(),
  activeFrom: z.string().optional(),
  activeUntil: z.string().optional(),
  /** Cases under way. */
  openCases: z.number(),
})
export type OfficerRow = z.infer<typeof officerRow>

export const officersQuery = z.strictObject({
  unit: unitCode.optional(),
  /** Officers who left too. */
  all: z.enum(['true', 'false']).optional(),
})

export const createOfficerBody = z.strictObject({
  fullName: line(100),
  rank: z.enum(officerRanks).optional(),
  unit: unitCode,
  userId: id.optional(),
  activeFrom: day.optional(),
  reason: paragraph(500),
})
export type CreateOfficerBody = z.infer<typeof createOfficerBody>

export const changeOfficerBody = z.strictObject({
  fullName: line(100).optional(),
  rank: z.enum(officerRanks).optional(),
  unit: unitCode.optional(),
  userId: id.nullable().optional(),
  activeUntil: day.nullable().optional(),
  reason: paragraph(500),
})
export type ChangeOfficerBody = z.infer<typeof changeOfficerBody>

/** A name after marriage, a new title. What was recorded under the old name stays as it was recorded. */
export const changeUserBody = z
  .strictObject({ fullName: line(100).optional(), title: line(100).nullable().optional(), reason: paragraph(500) })
  .refine(({ fullName, title }) => fullName !== undefined || title !== undefined, {
    error: 'Nhập họ tên mới hoặc chức danh mới.',
    path: ['fullName'],
  })
export type ChangeUserBody = z.infer<typeof changeUserBody>

/** Rotation of a person to another unit. */
export const moveUserBody = z.strictObject({
  unit: unitCode,
  /** First day in the new unit. */
  from: day,
  /** Roles to hold there; without it those held in the old unit. Roles held in the old unit end. */
  roles: z.array(roleName).max(roles.length).optional(),
  title: line(100).nullable().optional(),
  reason: paragraph(500),
})
export type MoveUserBody = z.infer<typeof moveUserBody>

const userId = z.strictObject({ id })
const officerId = z.strictObject({ id })

export const routes = {
  listOfficers: {
    method: 'GET',
    path: '/api/officers',
    query: officersQuery,
    response: z.object({ items: z.array(officerRow) }),
  },
  createOfficer: { method: 'POST', path: '/api/officers', body: createOfficerBody, response: officerRow },
  changeOfficer: {
    method: 'POST',
    path: '/api/officers/:id',
    params: officerId,
    body: changeOfficerBody,
    response: officerRow,
  },
  changeUser: {
    method: 'POST',
    path: '/api/users/:id',
    params: userId,
    body: changeUserBody,
    response: z.object({ user: userView }),
  },
  moveUser: {
    method: 'POST',
    path: '/api/users/:id/move',
    params: userId,
    body: moveUserBody,
    response: z.object({ user: userView }),
  },
} as const satisfies Readonly<Record<string, Route>>
