import { routes, type UnitRow } from '@minh-an/contract/agency'
import { type Person, reachFor, union } from '@minh-an/domain/access'
import type { PlainDate } from '@minh-an/domain/calendar'
import type { FastifyRequest } from 'fastify'
import { forgetUnitTree, requirePerson, requireReach, scopeSettings } from '../access/index.ts'
import { idempotencyKeyOf, runCommand, schemaOf } from '../command/index.ts'
import { type App, type Clock, type Database, readOnly, type Tx } from '../platform/index.ts'
import { closeUnit, createUnit, renameUnit } from './change-units.ts'
import { allUnits, successions, type UnitNode, unitTree } from './unit-tree.ts'

export function registerAgencyRoutes(app: App, services: { readonly database: Database; readonly clock: Clock }): void {
  const { database, clock } = services

  app.get(
    routes.listUnits.path,
    {
      config: { action: 'unit.read' },
      schema: schemaOf(routes.listUnits),
    },
    async (request) => {
      const person = requirePerson(request)
      const { on } = request.query
      return readOnly(database, async (tx) => {
        const units = on === undefined ? inReach(person, await allUnits(tx)) : await unitTree(tx, on)
        return { items: await withSuccessors(tx, units) }
      })
    },
  )

  app.post(
    routes.createUnit.path,
    {
      config: { action: 'unit.manage' },
      schema: schemaOf(routes.createUnit),
    },
    async (request) => change(request, request.body.parent, request.body, (tx, by) => createUnit(tx, request.body, by)),
  )

  app.post(
    routes.renameUnit.path,
    {
      config: { action: 'unit.manage' },
      schema: schemaOf(routes.renameUnit),
    },
    async (request) => {
      const input = { ...request.body, code: request.params.code }
      return change(request, input.code, input, (tx, by) => renameUnit(tx, input, by))
    },
  )

  app.post(
    routes.closeUnit.path,
    {
      config: { action: 'unit.manage' },
      schema: schemaOf(routes.closeUnit),
    },
    async (request) => {
      const input = { ...request.body, code: request.params.code }
      return change(request, input.code, input, (tx, by) => closeUnit(tx, input, by))
    },
  )

  async function change(
    request: FastifyRequest,
    unitCode: string,
    content: object,
    work: (tx: Tx, by: { userId: string; today: PlainDate }) => Promise<UnitNode>,
  ): Promise<UnitRow> {
    const person = requirePerson(request)
    requireReach(person, 'unit.manage', unitCode)
    const { body } = await runCommand(
      database,
      {
        userId: person.userId,
        route: `${request.method} ${request.routeOptions.url}`,
        idempotencyKey: idempotencyKeyOf(request.headers),
        content,
        transaction: scopeSettings(person),
      },
      async (tx) => {
        const unit = await work(tx, { userId: person.userId, today: clock.today() as PlainDate })
        const [row] = await withSuccessors(tx, [unit])
        return { status: 200, body: row as UnitRow }
      },
    )
    forgetUnitTree(database)
    return body
  }
}

/** Units of all times that some right of the person reaches. */
function inReach(person: Person, units: readonly UnitNode[]): UnitNode[] {
  const actions = ['case.read', 'statistics.read', 'user.read', 'audit.read'] as const
  const reach = union(actions.map((action) => reachFor(person, action)))
  return units.filter((unit) => reach.nation || reach.units.has(unit.code))
}

async function withSuccessors(tx: Tx, units: readonly UnitNode[]): Promise<UnitRow[]> {
  const links = await successions(tx)
  return units.map((unit) => ({
    code: unit.code,
    name: unit.name,
    kind: unit.kind,
    parent: unit.parentCode,
    validFrom: unit.validFrom,
    validUntil: unit.validUntil,
    successors: links.filter((link) => link.from === unit.code).map((link) => link.to),
    confidence: unit.confidence,
  }))
}
