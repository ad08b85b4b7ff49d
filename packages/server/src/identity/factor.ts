import { type Clock, type Database, problem, type Tx } from '../platform/index.ts'
import { hashingInTurn, passwordMatches } from './password.ts'
import type { Sealed, SecretKeys } from './secret-keys.ts'
import { looksLikeTotp, matchingStep, tidyCode } from './totp.ts'

/** What the second factor needs beside the database. */
export interface FactorTools {
  readonly clock: Clock
  readonly keys: SecretKeys
}

/** What the routes of the sign-in work with. */
export interface IdentityServices extends FactorTools {
  readonly database: Database
}

/** A second factor in use. */
export interface Factor {
  readonly sealed: Sealed
  readonly lastStep: number
  /** Argon2id hashes of the recovery codes that were not used yet. */
  readonly recovery: readonly string[]
}

export async function findFactor(tx: Tx, userId: string): Promise<Factor | undefined> {
  const { rows } = await tx.query<{ key_id: string; secret_sealed: Buffer; last_step: bigint; recovery: string[] }>(
    `select f.key_id, f.secret_sealed, f.last_step,
            array(select r.code_hash from recovery_code r where r.user_id = f.user_id and r.used_at is null) as recovery
       from totp_factor f where f.user_id = $1`,
    [userId],
  )
  const row = rows[0]
  if (row === undefined) return undefined
  return {
    sealed: { keyId: row.key_id, bytes: row.secret_sealed },
    lastStep: Number(row.last_step),
    recovery: row.recovery,
  }
}

/** What a typed code was found to be. It counts once it is taken. */
export type FactorProof =
  | { readonly kind: 'code'; readonly step: number; readonly reseal: Sealed | undefined }
  | { readonly kind: 'recovery'; readonly hash: string }

/**
 * Compares a typed code with the factor: six digits with the phone's, anything else with the recovery codes. Undefined
 * where it is wrong, out of time or used. Takes no connection: a recovery code costs a password hash for each one left.
 */
export async function proveFactor(
  factor: Factor,
  userId: string,
  typed: string,
  { clock, keys }: FactorTools,
): Promise<FactorProof | undefined> {
  const code = tidyCode(typed)
  if (!looksLikeTotp(code)) {
    const hash = await hashingInTurn(() => firstMatch(code, factor.recovery))
    return hash === undefined ? undefined : { kind: 'recovery', hash }
  }
  const secret = keys.open(factor.sealed, userId)
  if (secret === undefined) throw unreadable()
  const step = matchingStep(secret, code, clock.now(), factor.lastStep)
  if (step === undefined) return undefined
  // A new key takes over one account after the other, as people come.
  const fresh = keys.seal(secret, userId)
  return { kind: 'code', step, reseal: fresh.keyId === factor.sealed.keyId ? undefined : fresh }
}

async function firstMatch(code: string, hashes: readonly string[]): Promise<string | undefined> {
  for (const hash of hashes) if (await passwordMatches(code, hash)) return hash
  return undefined
}

/** Uses the code up. False where another request took it in the meantime. */
export async function takeProof(tx: Tx, userId: string, proof: FactorProof): Promise<boolean> {
  if (proof.kind === 'recovery') {
    const { rowCount } = await tx.query(
      'update recovery_code set used_at = now() where user_id = $1 and code_hash = $2 and used_at is null',
      [userId, proof.hash],
    )
    return rowCount === 1
  }
  const { rowCount } = await tx.query(
    `update totp_factor set last_step = $2, key_id = coalesce($3, key_id), secret_sealed = coalesce($4, secret_sealed)
      where user_id = $1 and last_step < $2`,
    [userId, proof.step, proof.reseal?.keyId ?? null, proof.reseal?.bytes ?? null],
  )
  return rowCount === 1
}

/** The key file was lost or belongs to another data folder. */
function unreadable() {
  return problem(
    'identity/factor-unreadable',
    409,
    'Máy chủ không kiểm tra được mã xác thực',
    'Dùng mã khôi phục, hoặc nhờ người quản trị gỡ mã xác thực rồi bật lại.',
  )
}
