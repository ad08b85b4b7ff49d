import type { AnyRoute } from '@tanstack/react-router'
import { rooms as statisticsRooms, routes as statisticsRoutes } from '../statistics/routes.tsx'
import type { Room } from './room.ts'

/**
 * The rooms of the web. A room adds itself by `src/<room>/routes.tsx`, which exports `rooms` (its menu entries) and
 * `routes` (children of `rootRoute`, each with a lazy screen), and by one line in each of the two lists here.
 */
export const allRooms: readonly Room[] = [
  ...statisticsRooms,
]

export const roomRoutes: readonly AnyRoute[] = [
  ...statisticsRoutes,
]
