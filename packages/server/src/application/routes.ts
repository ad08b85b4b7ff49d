import type { PlainDate } from '@minh-an/domain/calendar'
import { guardRoutes } from '../access/index.ts'
import { personOfRequest, registerIdentityRoutes } from '../identity/index.ts'
import type { RegisterRoutes } from '../platform/index.ts'
import { registerStatisticsRoutes } from '../statistics/index.ts'
import type { Services } from './services.ts'

/** The routes of every room, in the order of the wings. The guard comes first: it stands before all that follow. */
export const routes: readonly RegisterRoutes<Services>[] = [
  (app, { database, clock }) =>
    guardRoutes(app, (request) => personOfRequest(database, request, clock.today() as PlainDate)),
  registerIdentityRoutes,
  registerStatisticsRoutes,
]
