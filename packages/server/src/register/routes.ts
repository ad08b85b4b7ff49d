import { routes } from '@minh-an/contract/register'
import {
  callerOf,
  changeRoute,
  type EdgeServices,
  readRoute,
  schemaOf,
  versionedChangeRoute,
} from '../command/index.ts'
import type { App } from '../platform/index.ts'
import { exportRegister, previewRegister } from './export-register.ts'
import { changeMapping, keepMapping, listMappings, removeMapping } from './mappings.ts'

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

const fileNames = {
  cases: 'danh-sach-viec',
  judgments: 'so-nhan-ban-an',
  requests: 'so-nhan-yeu-cau',
  decisions: 'so-thu-ly',
  assignments: 'so-phan-cong',
  receipts: 'so-thu-tien',
  disbursements: 'so-chi-tien',
} as const

export function registerRegisterRoutes(app: App, services: EdgeServices): void {
  const { database, clock } = services
  app.post(
    routes.export.path,
    { config: { action: 'register.export' }, schema: schemaOf(routes.export) },
    async (request, reply) => {
      const caller = callerOf(request, clock)
      const { register } = request.params
      const { format } = request.body
      const file = await exportRegister(database, caller, register, request.body)
      return reply
        .type(types[format])
        .header('content-disposition', `attachment; filename="${fileNames[register]}-${caller.today}.${format}"`)
        .send(file)
    },
  )
  readRoute(
    app,
    services,
    routes.preview,
    {
      action: 'register.export',
      look: (_found, { params }) => ({ subject: 'export', what: `register-preview-${params.register}` }),
    },
    (tx, caller, { params, body }) => previewRegister(tx, caller, params.register, body),
  )
  readRoute(app, services, routes.mappings, { action: 'register.export' }, async (tx, caller) => ({
    items: await listMappings(tx, caller),
  }))
  changeRoute(app, services, routes.keepMapping, { action: 'register.map', status: 201 }, (tx, caller, { body }) =>
    keepMapping(tx, caller, body),
  )
  versionedChangeRoute(
    app,
    services,
    routes.changeMapping,
    { action: 'register.map' },
    (tx, caller, { params, body, version }) => changeMapping(tx, caller, params.id, version, body),
  )
  versionedChangeRoute(
    app,
    services,
    routes.removeMapping,
    { action: 'register.map' },
    (tx, caller, { params, version }) => removeMapping(tx, caller, params.id, version),
  )
}
