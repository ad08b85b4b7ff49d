import { type RevisionView, type RuleDataAnswer, routes } from '@minh-an/contract/rule-data'
import { mayInUnit, rolesWith } from '@minh-an/domain/access'
import { type PlainDate, yearOf } from '@minh-an/domain/calendar'
import { missingCalendarYear } from '@minh-an/domain/rule-data'
import { calendarInForce } from '@minh-an/law/holiday'
import {
  type Caller,
  callerOf,
  type EdgeServices,
  idempotencyKeyOf,
  readRoute,
  runCommand,
  schemaOf,
} from '../command/index.ts'
import { type App, inTransaction, problem, readOnly, type Tx } from '../platform/index.ts'
import { previewFile } from './judge-file.ts'
import { laidDays, newestRevision, ratesNow, takeUpRuleData } from './laid.sql.ts'
import { layRuleData } from './lay.ts'
import { ruleDataTemplate } from './template.ts'
import { dayView, rateView } from './views.ts'

const managers = rolesWith('rule-data.manage')

export function registerRuleDataRoutes(app: App, services: EdgeServices): void {
  const { database, clock } = services
  const today = () => clock.today() as PlainDate

  readRoute(app, services, routes.ruleData, { action: 'law.read' }, (tx, caller, { query }) =>
    overview(tx, caller, query.year ?? yearOf(caller.today)),
  )
  readRoute(app, services, routes.laidDays, { action: 'law.read' }, async (tx, caller) => {
    const missingYear = missingCalendarYear(calendarInForce(), caller.today)
    return {
      revision: await newestRevision(tx),
      ...(missingYear === undefined ? {} : { missingYear }),
      days: (await laidDays(tx)).map(dayView),
    }
  })
  app.get(
    routes.ruleDataTemplate.path,
    { config: { action: 'law.read' }, schema: schemaOf(routes.ruleDataTemplate) },
    async (request, reply) => {
      const { kind, format } = request.params
      const { name, type, bytes } = await ruleDataTemplate(kind, format, today(), await readOnly(database, ratesNow))
      return reply.type(type).header('content-disposition', `attachment; filename="${name}"`).send(bytes)
    },
  )

  // Days off hold for every unit of the database, so these two look at all of it, behind the right to do so.
  app.post(
    routes.previewRuleData.path,
    { config: { action: 'rule-data.manage' }, schema: schemaOf(routes.previewRuleData) },
    async (request) => {
      const caller = callerOf(request, clock)
      const { kind, fileName, content } = request.body
      const file = { kind, fileName, bytes: Buffer.from(content, 'base64') }
      return inTransaction(database, async (tx) => {
        await requireWholeReach(tx, caller)
        return previewFile(tx, file, caller.today)
      })
    },
  )
  app.post(
    routes.applyRuleData.path,
    { config: { action: 'rule-data.manage' }, schema: schemaOf(routes.applyRuleData) },
    async (request) => {
      const caller = callerOf(request, clock)
      const { content, ...order } = request.body
      const command = {
        userId: caller.person.userId,
        route: `POST ${routes.applyRuleData.path}`,
        idempotencyKey: idempotencyKeyOf(request.headers),
        content: request.body,
      }
      const { body } = await runCommand(database, command, async (tx) => {
        await requireWholeReach(tx, caller)
        const { person } = caller
        const laid = { ...order, bytes: Buffer.from(content, 'base64'), userId: person.userId }
        return { status: 200, body: await layRuleData(tx, { ...laid, unitCode: person.unitCode, today: caller.today }) }
      })
      await takeUpRuleData(database)
      return body
    },
  )
}

/** Who changes the days off changes the periods of every unit: the right must reach all that have open periods. */
async function requireWholeReach(tx: Tx, { person }: Caller): Promise<void> {
  const { rows } = await tx.query<{ unit_code: string }>('select distinct unit_code from deadline where not closed')
  if (rows.every(({ unit_code }) => mayInUnit(person, 'rule-data.manage', unit_code))) return
  throw problem(
    'access/other-unit',
    403,
    'Không được nạp lịch nghỉ, lãi suất',
    'Lịch nghỉ và lãi suất dùng chung cho mọi đơn vị trên máy chủ này. Nhờ người quản trị của đơn vị cấp trên.',
  )
}

async function overview(tx: Tx, caller: Caller, year: number): Promise<RuleDataAnswer> {
  const calendar = calendarInForce()
  const missingYear = missingCalendarYear(calendar, caller.today)
  const { rows } = await tx.query<RevisionRow>(
    `select r.no, r.kind, r.recorded_at, u.full_name, r.reason, r.file_name, r.rows_changed, r.deadlines_moved
       from rule_data_revision r left join app_user u on u.id = r.recorded_by order by r.no desc limit 50`,
  )
  return {
    year,
    status: calendar.status(year),
    ...(missingYear === undefined ? {} : { missingYear }),
    revision: await newestRevision(tx),
    days: calendar.daysOf(year).map(dayView),
    rates: (await ratesNow(tx)).map(rateView),
    revisions: rows.map(revisionView),
    mayChange: caller.person.roles.some(({ role }) => managers.includes(role)),
  }
}

interface RevisionRow {
  no: number
  kind: 'holidays' | 'rates'
  recorded_at: string
  full_name: string | null
  reason: string
  file_name: string
  rows_changed: number
  deadlines_moved: number
}

function revisionView(row: RevisionRow): RevisionView {
  return {
    no: row.no,
    kind: row.kind,
    recordedAt: row.recorded_at,
    ...(row.full_name === null ? {} : { by: row.full_name }),
    reason: row.reason,
    fileName: row.file_name,
    rowsChanged: row.rows_changed,
    deadlinesMoved: row.deadlines_moved,
  }
}
