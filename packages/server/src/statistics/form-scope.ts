import type { FormRequest } from '@minh-an/contract/statistics'
import type { PlainDate } from '@minh-an/domain/calendar'
import { type Cutoff, type Period, type PeriodRefusal, resolveCutoff, resolvePeriod } from '@minh-an/domain/statistics'
import type { FormDefinition } from '@minh-an/law/statistics'
import { problem, type Tx } from '../platform/index.ts'
import { definitionAt } from './definitions.ts'
import type { SnapshotKey } from './group-rows.ts'
import type { FormScope } from './points.sql.ts'
import { resolveRecords } from './record-point.ts'
import { planUnits, type UnitPlan } from './unit-plan.ts'

/** Who asks, as far as figures go. */
export type StatisticsCaller = {
  readonly today: PlainDate
  /** May this person read figures of the unit? From the rights of room `access`. */
  mayReadUnit(unitCode: string): boolean
  /** Told of a period whose sums are worth keeping; absent where nobody keeps them (tools). */
  wantSnapshot?(key: SnapshotKey, agencies: readonly string[]): void
}

export type AskedForm = Omit<FormRequest, 'rows'>

/** A request made definite: every default chosen, every code resolved, every right checked. */
export type DefiniteForm = FormScope & {
  readonly units: UnitPlan
  readonly period: Period
  readonly cutoff: Cutoff
  readonly definition: FormDefinition
}

export async function settleForm(tx: Tx, asked: AskedForm, caller: StatisticsCaller): Promise<DefiniteForm> {
  const period = accepted(resolvePeriod(asked.period), '/period')
  const cutoff = accepted(resolveCutoff(period, asked.legalUntil, caller.today), '/legalUntil')
  const definition = definitionAt(asked.form, period.to)
  const units = await planUnits(tx, asked.unit, cutoff.legalUntil, asked.tree)
  mustReadUnit(caller, units.unit.code)
  const records = await resolveRecords(
    tx,
    asked.recordedUntil,
    units.everything ? undefined : [...new Set([...units.near, ...units.selected])],
  )
  return {
    form: asked.form,
    from: period.from,
    legalUntil: cutoff.legalUntil,
    records,
    units,
    period,
    cutoff,
    definition,
  }
}

/** Stops where the figures of a unit are not this person's to read. */
export function mustReadUnit(caller: StatisticsCaller, unitCode: string): void {
  if (caller.mayReadUnit(unitCode)) return
  throw problem(
    'statistics/unit-not-yours',
    403,
    'Không xem được số liệu của đơn vị này',
    'Đơn vị nằm ngoài phạm vi được giao. Chọn đơn vị của mình hoặc đơn vị trực thuộc.',
  )
}

export function accepted<T extends object>(value: T | PeriodRefusal, pointer: string): T {
  if (!('messageVi' in value)) return value
  throw problem(value.code, 422, 'Kỳ báo cáo không hợp lệ', value.messageVi, {
    errors: [{ pointer, detail: value.messageVi }],
  })
}
