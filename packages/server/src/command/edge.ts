import type { PlainDate } from '@minh-an/domain/calendar'
import type { FastifyRequest } from 'fastify'
import { requirePerson, scopeSettings } from '../access/index.ts'
import { type Clock, type Database, inTransaction, readOnly, type Tx } from '../platform/index.ts'
import type { Caller } from './caller.ts'
import { idempotencyKeyOf } from './headers.ts'
import { type CommandAnswer, runCommand } from './run-command.ts'

/** What the routes of this wing need of the application. */
export interface EdgeServices {
  readonly database: Database
  readonly clock: Clock
}

/** The person and the day of a request, read once. */
export function callerOf(request: FastifyRequest, clock: Clock): Caller {
  return { person: requirePerson(request), today: clock.today() as PlainDate, requestId: request.id }
}

/** Work for a person under the database role and units of that person. */
export function asCaller<T>(database: Database, caller: Caller, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction(database, work, scopeSettings(caller.person))
}

/** The same on one unchanging snapshot, for answers of several queries that must agree. */
export function readAsCaller<T>(database: Database, caller: Caller, work: (tx: Tx) => Promise<T>): Promise<T> {
  return readOnly(database, work, scopeSettings(caller.person))
}

/** A change by a person, once per key. `content` is what makes two requests the same: parameters, version, body. */
export function commandOf<T extends object>(
  { database }: EdgeServices,
  request: FastifyRequest,
  caller: Caller,
  content: unknown,
  work: (tx: Tx) => Promise<CommandAnswer<T>>,
): Promise<CommandAnswer<T>> {
  return runCommand(
    database,
    {
      userId: caller.person.userId,
      route: `${request.method} ${request.routeOptions.url ?? ''}`,
      idempotencyKey: idempotencyKeyOf(request.headers),
      content,
      transaction: scopeSettings(caller.person),
    },
    work,
  )
}
