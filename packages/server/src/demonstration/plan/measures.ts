import type { PlannedColumn } from './column-line.ts'
import type { PublishedEntry } from './published-entry.ts'

/** Which form a measure belongs to: cases (việc) or đồng. */
export type MeasureForm = 'cases' | 'moneyVnd'

/** A printed sum: it must come out of the acts exactly. */
export interface CountMeasure {
  readonly key: string
  readonly measure: string
  readonly column: PlannedColumn | 'Fcarried'
  readonly value: bigint
}

/** A printed rate or share in per cent; the true quotient lies within the rounding of what was printed. */
export interface RateMeasure {
  readonly measure: string
  readonly printed: number
  /** Half of the last printed decimal. */
  readonly half: number
  readonly numerator: PlannedColumn | 'Fcarried'
  readonly denominator: PlannedColumn
}

export interface NotCovered {
  readonly measure: string
  readonly why: string
}

export interface FormMeasures {
  readonly counts: readonly CountMeasure[]
  readonly rates: readonly RateMeasure[]
  /** Step to which the source rounds its sums; 1 where it prints them exactly. */
  readonly step: bigint
}

/** Published keys → columns (design §11), and the splits of the carried and the remaining stock. Totals first. */
const countKeys: Readonly<Record<string, PlannedColumn | 'Fcarried'>> = {
  totalAccepted: 'A',
  mustEnforce: 'D',
  hasCondition: 'E',
  done: 'F',
  carriedOver: 'A1',
  newlyAccepted: 'A2',
  noCondition: 'H',
  carriedNext: 'L',
  remaining: 'L',
  carriedNextHasCondition: 'L1',
  delegated: 'B',
  withdrawnUp: 'B2',
  revoked: 'C',
  postponedSuspended: 'K',
  newExOfficio: 'A2a',
  newOnRequest: 'A2b',
  doneFully: 'F1',
  terminated: 'F2',
  inProgress: 'G',
  remainingInProgress: 'G',
  remainingPostponed: 'GK',
  remainingNoCondition: 'H',
  carriedHasCondition: 'A1has',
  carriedNoCondition: 'A1no',
  doneOfCarried: 'Fcarried',
}
const countOrder = Object.keys(countKeys)

const shares: Readonly<Record<string, { numerator: PlannedColumn; denominator: PlannedColumn }>> = {
  hasConditionSharePct: { numerator: 'E', denominator: 'D' },
  noConditionSharePct: { numerator: 'H', denominator: 'D' },
}

const otherGroups = 'Biểu 1 và biểu 2 không có cột cho chỉ tiêu này.'
const otherPeriod = 'So với kỳ khác hoặc với chỉ tiêu được giao; báo cáo này không có số của kỳ đó.'

/** Sorts the measures of an entry: sums and rates that the forms have, and the rest with its reason. */
export function readMeasures(entry: PublishedEntry): {
  readonly forms: Readonly<Record<MeasureForm, FormMeasures>>
  readonly notCovered: readonly NotCovered[]
} {
  const notCovered: NotCovered[] = []
  const forms = {
    cases: readForm('cases', entry, notCovered),
    moneyVnd: readForm('moneyVnd', entry, notCovered),
  }
  for (const [group, measures] of Object.entries(entry.measures)) {
    if (group === 'cases' || group === 'moneyVnd') continue
    for (const measure of leaves(group, measures)) notCovered.push({ measure, why: otherGroups })
  }
  return { forms, notCovered }
}

function readForm(form: MeasureForm, entry: PublishedEntry, notCovered: NotCovered[]): FormMeasures {
  const group = entry.measures[form] ?? {}
  const counts: CountMeasure[] = []
  for (const [key, value] of Object.entries(group)) {
    if (key === 'published' || key === 'rounding' || key === 'roundingVnd') continue
    const measure = `${form}.${key}`
    const column = countKeys[key]
    if (column === undefined) {
      for (const leaf of leaves(measure, value)) notCovered.push({ measure: leaf, why: unknownKey(key) })
      continue
    }
    const whole = wholeNumber(value)
    if (whole === undefined) {
      notCovered.push({ measure, why: notWhole(value) })
      continue
    }
    counts.push({ key, measure, column, value: whole })
  }
  counts.sort((a, b) => countOrder.indexOf(a.key) - countOrder.indexOf(b.key))
  const rates: RateMeasure[] = []
  const published = isGroup(group['published']) ? group['published'] : {}
  for (const [key, value] of Object.entries(published)) {
    const measure = `${form}.published.${key}`
    const columns = key === 'ratePct' ? rateColumns(counts) : shares[key]
    if (columns === undefined || typeof value !== 'number' || value < 0) {
      notCovered.push({ measure, why: /Delta|Target|target/.test(key) ? otherPeriod : unknownKey(key) })
      continue
    }
    rates.push({ measure, printed: value, half: halfStep(value), ...columns })
  }
  const step = wholeNumber(group['roundingVnd'] ?? group['rounding'])
  return { counts, rates, step: step === undefined || step === 0n ? 1n : step }
}

/** A rate is F over E; in a report on the carried stock alone it is what was done of that stock. */
function rateColumns(counts: readonly CountMeasure[]): Pick<RateMeasure, 'numerator' | 'denominator'> {
  const has = (column: string) => counts.some((one) => one.column === column)
  return has('Fcarried') && has('A1has') && !has('F') && !has('E')
    ? { numerator: 'Fcarried', denominator: 'A1has' }
    : { numerator: 'F', denominator: 'E' }
}

function unknownKey(key: string): string {
  if (
    /^done(Wide|Strict)/.test(key) ||
    /^rate(Wide|Strict)/.test(key) ||
    /^(collected|settled|rateCollected|rateSettled|mustCollect)/.test(key)
  ) {
    return 'Cách tính trước năm 2013 khác các cột của biểu 1 và biểu 2.'
  }
  return otherGroups
}

function leaves(path: string, value: unknown): string[] {
  if (!isGroup(value)) return /(^|\.)rounding(Vnd)?$/.test(path) ? [] : [path]
  return Object.entries(value).flatMap(([key, inner]) => leaves(`${path}.${key}`, inner))
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function wholeNumber(value: unknown): bigint | undefined {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 0 ? BigInt(value) : undefined
  if (typeof value === 'string') return /^\d{1,18}$/.test(value) ? BigInt(value) : undefined
  return undefined
}

function notWhole(value: unknown): string {
  return typeof value === 'number' && value > Number.MAX_SAFE_INTEGER
    ? 'Số quá lớn để giữ đúng từng đồng khi viết bằng số; viết trong ngoặc kép.'
    : 'Không phải số nguyên không âm.'
}

/** Half of the last printed decimal: 0.5 for `75`, 0.05 for `91.8`, 0.005 for `83.57`. */
function halfStep(value: number): number {
  const decimals = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0
  return 0.5 / 10 ** decimals
}
