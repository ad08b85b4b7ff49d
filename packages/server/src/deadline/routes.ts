import { routes } from '@minh-an/contract/deadline'
import { type EdgeServices, readRoute } from '../command/index.ts'
import type { App } from '../platform/index.ts'
import { calendarOf, deadlinesOfDay } from './calendar.sql.ts'
import { proveDeadline } from './proof.ts'

export function registerDeadlineRoutes(app: App, services: EdgeServices): void {
  readRoute(
    app,
    services,
    routes.deadlineProof,
    {
      action: 'case.list',
      look: ({ subject, subjectId }) => ({ subject, subjectId, what: 'deadline-proof' }),
    },
    (tx, caller, { params }) => proveDeadline(tx, caller, params),
  )
  readRoute(app, services, routes.deadlineCalendar, { action: 'case.list' }, (tx, caller, { body }) =>
    calendarOf(tx, caller, body),
  )
  readRoute(
    app,
    services,
    routes.deadlinesOfDay,
    { action: 'case.list', look: () => ({ subject: 'list', what: 'deadlines-of-day' }) },
    (tx, caller, { body }) => deadlinesOfDay(tx, caller, body),
  )
}
