import type { AnyRoute } from '@tanstack/react-router'
import { rooms as accessRooms, routes as accessRoutes } from '../access/routes.tsx'
import { rooms as agencyRooms, routes as agencyRoutes } from '../agency/routes.tsx'
import { rooms as auditRooms, routes as auditRoutes } from '../audit/routes.tsx'
import { rooms as deadlineRooms, routes as deadlineRoutes } from '../deadline/routes.tsx'
import { rooms as caseRooms, routes as caseRoutes } from '../enforcement-case/routes.tsx'
import { routes as identityRoutes } from '../identity/routes.tsx'
import { rooms as importRooms, routes as importRoutes } from '../import/routes.tsx'
import { rooms as intakeRooms, routes as judgmentRoutes } from '../judgment/routes.tsx'
import { rooms as registerRooms, routes as registerRoutes } from '../register/routes.tsx'
import { routes as requestRoutes } from '../request/routes.tsx'
import { rooms as ruleDataRooms, routes as ruleDataRoutes } from '../rule-data/routes.tsx'
import { rooms as statisticsRooms, routes as statisticsRoutes } from '../statistics/routes.tsx'
import { rooms as todayRooms, routes as todayRoutes } from '../today/routes.tsx'
import { rooms as trainingRooms, routes as trainingRoutes } from '../training/routes.tsx'
import type { Room } from './room.ts'

/**
 * The rooms of the web. A room adds itself by `src/<room>/routes.tsx`, which exports `rooms` (its menu entries) and
 * `routes` (children of `rootRoute`, each with a lazy screen), and by one line in each of the two lists here.
 */
export const allRooms: readonly Room[] = [
  ...todayRooms,
  ...intakeRooms,
  ...caseRooms,
  ...deadlineRooms,
  ...statisticsRooms,
  ...registerRooms,
  ...importRooms,
  ...agencyRooms,
  ...ruleDataRooms,
  ...accessRooms,
  ...auditRooms,
  ...trainingRooms,
]

export const roomRoutes: readonly AnyRoute[] = [
  ...todayRoutes,
  ...caseRoutes,
  ...deadlineRoutes,
  ...registerRoutes,
  ...judgmentRoutes,
  ...requestRoutes,
  ...statisticsRoutes,
  ...importRoutes,
  ...agencyRoutes,
  ...ruleDataRoutes,
  ...accessRoutes,
  ...auditRoutes,
  ...trainingRoutes,
  ...identityRoutes,
]
