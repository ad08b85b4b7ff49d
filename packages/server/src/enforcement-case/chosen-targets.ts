import type { ChosenCases } from '@minh-an/contract/enforcement-case'
import type { Caller } from '../command/index.ts'
import { type ProblemError, problem, type Tx } from '../platform/index.ts'
import { caseConditions } from './case-filter.sql.ts'

export interface Target {
  readonly id: string
  /** Undefined where nobody saw the case: it came by the filter. */
  readonly version: number | undefined
}

const mostAtOnce = 2_000

/** The cases of work on many: those named, each once, or all that fit the filter, the oldest first. */
export async function chosenTargets(tx: Tx, caller: Caller, chosen: ChosenCases): Promise<Target[]> {
  if ('ids' in chosen) {
    return [...new Map(chosen.ids.map((one) => [one.id, { id: one.id, version: one.version }])).values()]
  }
  const { where, values } = await caseConditions(tx, caller, chosen.filter)
  const { rows } = await tx.query<{ id: string }>(
    `select c.id from enforcement_case c where ${where} order by c.first_decided_on, c.id limit ${mostAtOnce + 1}`,
    values,
  )
  if (rows.length > mostAtOnce) {
    throw problem(
      'cases/too-many',
      422,
      'Quá nhiều việc cho một lần',
      `Thu hẹp bộ lọc còn tối đa ${mostAtOnce.toLocaleString('vi-VN')} việc rồi làm từng phần.`,
    )
  }
  return rows.map((row) => ({ id: row.id, version: undefined }))
}

/** Why a case was passed over, with its articles. */
export function whySkipped(refusal: ProblemError) {
  const legalBasis = refusal.legalBasis ?? []
  return {
    code: refusal.code,
    reason: refusal.detail,
    ...(legalBasis.length === 0 ? {} : { legalBasis: [...legalBasis] }),
  }
}
