import type { Clock, Database } from '../platform/index.ts'

/** What every room of the server works with. Rooms add their services here, one member each. */
export type Services = {
  database: Database
  clock: Clock
}

export function buildServices(foundation: { database: Database; clock: Clock }): Services {
  return { ...foundation }
}
