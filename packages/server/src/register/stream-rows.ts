import { PassThrough, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { RegisterRow } from '@minh-an/documents/register'
import { scopeSettings } from '../access/index.ts'
import type { Caller } from '../command/index.ts'
import { type Database, readOnly, type Tx } from '../platform/index.ts'
import type { RegisterRows } from './select-rows.ts'

const rowsAtOnce = 1_000
/** A file may be taken away slowly; an ordinary transaction would be ended after ten idle seconds. */
const longest = `select set_config('idle_in_transaction_session_timeout', '300s', true), set_config('statement_timeout', '120s', true)`

export interface OpenRegister {
  readonly total: number
  readonly rows: AsyncIterable<RegisterRow>
}

/**
 * Opens a register on one unchanging snapshot: `prepare` counts and may refuse, then the rows come through a cursor of
 * the database, a thousand at a time and only as fast as they are taken. The transaction ends with the last row, or when
 * nobody takes rows any more.
 */
export async function openRegister(
  database: Database,
  caller: Caller,
  prepare: (tx: Tx) => Promise<RegisterRows & { readonly count: number }>,
): Promise<OpenRegister> {
  const taken = new PassThrough({ objectMode: true, highWaterMark: 2 })
  // Whoever reads the rows hears of an error there; before that the promise tells it.
  taken.on('error', () => undefined)
  return new Promise<OpenRegister>((resolve, reject) => {
    readOnly(
      database,
      async (tx) => {
        await tx.query(longest)
        const query = await prepare(tx)
        resolve({ total: query.count, rows: rowsOf(taken, query.say) })
        await pipeline(Readable.from(portions(tx, query), { objectMode: true, highWaterMark: 1 }), taken)
      },
      { ...scopeSettings(caller.person), retry: false },
    ).catch((error: Error) => {
      reject(error)
      taken.destroy(error)
    })
  })
}

async function* portions(tx: Tx, { select, values }: RegisterRows): AsyncGenerator<RegisterRow[]> {
  await tx.query(`declare register_rows no scroll cursor for ${select}`, values)
  for (;;) {
    const { rows } = await tx.query<Record<string, string | number | bigint | null>>(
      `fetch ${rowsAtOnce} from register_rows`,
    )
    if (rows.length > 0) yield rows
    if (rows.length < rowsAtOnce) return
  }
}

async function* rowsOf(taken: PassThrough, say: RegisterRows['say']): AsyncGenerator<RegisterRow> {
  for await (const portion of taken) for (const row of portion as RegisterRow[]) yield say(row)
}
