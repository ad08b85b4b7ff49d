import multipart from '@fastify/multipart'
import { routes } from '@minh-an/contract/import'
import { buildRegisterTemplate, REGISTER_TEMPLATE_NAME } from '@minh-an/documents/register-template'
import { mayInUnit, visibleUnits } from '@minh-an/domain/access'
import type { PlainDate } from '@minh-an/domain/calendar'
import type { FastifyRequest } from 'fastify'
import { requirePerson, requireReach, scopeSettings } from '../access/index.ts'
import { cursorOf, pageOf, readCursor, schemaOf } from '../command/index.ts'
import type { App, Clock, Database } from '../platform/index.ts'
import type { ImportActor } from './import-order.ts'
import { importRegister, previewRegister } from './import-register.ts'
import { startImport } from './jobs/change-job.ts'
import { registerJobRoutes } from './jobs/job-routes.ts'
import { getJob } from './jobs/job-views.ts'
import type { ImportKeeper } from './jobs/keep-imports.ts'
import { readingLimits } from './reading/index.ts'
import { getImport, listImports, undoImport } from './undo-import.ts'
import { readUpload, refuseLargeUpload } from './upload.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const PAGE = 50

export async function registerImportRoutes(
  app: App,
  {
    database,
    clock,
    imports,
  }: { readonly database: Database; readonly clock: Clock; readonly imports?: ImportKeeper | undefined },
): Promise<void> {
  const actorOf = (request: FastifyRequest): ImportActor => {
    const person = requirePerson(request)
    return {
      userId: person.userId,
      name: person.fullName,
      today: clock.today() as PlainDate,
      now: clock.now(),
      transaction: scopeSettings(person),
    }
  }
  const unitsOf = (request: FastifyRequest, action: 'import.read' | 'import.undo') =>
    visibleUnits(requirePerson(request), action) ?? null

  await app.register(async (plain) => {
    const scope = plain as App
    await scope.register(multipart, {
      limits: {
        fileSize: readingLimits.fileBytes,
        files: 1,
        fields: 10,
        fieldSize: 32_768,
        parts: 12,
        headerPairs: 40,
      },
    })
    const upload = { bodyLimit: readingLimits.fileBytes * 2, onRequest: refuseLargeUpload }

    scope.post(
      routes.previewImport.path,
      { ...upload, config: { action: 'import.run' }, schema: schemaOf(routes.previewImport) },
      async (request) => {
        const file = await readUpload(request)
        requireReach(requirePerson(request), 'import.run', file.unitCode)
        return previewRegister(database, actorOf(request), file)
      },
    )
    scope.post(
      routes.createImport.path,
      { ...upload, config: { action: 'import.run' }, schema: schemaOf(routes.createImport) },
      async (request) => {
        const order = await readUpload(request)
        requireReach(requirePerson(request), 'import.run', order.unitCode)
        return importRegister(database, actorOf(request), order)
      },
    )
    scope.post(
      routes.startImport.path,
      { ...upload, config: { action: 'import.run' }, schema: schemaOf(routes.startImport) },
      async (request) => {
        const file = await readUpload(request)
        requireReach(requirePerson(request), 'import.run', file.unitCode)
        const actor = actorOf(request)
        const id = await startImport(database, actor, file)
        imports?.wake()
        return getJob(database, actor, id, [file.unitCode])
      },
    )
  })
  registerJobRoutes(app, database, imports, actorOf)

  app.get(routes.importTemplate.path, { config: { action: 'import.read' } }, async (_request, reply) => {
    const name = encodeURIComponent(REGISTER_TEMPLATE_NAME)
    return reply
      .type(XLSX)
      .header('content-disposition', `attachment; filename="mau-so.xlsx"; filename*=UTF-8''${name}`)
      .send(Buffer.from(await buildRegisterTemplate()))
  })

  app.get(
    routes.listImports.path,
    {
      config: { action: 'import.read' },
      schema: schemaOf(routes.listImports),
    },
    async (request) => {
      const { unit, cursor, limit = PAGE } = request.query
      const after = readCursor(cursor)
      const visible = unitsOf(request, 'import.read')
      const units = unit === undefined ? visible : mayInUnit(requirePerson(request), 'import.read', unit) ? [unit] : []
      const rows = await listImports(
        database,
        actorOf(request),
        units === null ? null : [...units],
        after === undefined ? undefined : { at: after[0], id: after[1] },
        limit,
      )
      return pageOf(rows, limit, (row) => cursorOf(row.importedAt, row.id))
    },
  )

  app.get(
    routes.getImport.path,
    {
      config: { action: 'import.read' },
      schema: schemaOf(routes.getImport),
    },
    async (request) => {
      const units = unitsOf(request, 'import.read')
      return getImport(database, actorOf(request), request.params.id, units === null ? null : [...units])
    },
  )

  app.post(
    routes.undoImport.path,
    {
      config: { action: 'import.undo' },
      schema: schemaOf(routes.undoImport),
    },
    async (request) => {
      const units = unitsOf(request, 'import.undo')
      const { id } = request.params
      return undoImport(database, actorOf(request), id, request.body.reason, units === null ? null : [...units])
    },
  )
}
