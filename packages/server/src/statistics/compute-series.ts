import type { FormRequest, SeriesRequest, SeriesResponse } from '@minh-an/contract/statistics'
import { minDate, type PlainDate } from '@minh-an/domain/calendar'
import { type Period, resolveCutoff, resolvePeriod } from '@minh-an/domain/statistics'
import { FIRST_DAYS_OF_TET } from '@minh-an/law/holiday'
import { REGIME_CHANGE } from '@minh-an/law/instrument'
import { findFormDefinition } from '@minh-an/law/statistics'
import { NEW_TREE_FROM } from '@minh-an/law/unit'
import { findUnit, resolveUnitCode, successorMap, type UnitNode, unitTree } from '../agency/index.ts'
import type { Tx } from '../platform/index.ts'
import { computeFigures } from './compute-form.ts'
import { accepted, mustReadUnit, type StatisticsCaller } from './form-scope.ts'

type Point = SeriesResponse['points'][number]

/** A period that has begun and has a definition, with the day it is counted to. */
type Counted = { readonly period: Period; readonly until: PlainDate; readonly asked: PlainDate | undefined }

/**
 * Forms of several periods, one after another on one unchanging view of the records. A point is nothing but the form of
 * its period: same cells, same rows, same fingerprint.
 */
export async function computeSeries(tx: Tx, request: SeriesRequest, caller: StatisticsCaller): Promise<SeriesResponse> {
  const unit = await resolveUnitCode(tx, request.unit)
  mustReadUnit(caller, unit.code)
  const periods = request.periods.map((one) => accepted(resolvePeriod(one.period), '/periods'))
  const counted = periods.map((period, at) =>
    countedOf(request.form, period, request.periods[at]?.legalUntil, caller.today),
  )
  const newest = counted
    .flatMap((one) => (typeof one === 'string' ? [] : [one.until]))
    .sort()
    .at(-1)
  const named = (await findUnit(tx, unit.code)) ?? unit
  const points: Point[] = []
  const trees = new Trees(tx, unit, newest ?? caller.today)
  for (const [at, one] of counted.entries()) {
    const period = periodOut(periods[at] as Period)
    if (typeof one === 'string') points.push({ period, missing: one })
    else if (request.tree === undefined && one.until > trees.lastDay) points.push({ period, missing: 'closed' })
    else points.push(await pointOf(tx, request, caller, one, trees))
  }
  return {
    form: request.form,
    unit: unit.code,
    unitName: named.name,
    unitFrom: named.validFrom,
    rowsBy: request.rows ?? null,
    marks: marksIn(periods),
    points,
  }
}

/** @law Luật số 106/2025/QH15 Đ115.1; the units of two levels since 2025-07-01 */
function marksIn(periods: readonly Period[]): SeriesResponse['marks'] {
  const isInside = (day: string) => periods.some(({ from, to }) => from <= day && day <= to)
  return [
    ...FIRST_DAYS_OF_TET.map((on) => ({ on, kind: 'tet' as const })),
    { on: NEW_TREE_FROM, kind: 'merger' as const },
    { on: REGIME_CHANGE, kind: 'law' as const },
  ]
    .filter(({ on }) => isInside(on))
    .sort((a, b) => (a.on < b.on ? -1 : 1))
}

const periodOut = ({ from, to, year, months }: Period) => ({ from, to, year: year ?? null, months: months ?? null })

function countedOf(
  form: SeriesRequest['form'],
  period: Period,
  asked: PlainDate | undefined,
  today: PlainDate,
): Counted | 'not-begun' | 'no-definition' {
  if (asked === undefined && today < period.from) return 'not-begun'
  if (findFormDefinition(form, period.to) === undefined) return 'no-definition'
  return { period, until: accepted(resolveCutoff(period, asked, today), '/periods').legalUntil, asked }
}

async function pointOf(
  tx: Tx,
  { form, unit, rows, recordedUntil, tree: treeAsked }: SeriesRequest,
  caller: StatisticsCaller,
  { period, until, asked }: Counted,
  trees: Trees,
): Promise<Point> {
  const tree = treeAsked ?? (await trees.treeFor(until, rows === 'unit'))
  const history = await trees.historyOn(until, tree ?? until)
  if (!history.unit) return { period: periodOut(period), missing: until > trees.lastDay ? 'closed' : 'not-founded' }
  const request: FormRequest = {
    form,
    unit,
    period: { from: period.from, to: period.to },
    ...(asked === undefined ? {} : { legalUntil: asked }),
    ...(recordedUntil === undefined ? {} : { recordedUntil }),
    ...(rows === undefined ? {} : { rows }),
    ...(tree === undefined ? {} : { tree }),
  }
  const {
    cutoffs,
    definition,
    cells,
    rows: found,
    fingerprint,
    period: days,
  } = await computeFigures(tx, request, caller)
  return {
    period: days,
    cutoffs,
    definition: { id: definition.id, circularVi: definition.circularVi, confidence: definition.confidence },
    cells,
    rows: found.map((row) => ({
      ...row,
      ...(typeof row.unit === 'string' && !history.rows(row.unit, row.own === true) ? { founded: true as const } : {}),
    })),
    fingerprint,
  }
}

type History = { readonly unit: boolean; rows(code: string, own: boolean): boolean }

/** Unit trees of the days of a series, read once each. */
class Trees {
  readonly #tx: Tx
  readonly #unit: string
  /** Of the unit; where it still exists, the newest cut-off. */
  readonly lastDay: PlainDate
  readonly #newest: PlainDate
  readonly #nodes = new Map<PlainDate, readonly UnitNode[]>()
  readonly #successors = new Map<PlainDate, ReadonlyMap<string, string>>()

  constructor(tx: Tx, unit: UnitNode, newest: PlainDate) {
    this.#tx = tx
    this.#unit = unit.code
    this.lastDay = unit.validUntil ?? newest
    this.#newest = minDate(this.lastDay, newest)
  }

  /** Undefined: that of the cut-off itself. */
  async treeFor(until: PlainDate, byUnit: boolean): Promise<PlainDate | undefined> {
    if (until === this.#newest) return undefined
    const [own, newest] = [await this.#at(until), await this.#at(this.#newest)]
    if (!own.some((node) => node.code === this.#unit)) {
      return newest.some((node) => node.code === this.#unit) ? this.#newest : undefined
    }
    return byUnit && this.#below(own) !== this.#below(newest) ? this.#newest : undefined
  }

  /**
   * What has a past on the day: what stood on its tree, and what succeeded to anything that did. An office founded
   * later without a predecessor is given, by the tree of today, only those old files that came to it still open.
   */
  async historyOn(until: PlainDate, tree: PlainDate): Promise<History> {
    const then = new Set((await this.#at(until)).map((node) => node.code))
    if (tree === until) return { unit: true, rows: () => true }
    const onTree = new Map((await this.#at(tree)).map((node) => [node.code, node.parentCode]))
    const inherited = new Set<string>()
    for (const [from, to] of await this.#successorsOn(tree)) if (from !== to && then.has(from)) inherited.add(to)
    const inside = (code: string, top: string): boolean => {
      for (let at: string | null = code; at !== null; at = onTree.get(at) ?? null) if (at === top) return true
      return false
    }
    const below = (top: string) => [...inherited].some((code) => inside(code, top))
    return {
      unit: then.has(this.#unit) || (onTree.has(this.#unit) && below(this.#unit)),
      rows: (code, own) => then.has(code) || (own ? inherited.has(code) : below(code)),
    }
  }

  #below(nodes: readonly UnitNode[]): string {
    return nodes
      .filter((node) => node.parentCode === this.#unit)
      .map((node) => node.code)
      .sort()
      .join()
  }

  async #at(day: PlainDate): Promise<readonly UnitNode[]> {
    const known = this.#nodes.get(day) ?? (await unitTree(this.#tx, day))
    this.#nodes.set(day, known)
    return known
  }

  async #successorsOn(day: PlainDate): Promise<ReadonlyMap<string, string>> {
    const known = this.#successors.get(day) ?? (await successorMap(this.#tx, day))
    this.#successors.set(day, known)
    return known
  }
}
