import type { RegisterRoutes } from '../platform/index.ts'
import type { Services } from './services.ts'

/** The routes of every room, in the order of the wings. */
export const routes: readonly RegisterRoutes<Services>[] = []
