import type { FactorSecret, FactorView } from '@minh-an/contract/identity'
import type { PlainDate } from '@minh-an/domain/calendar'
import { type Database, inTransaction, problem, type Tx } from '../platform/index.ts'
import type { FactorTools } from './factor.ts'
import { endSessionsOf } from './login-session.ts'
import { noteOwnChange } from './own-change.ts'
import { hashPassword } from './password.ts'
import { type OwnerClaim, proveOwner, WRONG_CODE } from './prove-owner.ts'
import { newRecoveryCode, RECOVERY_CODES } from './recovery-code.ts'
import type { Sealed } from './secret-keys.ts'
import { looksLikeTotp, matchingStep, newTotpSecret, tidyCode, totpUri } from './totp.ts'

/** A secret waits this long for its first code. */
const WAITS = `interval '15 minutes'`

export async function factorState(tx: Tx, userId: string): Promise<Omit<FactorView, 'due'>> {
  const { rows } = await tx.query<{ since: string; left: number }>(
    `select f.confirmed_at as since,
            (select count(*)::int from recovery_code r where r.user_id = f.user_id and r.used_at is null) as left
       from totp_factor f where f.user_id = $1`,
    [userId],
  )
  const row = rows[0]
  return row === undefined ? { on: false, recoveryLeft: 0 } : { on: true, since: row.since, recoveryLeft: row.left }
}

/**
 * A new secret for the owner's phone. Nothing changes yet: it counts once a code made with it has come back. A factor in
 * use stays until then, so a change of phone never leaves the account open.
 */
export async function startFactor(database: Database, tools: FactorTools, claim: OwnerClaim): Promise<FactorSecret> {
  const owner = await proveOwner(database, tools, claim, 'asked')
  const secret = newTotpSecret()
  const sealed = tools.keys.seal(secret, owner.id)
  await inTransaction(database, (tx) =>
    tx.query(
      `insert into totp_enrolment (user_id, key_id, secret_sealed) values ($1, $2, $3)
       on conflict (user_id) do update set key_id = $2, secret_sealed = $3, started_at = now()`,
      [owner.id, sealed.keyId, sealed.bytes],
    ),
  )
  return { secret, uri: totpUri(owner.username, secret) }
}

interface Confirmation {
  readonly userId: string
  readonly code: string
  /** The login that stays. */
  readonly token: string
}

/** The first code from the phone: the factor is on, other logins end. @returns the recovery codes, shown once */
export async function confirmFactor(
  database: Database,
  { clock, keys }: FactorTools,
  { userId, code, token }: Confirmation,
): Promise<string[]> {
  const waiting = await inTransaction(database, (tx) => findEnrolment(tx, userId))
  const secret = waiting && keys.open(waiting.sealed, userId)
  if (waiting === undefined || secret === undefined) throw nothingWaits()
  const typed = tidyCode(code)
  const step = looksLikeTotp(typed) ? matchingStep(secret, typed, clock.now(), 0) : undefined
  if (step === undefined) throw wrongFirstCode()
  const { codes, hashes } = await freshRecoveryCodes()
  await inTransaction(database, async (tx) => {
    const { keyId, bytes } = waiting.sealed
    // Another page of the same person may have confirmed it, or shown another secret, in the meantime.
    const { rowCount } = await tx.query('delete from totp_enrolment where user_id = $1 and secret_sealed = $2', [
      userId,
      bytes,
    ])
    if (rowCount === 0) throw nothingWaits()
    await tx.query(
      `insert into totp_factor (user_id, key_id, secret_sealed, last_step) values ($1, $2, $3, $4)
       on conflict (user_id) do update set key_id = $2, secret_sealed = $3, last_step = $4, confirmed_at = now()`,
      [userId, keyId, bytes, step],
    )
    await storeRecoveryCodes(tx, userId, hashes)
    await endSessionsOf(tx, userId, token)
    await noteOwnChange(tx, { id: userId, agencyId: waiting.agencyId }, 'factor-enrolled', clock.today() as PlainDate)
  })
  return codes
}

interface Enrolment {
  readonly sealed: Sealed
  readonly agencyId: string
}

async function findEnrolment(tx: Tx, userId: string): Promise<Enrolment | undefined> {
  const { rows } = await tx.query<{ key_id: string; secret_sealed: Buffer; agency_id: string }>(
    `select e.key_id, e.secret_sealed, coalesce(n.agency_id, n.code) as agency_id
       from totp_enrolment e join app_user u on u.id = e.user_id join unit n on n.code = u.unit_code
      where e.user_id = $1 and e.started_at > now() - ${WAITS}`,
    [userId],
  )
  const row = rows[0]
  return row && { sealed: { keyId: row.key_id, bytes: row.secret_sealed }, agencyId: row.agency_id }
}

/**
 * Takes the own factor away, with password and code. Refused where a role asks for one: another phone is set up in its
 * place instead.
 *
 * @param isRequired whether a rule asks for a factor of this person
 */
export async function removeOwnFactor(
  database: Database,
  tools: FactorTools,
  claim: OwnerClaim,
  isRequired: boolean,
): Promise<void> {
  if (isRequired) {
    throw problem(
      'identity/factor-required',
      409,
      'Chưa thể gỡ mã xác thực',
      'Vai trò đang giữ bắt buộc dùng mã xác thực. Đổi sang điện thoại khác thay vì gỡ.',
    )
  }
  const owner = await proveOwner(database, tools, claim, 'asked')
  if (!owner.hasFactor) throw notOn()
  await inTransaction(database, async (tx) => {
    await dropFactor(tx, owner.id)
    await noteOwnChange(tx, owner, 'factor-removed', tools.clock.today() as PlainDate)
  })
}

/** New recovery codes; the earlier ones end. @returns the codes, shown once */
export async function renewRecoveryCodes(database: Database, tools: FactorTools, claim: OwnerClaim): Promise<string[]> {
  const owner = await proveOwner(database, tools, claim, 'asked')
  if (!owner.hasFactor) throw notOn()
  const { codes, hashes } = await freshRecoveryCodes()
  await inTransaction(database, async (tx) => {
    await storeRecoveryCodes(tx, owner.id, hashes)
    await noteOwnChange(tx, owner, 'recovery-renewed', tools.clock.today() as PlainDate)
  })
  return codes
}

/** Takes the factor of an account away. @returns false where it had none */
export async function dropFactor(tx: Tx, userId: string): Promise<boolean> {
  await tx.query('delete from recovery_code where user_id = $1', [userId])
  await tx.query('delete from totp_enrolment where user_id = $1', [userId])
  const { rowCount } = await tx.query('delete from totp_factor where user_id = $1', [userId])
  return rowCount === 1
}

async function freshRecoveryCodes(): Promise<{ codes: string[]; hashes: string[] }> {
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode)
  const hashes: string[] = []
  for (const code of codes) hashes.push(await hashPassword(tidyCode(code)))
  return { codes, hashes }
}

async function storeRecoveryCodes(tx: Tx, userId: string, hashes: readonly string[]): Promise<void> {
  await tx.query('delete from recovery_code where user_id = $1', [userId])
  await tx.query('insert into recovery_code (user_id, code_hash) select $1, * from unnest($2::text[])', [
    userId,
    hashes,
  ])
}

function nothingWaits() {
  return problem(
    'identity/no-enrolment',
    409,
    'Chưa bật được mã xác thực',
    'Mã QR đã hết hạn hoặc đã dùng. Bắt đầu lại từ trang Tài khoản của tôi.',
  )
}

function wrongFirstCode() {
  const detail = `${WRONG_CODE} Đồng hồ điện thoại phải đúng giờ.`
  return problem('identity/code-refused', 422, 'Chưa bật được mã xác thực', detail, {
    errors: [{ pointer: '/code', detail }],
  })
}

function notOn() {
  return problem('identity/factor-off', 409, 'Chưa bật mã xác thực', 'Bật ở trang Tài khoản của tôi.')
}
