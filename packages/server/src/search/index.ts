import { routes } from '@minh-an/contract/search'
import { asCaller, callerOf, type EdgeServices, recordLook } from '../command/index.ts'
import type { App } from '../platform/index.ts'
import { search } from './search.ts'

export function registerSearchRoutes(app: App, { database, clock }: EdgeServices): void {
  app.post(
    routes.search.path,
    {
      config: { action: 'case.search' },
      schema: { body: routes.search.body, response: { 200: routes.search.response } },
    },
    async (request) => {
      const caller = callerOf(request, clock)
      return asCaller(database, caller, async (tx) => {
        const found = await search(tx, caller, request.body.text, request.body.limit)
        await recordLook(tx, caller, { subject: 'list', what: 'search' })
        return found
      })
    },
  )
}
