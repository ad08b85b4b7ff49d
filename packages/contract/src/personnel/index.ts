import { z } from 'zod'
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
} as const satisfies Readonly<Record<string, Route>>
