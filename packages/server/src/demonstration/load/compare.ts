import type { FormResponse } from '@minh-an/contract/statistics'
import type { Tx } from '../../platform/index.ts'
import type { HostUnit } from '../generate/founding.ts'
import type { PlannedColumn } from '../plan/column-line.ts'
import type { CountMeasure, MeasureForm, RateMeasure } from '../plan/measures.ts'
import { printed } from '../plan/numbers.ts'
import type { EntryPlan } from '../plan/plan-entry.ts'
import { detailSums } from './detail-sums.sql.ts'

export interface ComparedMeasure {
  readonly measure: string
  readonly column: string
  /** Cases as a number, đồng as text, a rate as text with two decimals. */
  readonly value: number | string
}

/** Columns that no form prints: splits of the carried and of the remaining stock, read from the facts. */
const detailNames: Readonly<Partial<Record<PlannedColumn | 'Fcarried', string>>> = {
  A1has: 'A1 (có điều kiện)',
  A1no: 'A1 (chưa có điều kiện)',
  G: 'G (đang thi hành)',
  GK: 'L (hoãn, tạm đình chỉ)',
  Fcarried: 'F (của A1)',
}

/** Compares what the plan aimed at with the forms computed from the acts. */
export async function compareWithForms(
  tx: Tx,
  plan: EntryPlan,
  hosts: readonly HostUnit[],
  form1: FormResponse,
  form2: FormResponse,
): Promise<{ equal: ComparedMeasure[]; unreachable: { measure: string; why: string }[] }> {
  const equal: ComparedMeasure[] = []
  const unreachable: { measure: string; why: string }[] = []
  const agencies = [...new Set(hosts.map((host) => host.agencyId))]
  for (const [form, answer] of [
    ['cases', form1],
    ['moneyVnd', form2],
  ] as const) {
    const broken = answer.relations.filter((one) => !one.holds && one.severity === 'error')
    if (broken.length > 0) throw new Error(`form ${answer.form} breaks ${broken.map((one) => one.rule).join(', ')}`)
    const needsDetails = plan.kept[form].some((one) => one.column in detailNames)
    const details = needsDetails ? await detailSums(tx, form, agencies, plan.period) : undefined
    for (const measure of plan.kept[form]) {
      const value =
        details !== undefined && measure.column in detailNames
          ? details[measure.column as keyof typeof details]
          : cell(answer, measure)
      if (value === measure.value)
        equal.push({
          measure: measure.measure,
          column: detailNames[measure.column] ?? measure.column,
          value: out(form, value),
        })
      else
        unreachable.push({
          measure: measure.measure,
          why: `Công bố ${printed(measure.value)}, biểu tính từ hồ sơ cho ${printed(value)}.`,
        })
    }
    for (const rate of plan.keptRates[form]) {
      const column = rateColumn(rate)
      equal.push({ measure: rate.measure, column, value: rateValue(answer, rate, details) })
    }
  }
  return { equal, unreachable }
}

function cell(answer: FormResponse, measure: CountMeasure): bigint {
  const value = answer.cells[measure.column as keyof FormResponse['cells']]
  if (value === undefined || value === null) throw new Error(`form ${answer.form} has no column ${measure.column}`)
  return BigInt(value)
}

const out = (form: MeasureForm, value: bigint) => (form === 'cases' ? Number(value) : value.toString())

function rateColumn(rate: RateMeasure): string {
  if (rate.numerator === 'F' && rate.denominator === 'E') return 'R'
  return `${detailNames[rate.numerator] ?? rate.numerator} ÷ ${detailNames[rate.denominator] ?? rate.denominator}`
}

function rateValue(answer: FormResponse, rate: RateMeasure, details: Record<string, bigint> | undefined): string {
  const value = (column: string) =>
    details?.[column] ?? BigInt(answer.cells[column as keyof FormResponse['cells']] ?? 0)
  const [n, d] = [value(rate.numerator), value(rate.denominator)]
  if (d === 0n) return '0.00'
  const hundredths = (20_000n * n + d) / (2n * d)
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`
}
