import type { ChangeOfficerBody, CreateOfficerBody, OfficerRow } from '@minh-an/contract/personnel'
import { newId, type Tx } from '../platform/index.ts'
import { type ChangeBy, noteChanges, refusedChange, requireReachOver, requireUnit } from './change-by.ts'

interface Row {
  id: string
  full_name: string
  rank: string | null
  unit_code: string
  unit_name: string
  agency_id: string
  user_id: string | null
  active_from: string | null
  active_until: string | null
  open_cases: number
}

const OFFICER = `select o.id, o.full_name, o.rank, o.unit_code, n.name as unit_name, o.agency_id, o.user_id, o.active_from,
    o.active_until,
    (select count(*)::int from enforcement_case c where c.officer_id = o.id and c.ended_on is null) as open_cases
  from officer o join unit n on n.code = o.unit_code`

/**
 * Officers of units, by name. `units` null means no limit. Those who left come only with `all`.
 * Open cases count what the transaction may see.
 */
export async function listOfficers(
  tx: Tx,
  asked: { readonly units: readonly string[] | null; readonly on: string; readonly all?: boolean },
): Promise<OfficerRow[]> {
  const { rows } = await tx.query<Row>(
    `${OFFICER}
      where ($1::text[] is null or o.unit_code = any($1)) and ($3 or o.active_until is null or o.active_until >= $2)
      order by o.name_key, o.id`,
    [asked.units, asked.on, asked.all ?? false],
  )
  return rows.map(officerView)
}

/** An officer of a unit, linked to an account where there is one. */
export async function createOfficer(tx: Tx, input: CreateOfficerBody, by: ChangeBy): Promise<OfficerRow> {
  const unit = await requireUnit(tx, by, 'officer.manage', input.unit, '/unit')
  if (input.userId !== undefined) await refuseTakenAccount(tx, input.userId, undefined)
  const id = newId()
  await tx.query(
    `insert into officer (id, agency_id, unit_code, full_name, rank, user_id, active_from) values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      id,
      unit.agencyId,
      unit.code,
      input.fullName.normalize('NFC'),
      input.rank ?? null,
      input.userId ?? null,
      input.activeFrom ?? by.today,
    ],
  )
  await noteChanges(tx, by, [
    { agencyId: unit.agencyId, subjectId: id, kind: 'officer-created', payload: { ...input } },
  ])
  return getOfficer(tx, id)
}

/** A move inside the agency, a new rank, the link to an account, the last day. Cases are handed over by their own acts. */
export async function changeOfficer(
  tx: Tx,
  officerId: string,
  change: ChangeOfficerBody,
  by: ChangeBy,
): Promise<OfficerRow> {
  await tx.query('select from officer where id = $1 for update', [officerId])
  const { rows } = await tx.query<Row>(`${OFFICER} where o.id = $1`, [officerId])
  const now = rows[0]
  if (now === undefined) throw refusedChange('officer/not-found', 404, 'Không có Chấp hành viên này.')
  requireReachOver(by, 'officer.manage', now.unit_code, '/id')
  if (change.unit !== undefined) {
    const unit = await requireUnit(tx, by, 'officer.manage', change.unit, '/unit')
    if (unit.agencyId !== now.agency_id) {
      throw refusedChange(
        'officer/other-agency',
        422,
        'Đơn vị mới thuộc cơ quan khác; lập Chấp hành viên mới ở cơ quan ấy.',
        '/unit',
      )
    }
    if (unit.code !== now.unit_code) await refuseCasesInHand(tx, officerId, now.full_name)
  }
  if (typeof change.userId === 'string') await refuseTakenAccount(tx, change.userId, officerId)
  await tx.query(
    `update officer set full_name = coalesce($2, full_name), rank = coalesce($3, rank), unit_code = coalesce($4, unit_code),
            user_id = case when $5 then $6::uuid else user_id end,
            active_until = case when $7 then $8::date else active_until end
      where id = $1`,
    [
      officerId,
      change.fullName?.normalize('NFC') ?? null,
      change.rank ?? null,
      change.unit ?? null,
      change.userId !== undefined,
      change.userId ?? null,
      change.activeUntil !== undefined,
      change.activeUntil ?? null,
    ],
  )
  await noteChanges(tx, by, [
    { agencyId: now.agency_id, subjectId: officerId, kind: 'officer-changed', payload: { officerId, ...change } },
  ])
  return getOfficer(tx, officerId)
}

/** What an officer is in charge of stays with the unit: who leaves hands it over first. */
export async function refuseCasesInHand(tx: Tx, officerId: string, fullName: string): Promise<void> {
  // Who administers sees no case: the database counts them.
  const { rows } = await tx.query<{ cases: string }>('select open_cases_of_officer($1) as cases', [officerId])
  const cases = String(rows[0]?.cases ?? '0')
  if (cases === '0') return
  throw refusedChange(
    'officer/open-cases',
    409,
    `${fullName} còn phụ trách ${cases} việc chưa kết thúc. Trưởng phòng hoặc lãnh đạo lọc danh sách việc theo Chấp hành viên này, phân công lại, rồi ghi việc điều động.`,
    '/unit',
  )
}

/** One account stands for one officer at a time: whose case is it would otherwise have two answers. */
export async function refuseTakenAccount(tx: Tx, userId: string, except: string | undefined): Promise<void> {
  const { rows } = await tx.query<{ full_name: string }>(
    'select full_name from officer where user_id = $1 and active_until is null and id is distinct from $2',
    [userId, except ?? null],
  )
  if (rows[0] === undefined) return
  throw refusedChange(
    'officer/account-taken',
    409,
    `Tài khoản này đang gắn với Chấp hành viên ${rows[0].full_name}. Gỡ trước khi gắn lại.`,
    '/userId',
  )
}

async function getOfficer(tx: Tx, id: string): Promise<OfficerRow> {
  const { rows } = await tx.query<Row>(`${OFFICER} where o.id = $1`, [id])
  if (rows[0] === undefined) throw refusedChange('officer/not-found', 404, 'Không có Chấp hành viên này.')
  return officerView(rows[0])
}

function officerView(row: Row): OfficerRow {
  return {
    id: row.id,
    fullName: row.full_name,
    ...(row.rank === null ? {} : { rank: row.rank }),
    unit: { code: row.unit_code, name: row.unit_name },
    ...(row.user_id === null ? {} : { userId: row.user_id }),
    ...(row.active_from === null ? {} : { activeFrom: row.active_from }),
    ...(row.active_until === null ? {} : { activeUntil: row.active_until }),
    openCases: row.open_cases,
  }
}
