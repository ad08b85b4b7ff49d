import { routes } from '@minh-an/contract/import'
import { mayInUnit, visibleUnits } from '@minh-an/domain/access'
import type { FastifyRequest } from 'fastify'
import { requirePerson } from '../../access/index.ts'
import { schemaOf } from '../../command/index.ts'
import type { App, Database } from '../../platform/index.ts'
import type { ImportActor } from '../import-order.ts'
import { dropImport, publishImport, rereadImport } from './change-job.ts'
import { getJob, listJobs, viewOf } from './job-views.ts'
import type { ImportKeeper } from './keep-imports.ts'

/** Files on their way in: how far they are, other columns, letting them in or go. */
export function registerJobRoutes(
  app: App,
  database: Database,
  imports: ImportKeeper | undefined,
  actorOf: (request: FastifyRequest) => ImportActor,
): void {
  const mine = (request: FastifyRequest, action: 'import.read' | 'import.run') => {
    const units = visibleUnits(requirePerson(request), action)
    return units === undefined ? null : [...units]
  }

  app.get(
    routes.listImportJobs.path,
    { config: { action: 'import.read' }, schema: schemaOf(routes.listImportJobs) },
    async (request) => {
      const { unit } = request.query
      const sees = unit === undefined || mayInUnit(requirePerson(request), 'import.read', unit)
      const units = unit === undefined ? mine(request, 'import.read') : sees ? [unit] : []
      return { items: await listJobs(database, actorOf(request), units) }
    },
  )

  app.get(
    routes.getImportJob.path,
    { config: { action: 'import.read' }, schema: schemaOf(routes.getImportJob) },
    async (request) => getJob(database, actorOf(request), request.params.id, mine(request, 'import.read')),
  )

  app.post(
    routes.rereadImport.path,
    { config: { action: 'import.run' }, schema: schemaOf(routes.rereadImport) },
    async (request) => {
      const { sheet, mapping } = request.body
      const units = mine(request, 'import.run')
      const choice = { sheet: sheet ?? mapping?.sheet, mapping }
      const job = await rereadImport(database, actorOf(request), request.params.id, units, choice)
      imports?.wake()
      return viewOf(job, false)
    },
  )

  app.post(
    routes.publishImport.path,
    { config: { action: 'import.run' }, schema: schemaOf(routes.publishImport) },
    async (request) => {
      const units = mine(request, 'import.run')
      const job = await publishImport(database, actorOf(request), request.params.id, units, request.body)
      imports?.wake()
      return viewOf(job, false)
    },
  )

  app.post(
    routes.dropImport.path,
    { config: { action: 'import.run' }, schema: schemaOf(routes.dropImport) },
    async (request) =>
      viewOf(await dropImport(database, actorOf(request), request.params.id, mine(request, 'import.run')), false),
  )
}
