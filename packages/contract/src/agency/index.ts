import { z } from 'zod'
import { day, line, paragraph, type Route, unitCode } from '../wire/index.ts'

/** What an administrator may add; provinces and the nation come with the law's own list. */
export const unitKinds = ['regional-office', 'room', 'central', 'military', 'private-office'] as const

export const unitRow = z.object({
  code: z.string(),
  name: z.string(),
  kind: z.string(),
  parent: z.string().nullable(),
  validFrom: z.string(),
  /** The last day; null while it exists. */
  validUntil: z.string().nullable(),
  successors: z.array(z.string()),
  confidence: z.string(),
})
export type UnitRow = z.infer<typeof unitRow>

export const unitsQuery = z.strictObject({
  /** The tree of this day, whole; without it every unit, of all times, that the reader's rights reach. */
  on: day.optional(),
})

export const createUnitBody = z.strictObject({
  code: unitCode,
  name: line(200),
  kind: z.enum(unitKinds),
  parent: unitCode,
  validFrom: day,
  /** Units whose work it takes over from that day on. */
  predecessors: z.array(unitCode).max(100).optional(),
  /** Decision that set it up. */
  reason: paragraph(500),
})
export type CreateUnitBody = z.infer<typeof createUnitBody>

export const renameUnitBody = z.strictObject({ name: line(200), from: day, reason: paragraph(500) })

export const closeUnitBody = z.strictObject({
  /** The last day. */
  until: day,
  successors: z.array(unitCode).max(20),
  reason: paragraph(500),
})

const code = z.strictObject({ code: unitCode })

export const routes = {
  listUnits: {
    method: 'GET',
    path: '/api/units',
    query: unitsQuery,
    response: z.object({ items: z.array(unitRow) }),
  },
  createUnit: { method: 'POST', path: '/api/units', body: createUnitBody, response: unitRow },
  renameUnit: {
    method: 'POST',
    path: '/api/units/:code/rename',
    params: code,
    body: renameUnitBody,
    response: unitRow,
  },
  closeUnit: { method: 'POST', path: '/api/units/:code/close', params: code, body: closeUnitBody, response: unitRow },
} as const satisfies Readonly<Record<string, Route>>
