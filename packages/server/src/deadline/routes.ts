import { routes } from '@minh-an/contract/deadline'
import { asCaller, callerOf, type EdgeServices, recordLook } from '../command/index.ts'
import type { App } from '../platform/index.ts'
import { calendarOf, deadlinesOfDay } from './calendar.sql.ts'
import { proveDeadline } from './proof.ts'

export function registerDeadlineRoutes(app: App, { database, clock }: EdgeServices): void {
  app.get(
    routes.deadlineProof.path,
    {
      config: { action: 'case.list' },
      schema: { params: routes.deadlineProof.params, response: { 200: routes.deadlineProof.response } },
    },
    async (request) => {
      const caller = callerOf(request, clock)
      return asCaller(database, caller, async (tx) => {
        const proof = await proveDeadline(tx, caller, request.params)
        await recordLook(tx, caller, { subject: proof.subject, subjectId: proof.subjectId, what: 'deadline-proof' })
        return proof
      })
    },
  )
  app.post(
    routes.deadlineCalendar.path,
    {
      config: { action: 'case.list' },
      schema: { body: routes.deadlineCalendar.body, response: { 200: routes.deadlineCalendar.response } },
    },
    async (request) => {
      const caller = callerOf(request, clock)
      return asCaller(database, caller, (tx) => calendarOf(tx, caller, request.body))
    },
  )
  app.post(
    routes.deadlinesOfDay.path,
    {
      config: { action: 'case.list' },
      schema: { body: routes.deadlinesOfDay.body, response: { 200: routes.deadlinesOfDay.response } },
    },
    async (request) => {
      const caller = callerOf(request, clock)
      return asCaller(database, caller, async (tx) => {
        const found = await deadlinesOfDay(tx, caller, request.body)
        await recordLook(tx, caller, { subject: 'list', what: 'deadlines-of-day' })
        return found
      })
    },
  )
}
