import type { AssignAnswer, assignQuery } from '@minh-an/contract/enforcement-case'
import { mayRecord } from '@minh-an/domain/access'
import type { NewAct } from '@minh-an/domain/case-file'
import type { z } from 'zod'
import { type Caller, unitsFor } from '../command/index.ts'
import { newId, problem, type Tx } from '../platform/index.ts'
import { caseConditions } from './case-filter.sql.ts'
import { getOfficer, type OfficerRow } from './officer.sql.ts'
import { type CaseRow, type JudgedAct, previewActs, recordActs } from './record-act.ts'

type Query = z.infer<typeof assignQuery>
type Result = AssignAnswer['results'][number]

interface Target {
  readonly id: string
  readonly version: number | undefined
}

const mostAtOnce = 2_000

/**
 * Gives many cases to one officer, all in one go: what cannot be assigned is named with its reason and the others are.
 * A preview decides the same and writes nothing.
 */
export async function assignCases(tx: Tx, caller: Caller, query: Query): Promise<AssignAnswer> {
  const { officer, agencyId } = await findOfficerAnywhere(tx, caller, query)
  const targets = await targetsOf(tx, caller, query)
  const input = {
    acts: targets.map(({ id, version }) => ({
      caseId: id,
      expectedVersion: version,
      act: assignmentOf(query, officer),
    })),
    today: caller.today,
    visibleUnits: unitsFor(caller, 'case.read') ?? undefined,
    mayRecord: (row: CaseRow) =>
      row.agencyId === agencyId ? mayRecord(caller.person, row)('officer-assigned') : otherAgency(),
  }
  const judged =
    query.preview === true
      ? await previewActs(tx, input)
      : await recordActs(tx, { ...input, recordedBy: caller.person.userId })
  const results = judged.map((one) => resultOf(one, query.preview === true))
  const assigned = results.filter((one) => one.outcome !== 'skipped').length
  return {
    officer: { id: officer.id, name: officer.name },
    assigned,
    skipped: results.length - assigned,
    results,
  }
}

function assignmentOf(query: Query, officer: OfficerRow): NewAct {
  return {
    id: newId(),
    kind: 'officer-assigned',
    effectiveOn: query.on,
    capacity: query.capacity,
    source: 'entry',
    payload: { officerId: officer.id, officerName: officer.name, unitCode: officer.unitCode },
  }
}

function resultOf({ caseId, row, refusal }: JudgedAct, preview: boolean): Result {
  const named = row === undefined ? { caseId } : { caseId, shortNumber: row.shortNumber }
  if (refusal !== undefined) return { ...named, outcome: 'skipped', code: refusal.code, reason: refusal.detail }
  const version = row?.version ?? 0
  return preview
    ? { ...named, outcome: 'would-assign', version }
    : { ...named, outcome: 'assigned', version: version + 1 }
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

function otherAgency() {
  return problem(
    'officer/other-agency',
    422,
    'Chưa phân công được',
    'Chấp hành viên thuộc cơ quan khác với cơ quan thụ lý việc này.',
  )
}
