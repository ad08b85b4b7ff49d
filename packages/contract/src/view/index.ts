import { roles } from '@minh-an/domain/access'
import { z } from 'zod'
import { caseFilter, caseSort } from '../enforcement-case/index.ts'
import { id, line, type Route, unitCode } from '../wire/index.ts'

const columnKey = z.string().regex(/^[a-zA-Z]{1,40}$/)
/** Columns of a list in their order from the left. */
const columns = z.array(columnKey).min(1).max(40)

/** What a saved view holds; it may hold a name, so it never stands in an address. */
export const viewContent = z.strictObject({ filter: caseFilter, sort: caseSort, columns: columns.optional() })
export type ViewContent = z.infer<typeof viewContent>

/** Shared with everybody of a unit and below it, or of these only with who holds a role. */
export const viewSharing = z.strictObject({ unit: unitCode, role: z.enum(roles).optional() })

export const viewInput = z.strictObject({ name: line(80), content: viewContent, shared: viewSharing.optional() })
export type ViewInput = z.infer<typeof viewInput>

export const viewRow = z.object({
  id,
  name: z.string(),
  content: viewContent,
  owner: z.object({ id, name: z.string() }),
  mine: z.boolean(),
  mayChange: z.boolean(),
  shared: z
    .object({ unit: z.object({ code: z.string(), name: z.string() }), role: z.enum(roles).optional() })
    .optional(),
  /** The view asks for more than the reader may see: a unit, an officer or cases beyond the reader's reach. */
  narrowed: z.boolean(),
  version: z.number(),
})
export type ViewRow = z.infer<typeof viewRow>

/** How a person wants the list of cases where no view says otherwise. */
export const listSettings = z.strictObject({
  columns: columns.optional(),
  density: z.enum(['compact', 'normal']).optional(),
})
export type ListSettings = z.infer<typeof listSettings>

const viewId = z.strictObject({ id })

export const routes = {
  views: { method: 'GET', path: '/api/list-views', response: z.object({ items: z.array(viewRow) }) },
  view: { method: 'GET', path: '/api/list-views/:id', params: viewId, response: viewRow },
  keepView: { method: 'POST', path: '/api/list-views', body: viewInput, response: viewRow },
  changeView: { method: 'PUT', path: '/api/list-views/:id', params: viewId, body: viewInput, response: viewRow },
  /** A view is no record of a case: it may be removed. */
  removeView: { method: 'DELETE', path: '/api/list-views/:id', params: viewId, response: z.object({ id }) },
  settings: { method: 'GET', path: '/api/list-settings', response: listSettings },
  keepSettings: { method: 'PUT', path: '/api/list-settings', body: listSettings, response: listSettings },
} as const satisfies Record<string, Route>
