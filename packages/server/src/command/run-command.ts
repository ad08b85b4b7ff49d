import { createHash } from 'node:crypto'
import { canonicalJson } from '../audit/index.ts'
import { type Database, inTransaction, problem, type TransactionOptions, type Tx } from '../platform/index.ts'

/** A change as it reaches the service: who sent it, over which route, under which key, with what in it. */
export interface CommandRequest {
  readonly userId: string
  /** Method and path pattern: the key is bound to both (security §3.2). */
  readonly route: string
  readonly idempotencyKey: string
  /** Path parameters, version and body: what makes two requests the same request. */
  readonly content: unknown
  readonly transaction?: TransactionOptions
}

export interface CommandAnswer<T> {
  readonly status: number
  readonly body: T
}

/**
 * Runs a change once: one command, one transaction, one row that remembers its answer. The same key with the same
 * content gets the first answer again, with other content 422. A refused command leaves nothing behind, so the key may
 * be used again once the reason is gone.
 */
export async function runCommand<T extends object>(
  db: Database,
  request: CommandRequest,
  work: (tx: Tx) => Promise<CommandAnswer<T>>,
): Promise<CommandAnswer<T>> {
  const hash = contentHash(request.content)
  return inTransaction(
    db,
    async (tx) => {
      await holdKey(tx, request)
      const before = await findAnswer<T>(tx, request, hash)
      if (before !== undefined) return before
      const answer = await work(tx)
      await tx.query(
        `insert into idempotency (user_id, route, key, body_hash, status, response) values ($1, $2, $3, $4, $5, $6)`,
        [request.userId, request.route, request.idempotencyKey, hash, answer.status, asText(answer.body)],
      )
      return answer
    },
    request.transaction ?? {},
  )
}

/** The same request sent twice at once: the second waits for the first and then finds its answer. */
async function holdKey(tx: Tx, { userId, route, idempotencyKey }: CommandRequest): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${userId} ${route} ${idempotencyKey}`])
}

async function findAnswer<T>(tx: Tx, request: CommandRequest, hash: Buffer): Promise<CommandAnswer<T> | undefined> {
  const { rows } = await tx.query<{ body_hash: Buffer; status: number; response: string }>(
    'select body_hash, status, response from idempotency where user_id = $1 and route = $2 and key = $3',
    [request.userId, request.route, request.idempotencyKey],
  )
  const row = rows[0]
  if (row === undefined) return undefined
  if (!row.body_hash.equals(hash)) {
    throw problem(
      'command/key-reused',
      422,
      'Mã yêu cầu đã dùng cho nội dung khác',
      'Gửi lại với Idempotency-Key mới; nội dung đã nhập được giữ.',
    )
  }
  return { status: row.status, body: JSON.parse(row.response) as T }
}

function contentHash(content: unknown): Buffer {
  try {
    return createHash('sha256').update(canonicalJson(content)).digest()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw problem(
      'request/invalid',
      422,
      'Có trường chưa hợp lệ',
      'Số trong yêu cầu phải là số nguyên; số tiền gửi dạng chữ số.',
    )
  }
}

const asText = (body: object) =>
  JSON.stringify(body, (_key, value) => (typeof value === 'bigint' ? String(value) : value))
