import type { AssignAnswer, assignQuery } from '@minh-an/contract/enforcement-case'
import { mayRecord } from '@minh-an/domain/access'
import type { NewAct } from '@minh-an/domain/case-file'
import { decideAct } from '@minh-an/domain/enforcement-case'
import type { z } from 'zod'
import { asCaller, type Caller, readAsCaller, unitsFor } from '../command/index.ts'
import { type Database, newId, ProblemError, problem, type Tx } from '../platform/index.ts'
import { caseConditions } from './case-filter.sql.ts'
import { loadActs } from './load-case.ts'
import { getOfficer, type OfficerRow } from './officer.sql.ts'
import { recordAct } from './record-act.ts'

type Query = z.infer<typeof assignQuery>
type Result = AssignAnswer['results'][number]

interface Target {
  readonly id: string
  readonly version: number | undefined
}

const mostAtOnce = 2_000

/**
 * Gives many cases to one officer. Each case is a command of its own: what cannot be assigned is named with its reason
 * and the others go on. A preview decides the same and writes nothing.
 */
export async function assignCases(database: Database, caller: Caller, query: Query): Promise<AssignAnswer> {
  const { officer, agencyId, targets } = await asCaller(database, caller, async (tx) => {
    const found = await findOfficerAnywhere(tx, caller, query)
    return { ...found, targets: await targetsOf(tx, caller, query) }
  })
  const results: Result[] = []
  for (const target of targets) {
    results.push(await assignOne(database, caller, query, officer, agencyId, target))
  }
  const assigned = results.filter((one) => one.outcome !== 'skipped').length
  return {
    officer: { id: officer.id, name: officer.name },
    assigned,
    skipped: results.length - assigned,
    results,
  }
}

async function findOfficerAnywhere(tx: Tx, caller: Caller, query: Query) {
  const { rows } = await tx.query<{ agency_id: string }>('select agency_id from officer where id = $1', [
    query.officerId,
  ])
  const agencyId = rows[0]?.agency_id ?? ''
  return { officer: await getOfficer(tx, caller, agencyId, query.officerId, query.on), agencyId }
}

async function targetsOf(tx: Tx, caller: Caller, query: Query): Promise<Target[]> {
  if ('ids' in query.cases) {
    return [...new Map(query.cases.ids.map((one) => [one.id, { id: one.id, version: one.version }])).values()]
  }
  const { where, values } = await caseConditions(tx, caller, query.cases.filter)
  const { rows } = await tx.query<{ id: string }>(
    `select c.id from enforcement_case c where ${where} order by c.first_decided_on, c.id limit ${mostAtOnce + 1}`,
    values,
  )
  if (rows.length > mostAtOnce) {
    throw problem(
      'assignment/too-many',
      422,
      'Quá nhiều việc cho một lần phân công',
      `Thu hẹp bộ lọc còn tối đa ${mostAtOnce.toLocaleString('vi-VN')} việc rồi phân công từng phần.`,
    )
  }
  return rows.map((row) => ({ id: row.id, version: undefined }))
}

async function assignOne(
  database: Database,
  caller: Caller,
  query: Query,
  officer: OfficerRow,
  agencyId: string,
  target: Target,
): Promise<Result> {
  const act: NewAct = {
    id: newId(),
    kind: 'officer-assigned',
    effectiveOn: query.on,
    capacity: query.capacity,
    source: 'entry',
    payload: { officerId: officer.id, officerName: officer.name, unitCode: officer.unitCode },
  }
  try {
    return query.preview === true
      ? await readAsCaller(database, caller, (tx) => wouldAssign(tx, caller, target, act, agencyId))
      : await asCaller(database, caller, (tx) => assign(tx, caller, target, act, agencyId))
  } catch (error) {
    if (!(error instanceof ProblemError) || error.status >= 500) throw error
    return { caseId: target.id, outcome: 'skipped', code: error.code, reason: error.detail }
  }
}

async function assign(tx: Tx, caller: Caller, target: Target, act: NewAct, agencyId: string): Promise<Result> {
  const shortNumber = await numberOf(tx, caller, target.id, agencyId)
  const recorded = await recordAct(tx, {
    caseId: target.id,
    act,
    recordedBy: caller.person.userId,
    today: caller.today,
    expectedVersion: target.version,
    visibleUnits: unitsFor(caller, 'case.read') ?? undefined,
    mayRecord: (row) => mayRecord(caller.person, row)('officer-assigned'),
  })
  return { caseId: target.id, ...shortNumber, outcome: 'assigned', version: recorded.version }
}

async function wouldAssign(tx: Tx, caller: Caller, target: Target, act: NewAct, agencyId: string): Promise<Result> {
  const known = await numberOf(tx, caller, target.id, agencyId)
  const row = { caseId: target.id, ...known }
  const { rows } = await tx.query<{ unit_code: string; officer_id: string | null; version: number }>(
    `select unit_code, officer_id, version from enforcement_case where id = $1 and ($2::text[] is null or unit_code = any($2))`,
    [target.id, unitsFor(caller, 'case.read')],
  )
  const found = rows[0]
  if (found === undefined)
    return { ...row, outcome: 'skipped', code: 'case/not-found', reason: 'Không tìm thấy hồ sơ.' }
  const forbidden = mayRecord(caller.person, { unitCode: found.unit_code, officerId: found.officer_id ?? undefined })(
    'officer-assigned',
  )
  if (forbidden !== undefined) return { ...row, outcome: 'skipped', code: forbidden.code, reason: forbidden.message }
  if (target.version !== undefined && target.version !== found.version) {
    return {
      ...row,
      outcome: 'skipped',
      code: 'case/changed-meanwhile',
      reason: 'Hồ sơ vừa được cập nhật; mở lại danh sách.',
    }
  }
  const decision = decideAct(target.id, await loadActs(tx, target.id), act, caller.today, Number.MAX_SAFE_INTEGER)
  if (decision.allowed) return { ...row, outcome: 'would-assign', version: found.version }
  const [first] = decision.refusals
  return { ...row, outcome: 'skipped', code: first?.code ?? 'case/refused', reason: first?.message ?? '' }
}

async function numberOf(tx: Tx, caller: Caller, id: string, agencyId: string): Promise<{ shortNumber?: string }> {
  const { rows } = await tx.query<{ short: string; agency_id: string }>(
    `select number || '/' || number_year as short, agency_id from enforcement_case
     where id = $1 and ($2::text[] is null or unit_code = any($2))`,
    [id, unitsFor(caller, 'case.read')],
  )
  const row = rows[0]
  if (row !== undefined && row.agency_id !== agencyId) {
    throw problem(
      'officer/other-agency',
      422,
      'Chưa phân công được',
      'Chấp hành viên thuộc cơ quan khác với cơ quan thụ lý việc này.',
    )
  }
  return row === undefined ? {} : { shortNumber: row.short }
}
