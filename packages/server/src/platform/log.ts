import { chownSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'
import { type DestinationStream, destination, type Logger, pino } from 'pino'
import type { Settings } from './settings.ts'

const ROTATE_AT_BYTES = 50_000_000

/** Never in a log: what opens a login, and what the law protects. Routes log paths, never bodies or query strings. */
const SECRET_MEMBERS = ['password', 'token', 'cookie', 'authorization', 'secret', 'idNumber', 'accountNumber']
const REDACTED = SECRET_MEMBERS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`])

export function openLog(settings: Pick<Settings, 'log' | 'logLevel' | 'dataDirectory'>): Logger {
  if (settings.log === 'stdout') return createLog(settings.logLevel, destination({ fd: 1, sync: false }))
  const file = path.join(settings.dataDirectory, 'minh-an.log')
  mkdirSync(settings.dataDirectory, { recursive: true })
  if (existsSync(file) && statSync(file).size > ROTATE_AT_BYTES) renameSync(file, `${file}.1`)
  const stream = destination({ dest: file, sync: false, mode: 0o600 })
  // A run as root must not lock the owner of the folder out of his own log.
  const owner = statSync(settings.dataDirectory)
  if (process.getuid?.() === 0 && owner.uid !== 0) stream.once('ready', () => chownSync(file, owner.uid, owner.gid))
  return createLog(settings.logLevel, stream)
}

/** A log that goes to `stream`; JSON lines encode control characters, so no value can forge a line. */
export function createLog(level: Settings['logLevel'] | 'silent', stream: DestinationStream): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: REDACTED, censor: '[che]' },
      serializers: { err: describeError, error: describeError, req: describeRequest, res: describeAnswer },
    },
    stream,
  )
}

/** A query string may hold what a person typed, so only the path is kept. */
function describeRequest(request: { method?: string; url?: string; id?: string; ip?: string }): object {
  return { id: request.id, method: request.method, path: request.url?.split('?')[0], source: request.ip }
}

function describeAnswer(reply: { statusCode?: number }): object {
  return { status: reply.statusCode }
}

/** The database puts row values into `message`, `detail` and `where`; of its errors only the names are kept. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error }
  const fields = error as Error & Record<string, unknown>
  if (typeof fields['severity'] === 'string' && typeof fields['routine'] === 'string') {
    const { code, table, column, constraint, routine } = fields
    return { type: 'DatabaseError', code, table, column, constraint, routine, stack: withoutMessage(error) }
  }
  return {
    type: error.name,
    code: fields['code'],
    message: error.message,
    stack: error.stack,
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  }
}

function withoutMessage(error: Error): string {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n')
}
