import { routes } from '@minh-an/contract/audit'
import { type Person, type Reach, type RouteAction, reachFor } from '@minh-an/domain/access'
import { requirePerson } from '../access/index.ts'
import { type App, type Database, problem, readOnly } from '../platform/index.ts'
import { listEntries } from './entries.ts'
import { listLooks } from './looks.ts'
import type { StoredFiles } from './verify-attachments.ts'
import { verifyChain } from './verify-chain.ts'

const PAGE = 50

export function registerAuditRoutes(
  app: App,
  { database, files }: { readonly database: Database; readonly files?: StoredFiles | undefined },
): void {
  app.get(
    routes.listEntries.path,
    {
      config: { action: 'audit.read' },
      schema: { querystring: routes.listEntries.query, response: { 200: routes.listEntries.response } },
    },
    async (request) => {
      const { agency, limit = PAGE, ...asked } = request.query
      const person = requirePerson(request)
      const agencyId = agencyInReach(person, 'audit.read', agency)
      const reach = reachFor(person, 'audit.read')
      const units = reach.nation || reach.units.has(agencyId) ? null : [...reach.units]
      // Entries of all kinds, without content: the reach is in the query, row-level security would hide the cases'.
      const rows = await readOnly(database, (tx) => listEntries(tx, { ...asked, agencyId, units, limit }))
      const last = rows.length === limit ? rows.at(-1) : undefined
      return {
        items: rows.map((row) => ({
          agency: row.agency_id,
          seq: Number(row.seq),
          subject: row.subject,
          ...(row.subject_id === null ? {} : { subjectId: row.subject_id }),
          kind: row.kind,
          effectiveOn: row.effective_on,
          recordedAt: row.recorded_at,
          ...(row.recorded_by === null ? {} : { recordedBy: { id: row.recorded_by, fullName: row.full_name ?? '' } }),
          capacity: row.capacity,
          source: row.source,
        })),
        ...(last === undefined ? {} : { nextBefore: Number(last.seq) }),
      }
    },
  )

  app.get(
    routes.listLooks.path,
    {
      config: { action: 'look.read' },
      schema: { querystring: routes.listLooks.query, response: { 200: routes.listLooks.response } },
    },
    async (request) => {
      const { limit = PAGE, ...asked } = request.query
      const reach = reachFor(requirePerson(request), 'look.read')
      const units = reach.nation ? null : [...reach.units]
      const rows = await readOnly(database, (tx) => listLooks(tx, { ...asked, units, limit }))
      const last = rows.length === limit ? rows.at(-1) : undefined
      return {
        items: rows.map((row) => ({
          at: row.at,
          user: { id: row.user_id, fullName: row.full_name, unitCode: row.unit_code },
          subject: row.subject,
          ...(row.subject_id === null ? {} : { subjectId: row.subject_id }),
          what: row.what,
        })),
        ...(last === undefined ? {} : { nextBefore: last.at }),
      }
    },
  )

  app.post(
    routes.verify.path,
    {
      config: { action: 'audit.verify', rateLimit: { max: 6, timeWindow: '1 minute' } },
      schema: { body: routes.verify.body, response: { 200: routes.verify.response } },
    },
    async (request) => {
      const person = requirePerson(request)
      const agencyId = agencyInReach(person, 'audit.verify', request.body.agency)
      const report = await verifyChain(database, { agencyId, files })
      request.log.info({ user: person.userId, agencyId, action: 'audit.verify', outcome: report.sound }, 'security')
      return { ...report, faults: [...report.faults] }
    },
  )
}

/** The agency named, or the person's own; outside the reach it does not exist. */
function agencyInReach(person: Person, action: RouteAction, named: string | undefined): string {
  const agencyId = named ?? person.agencyId
  if (holdsAgency(reachFor(person, action), agencyId)) return agencyId
  throw problem(
    'agency/not-found',
    404,
    'Không tìm thấy cơ quan',
    'Không có cơ quan này, hoặc ngoài phạm vi được xem. Chọn cơ quan của mình.',
  )
}

function holdsAgency(reach: Reach, agencyId: string): boolean {
  return reach.nation || reach.agencies.has(agencyId)
}
