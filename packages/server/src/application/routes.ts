import type { PlainDate } from '@minh-an/domain/calendar'
import { guardRoutes } from '../access/index.ts'
import { registerAgencyRoutes } from '../agency/index.ts'
import { registerAttachmentRoutes } from '../attachment/index.ts'
import { registerAuditRoutes } from '../audit/index.ts'
import { registerDeadlineRoutes } from '../deadline/index.ts'
import { registerCaseRoutes } from '../enforcement-case/index.ts'
import { refuseWrites, registerHealthRoutes } from '../health/index.ts'
import { personOfRequest, registerIdentityRoutes } from '../identity/index.ts'
import { registerImportRoutes } from '../import/index.ts'
import { registerJudgmentRoutes } from '../judgment/index.ts'
import { registerPersonnelRoutes } from '../personnel/index.ts'
import type { RegisterRoutes } from '../platform/index.ts'
import { registerRegisterRoutes } from '../register/index.ts'
import { registerRequestRoutes } from '../request/index.ts'
import { registerRuleDataRoutes } from '../rule-data/index.ts'
import { registerSearchRoutes } from '../search/index.ts'
import { registerStatisticsRoutes } from '../statistics/index.ts'
import { registerTodayRoutes } from '../today/index.ts'
import { registerTrainingRoutes } from '../training/index.ts'
import { registerViewRoutes } from '../view/index.ts'
import type { Services } from './services.ts'

/**
 * The routes of every room, in the order of the wings. Health comes first, since it asks nobody who he is; then the
 * guard, which stands before all that follow.
 */
export const routes: readonly RegisterRoutes<Services>[] = [
  (app, { health }) => {
    if (health === undefined) return
    refuseWrites(app, health.monitor)
    registerHealthRoutes(app, health)
  },
  (app, { database, clock }) =>
    guardRoutes(app, (request) => personOfRequest(database, request, clock.today() as PlainDate)),
  registerIdentityRoutes,
  registerTodayRoutes,
  registerJudgmentRoutes,
  registerRequestRoutes,
  registerCaseRoutes,
  registerViewRoutes,
  registerRegisterRoutes,
  async (app, { database, clock, files }) => {
    if (files !== undefined) await registerAttachmentRoutes(app, { database, clock, files })
  },
  registerDeadlineRoutes,
  registerRuleDataRoutes,
  registerSearchRoutes,
  registerImportRoutes,
  registerAgencyRoutes,
  registerPersonnelRoutes,
  registerAuditRoutes,
  registerTrainingRoutes,
  registerStatisticsRoutes,
]
