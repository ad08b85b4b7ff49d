import { routes, type TodayAnswer } from '@minh-an/contract/today'
import type { Person, Role } from '@minh-an/domain/access'
import { asCaller, callerOf, type EdgeServices, recordLook, schemaOf } from '../command/index.ts'
import { type App, problem } from '../platform/index.ts'
import { accountantScreen, clerkScreen, leaderScreen, officerScreen, type Screen, unitHeadScreen } from './screens.ts'

type TodayRole = TodayAnswer['role']

/** Which screen each role opens with; readers without one of their own read the nearest. */
const screenOf: Readonly<Partial<Record<Role, TodayRole>>> = {
  centre: 'provincial-leader',
  'provincial-leader': 'provincial-leader',
  'unit-head': 'unit-head',
  examiner: 'unit-head',
  prosecutor: 'unit-head',
  accountant: 'accountant',
  clerk: 'clerk',
  officer: 'officer',
}
const order: readonly Role[] = [
  'centre',
  'provincial-leader',
  'unit-head',
  'accountant',
  'clerk',
  'officer',
  'examiner',
  'prosecutor',
]

const screens: { readonly [R in TodayRole]: (screen: Screen) => Promise<Extract<TodayAnswer, { role: R }>> } = {
  officer: officerScreen,
  clerk: clerkScreen,
  accountant: accountantScreen,
  'unit-head': unitHeadScreen,
  'provincial-leader': leaderScreen,
}

/** The role whose screen is shown, and the unit it is held in. */
function chosenRole(person: Person, wanted: TodayRole | undefined): { role: TodayRole; unitCode: string } {
  for (const role of order) {
    const screen = screenOf[role]
    const grant = person.roles.find((one) => one.role === role)
    if (screen !== undefined && grant !== undefined && (wanted === undefined || wanted === screen)) {
      return { role: screen, unitCode: grant.unitCode }
    }
  }
  throw problem('today/role', 403, 'Không có màn hình này', 'Chọn một vai trò đang giữ; màn hình Hôm nay theo vai trò.')
}

export function registerTodayRoutes(app: App, { database, clock }: EdgeServices): void {
  app.get(
    routes.today.path,
    {
      config: { action: 'case.list' },
      schema: schemaOf(routes.today),
    },
    async (request) => {
      const caller = callerOf(request, clock)
      const { role, unitCode } = chosenRole(caller.person, request.query.role)
      return asCaller(database, caller, async (tx) => {
        const code = request.query.unit ?? unitCode
        const { rows } = await tx.query<{ name: string }>('select name from unit where code = $1', [code])
        const name = rows[0]?.name
        if (name === undefined)
          throw problem('unit/not-found', 404, 'Không có đơn vị này', 'Chọn đơn vị trong cây đơn vị.')
        await recordLook(tx, caller, { subject: 'list', what: `today-${role}` })
        return screens[role]({ tx, caller, unit: { code, name }, at: clock.now() })
      })
    },
  )
}
