import { formatVi, type PlainDate } from '@minh-an/domain/calendar'
import type { NewAct } from '@minh-an/domain/case-file'
import { findFormDefinition } from '@minh-an/law/statistics'
import { UNITS } from '@minh-an/law/unit'
import { ensureAgencies } from '../../agency/index.ts'
import { type ActRecord, writeActs } from '../../enforcement-case/index.ts'
import { type Database, inTransaction, problem, readOnly, type Tx } from '../../platform/index.ts'
import { computeForm } from '../../statistics/index.ts'
import type { HostUnit } from '../generate/founding.ts'
import { type CaseNumbers, caseNumbers, wantedCases, writePublishedCase } from '../generate/published-cases.ts'
import { idOf, type Random, randomOf } from '../people/random.ts'
import { type EntryPlan, planEntry } from '../plan/plan-entry.ts'
import type { PublishedEntry } from '../plan/published-entry.ts'
import { type ComparedMeasure, compareWithForms } from './compare.ts'
import { findHosts, MERGER } from './hosts.ts'

export interface UnreachableMeasure {
  readonly measure: string
  /** `contradictory`: by the arithmetic of the report itself; `not-in-forms`: forms 1 and 2 have no such column; `different`: a fault of ours. */
  readonly because: 'contradictory' | 'not-in-forms' | 'different'
  readonly why: string
}

export interface LoadedPublished {
  readonly id: string
  readonly unit: string
  readonly period: {
    readonly from: PlainDate
    readonly to: PlainDate
    readonly year?: number
    readonly months?: number
  }
  readonly cases: number
  /** Measures that the forms, computed from the acts, show as published. */
  readonly equal: readonly ComparedMeasure[]
  readonly unreachable: readonly UnreachableMeasure[]
  readonly notes: readonly string[]
}

/** Cases written in one step: large enough to be quick, small enough for the memory of an office PC. */
const CHUNK = 6_000

/** Longest a step of the load may take. */
const STATEMENT_LIMIT_MS = 600_000

/**
 * Builds cases and acts from a published report, writes them, and compares the forms computed from these acts with
 * what was published. One transaction: all of it or nothing.
 */
export async function loadPublished(
  db: Database,
  entry: PublishedEntry,
  options: { readonly today: PlainDate; readonly onProgress?: (done: number, total: number) => void },
): Promise<LoadedPublished> {
  const plan = planEntry(entry)
  requireDefinition(plan)
  requireMeasures(plan)
  requirePast(plan, options.today)
  const found = await inTransaction(db, async (tx) => {
    await tx.query(`set local statement_timeout = ${STATEMENT_LIMIT_MS}`)
    await ensureAgencies(tx)
    const hosts = await findHosts(tx, entry, plan.period.to)
    await writeHosts(tx, plan, hosts.hosts, options.onProgress ?? (() => undefined))
    return hosts
  })
  const { from, to, year, months, note } = plan.period
  const forms = await readOnly(db, async (tx) => {
    const period = year === undefined || months === undefined ? { from, to } : { year, months }
    const caller = { today: later(options.today, to), mayReadUnit: () => true }
    const form = (number: 1 | 2) => computeForm(tx, { form: number, unit: found.unitCode, period }, caller)
    return compareWithForms(tx, plan, found.hosts, await form(1), await form(2))
  })
  return {
    id: entry.id,
    unit: found.unitCode,
    period: { from, to, ...(year === undefined ? {} : { year }), ...(months === undefined ? {} : { months }) },
    cases: plan.groups.reduce((sum, group) => sum + group.cases, 0),
    equal: forms.equal,
    unreachable: [
      ...because('contradictory', plan.unreachable),
      ...because('different', forms.unreachable),
      ...because('not-in-forms', plan.notCovered),
    ],
    notes: [found.note, note].filter((one) => one !== undefined),
  }
}

function because(
  reason: UnreachableMeasure['because'],
  measures: readonly { readonly measure: string; readonly why: string }[],
): UnreachableMeasure[] {
  return measures.map(({ measure, why }) => ({ measure, because: reason, why }))
}

function requireDefinition({ period }: EntryPlan): void {
  if (findFormDefinition(1, period.to) !== undefined) return
  throw problem(
    'demonstration/no-definition',
    422,
    'Kỳ này chưa có chế độ thống kê',
    `Kỳ của báo cáo kết thúc ngày ${formatVi(period.to)}, trước chế độ thống kê đầu tiên mà phần mềm biết. Chọn báo cáo của kỳ sau.`,
  )
}

/** An entry of which nothing can be built must not pass for a success. */
function requireMeasures({ entry, groups, notCovered }: EntryPlan): void {
  if (groups.length > 0) return
  const reasons = [...new Set(notCovered.map(({ why }) => why))]
    .map((why) => {
      const named = notCovered.filter((one) => one.why === why).map(({ measure }) => measure)
      return `${named.join(', ')}: ${why}`
    })
    .join(' ')
  throw problem(
    'demonstration/no-measures',
    422,
    'Báo cáo không có chỉ tiêu dựng được',
    `Mục “${entry.id}” không có chỉ tiêu nào của biểu 1 hoặc biểu 2 để dựng hồ sơ. Thêm ít nhất một số liệu trong cases hoặc moneyVnd, ví dụ totalAccepted, mustEnforce, done.${reasons === '' ? '' : ` Đã bỏ qua: ${reasons}`}`,
  )
}

/** Acts are built on the days of the period: of a period that has not begun there are none to build. */
function requirePast({ entry, period }: EntryPlan, today: PlainDate): void {
  if (period.from <= today) return
  throw problem(
    'demonstration/period-ahead',
    422,
    'Kỳ báo cáo chưa bắt đầu',
    `Mục “${entry.id}” có kỳ từ ${formatVi(period.from)} đến ${formatVi(period.to)}, sau ngày hôm nay (${formatVi(today)}). Sửa kỳ trong tệp, hoặc chọn mục của kỳ đã qua.`,
  )
}

const later = (a: PlainDate, b: PlainDate) => (a > b ? a : b)

async function writeHosts(
  tx: Tx,
  plan: EntryPlan,
  hosts: readonly HostUnit[],
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const perHost = wantedCases(plan, hosts)
  const total = perHost.reduce((sum, wanted) => sum + wanted.length, 0)
  const numbers = caseNumbers()
  let done = 0
  for (const [index, host] of hosts.entries()) {
    const random = randomOf(`acts ${plan.entry.id} ${host.code}`)
    const past = predecessorsOf(host)
    const wanted = perHost[index] ?? []
    for (let start = 0; start < wanted.length; start += CHUNK) {
      const records = wanted
        .slice(start, start + CHUNK)
        .flatMap((one) => recordsOf(one, host, past, plan, numbers, random))
      await writeActs(tx, { agencyId: host.agencyId, source: 'published', records })
      done += Math.min(CHUNK, wanted.length - start)
      onProgress(done, total)
    }
  }
}

/** Cases that begin before the merger begin in a unit of the time and come over on its day. */
function recordsOf(
  wanted: Parameters<typeof writePublishedCase>[0],
  host: HostUnit,
  past: readonly HostUnit[],
  plan: EntryPlan,
  numbers: CaseNumbers,
  random: Random,
): readonly ActRecord[] {
  if (past.length === 0) return writePublishedCase(wanted, host, plan.period, numbers, random)
  const former = random.pick(past)
  const records = writePublishedCase(wanted, former, plan.period, numbers, random)
  const founding = records[0] as ActRecord
  const at = records.findIndex((record) => record.act.effectiveOn >= MERGER)
  if (at === 0 || plan.period.to < MERGER) return writePublishedCase(wanted, host, plan.period, numbers, random)
  const act = {
    id: idOf(random, Date.parse(`${MERGER}T00:00:00Z`)),
    kind: 'unit-transferred',
    effectiveOn: MERGER,
    capacity: 'system',
    source: 'published',
    payload: { fromUnit: former.code, toUnit: host.code, reason: 'succession' },
  } satisfies NewAct
  const position = at < 0 ? records.length : at
  return [...records.slice(0, position), { caseId: founding.caseId, act }, ...records.slice(position)]
}

/** The units that a province of today, or its office, took over; each keeps the officers of its successor. */
function predecessorsOf(host: HostUnit): HostUnit[] {
  const province = host.code.split('.')[0] as string
  if (!province.startsWith('2025:')) return []
  return UNITS.filter((one) => one.successors.includes(province) && one.kind === 'district').map((one) => ({
    ...host,
    code: one.code,
    agencyId: one.code,
    suffix: 'QĐ-CCTHADS',
    officers: host.officers.map((officer) => ({ ...officer, unitCode: one.code })),
  }))
}
