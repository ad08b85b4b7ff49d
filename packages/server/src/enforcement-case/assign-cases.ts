import type { AssignAnswer, assignQuery } from '@minh-an/contract/enforcement-case'
import { mayRecord } from '@minh-an/domain/access'
import type { NewAct } from '@minh-an/domain/case-file'
import type { z } from 'zod'
import { type Caller, unitsFor } from '../command/index.ts'
import { newId, problem, type Tx } from '../platform/index.ts'
import { chosenTargets, whySkipped } from './chosen-targets.ts'
import { getOfficer, type OfficerRow } from './officer.sql.ts'
import { type CaseRow, type JudgedAct, previewActs, recordActs } from './record-act.ts'

type Query = z.infer<typeof assignQuery>
type Result = AssignAnswer['results'][number]

/**
 * Gives many cases to one officer, all in one go: what cannot be assigned is named with its reason and the others are.
 * A preview decides the same and writes nothing.
 */
export async function assignCases(tx: Tx, caller: Caller, query: Query): Promise<AssignAnswer> {
  const { officer, agencyId } = await findOfficerAnywhere(tx, caller, query)
  const targets = await chosenTargets(tx, caller, query.cases)
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
  if (refusal !== undefined) return { ...named, outcome: 'skipped', ...whySkipped(refusal) }
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

function otherAgency() {
  return problem(
    'officer/other-agency',
    422,
    'Chưa phân công được',
    'Chấp hành viên thuộc cơ quan khác với cơ quan thụ lý việc này.',
  )
}
