import type { CaseFilter } from '@minh-an/contract/enforcement-case'
import type { TodayAnswer, TodayCard, TodayRow } from '@minh-an/contract/today'
import { type Caller, unitsBelow } from '../command/index.ts'
import { countCases } from '../enforcement-case/index.ts'
import type { Tx } from '../platform/index.ts'
import { countUndecided, supplementTab, undecidedByUnit, undecidedTab } from './intake-rows.sql.ts'
import { heldByAge, moneyOfMonth } from './money.sql.ts'
import { caseTab } from './rows.ts'
import { cellsOf, emptyMonth, type Group, groupCases, partsOf } from './tables.sql.ts'

export interface Screen {
  readonly tx: Tx
  readonly caller: Caller
  readonly unit: { readonly code: string; readonly name: string }
  readonly at: string
}

type Answer<R extends TodayAnswer['role']> = Extract<TodayAnswer, { role: R }>

const headOf = ({ caller, at, unit }: Screen) => ({ today: caller.today, at, unit: { ...unit } })

/** What is late, what falls today, what comes next: the officer's own cases (ux wireframe 1). */
export async function officerScreen(screen: Screen): Promise<Answer<'officer'>> {
  const { tx, caller, unit } = screen
  const { officerId } = caller.person
  const mine: CaseFilter = { officerId: officerId ?? 'none', unit: unit.code }
  // A person with the role but without an officer's office has no cases: the empty selection says so.
  const own: CaseFilter = officerId === undefined ? { ...mine, ids: [] } : { officerId }
  const tabs = [
    await caseTab(tx, caller, 'late', { ...own, due: 'late' }),
    await caseTab(tx, caller, 'today', { ...own, due: 'today' }),
    await caseTab(tx, caller, 'next-5', { ...own, due: 'next-5' }),
    await caseTab(
      tx,
      caller,
      'idle',
      { ...own, idle: true },
      { todo: 'Chưa tác nghiệp 30 ngày', sort: { by: 'lastActOn', order: 'asc' } },
    ),
  ] as const
  const next = await nextRow(screen, own, [tabs[0].count, tabs[1].count, tabs[2].count], tabs[2].rows[0])
  const units = await everyUnit(tx)
  const [group] = officerId === undefined ? [] : await groupCases(tx, caller, units, 'officer', officerId)
  return {
    role: 'officer',
    ...headOf(screen),
    ...next,
    ...(officerId === undefined ? {} : { officer: { id: officerId, name: caller.person.fullName } }),
    tabs: [...tabs],
    month: group?.month ?? emptyMonth(caller.today),
  }
}

async function everyUnit(tx: Tx): Promise<string[]> {
  const { rows } = await tx.query<{ code: string }>('select code from unit')
  return rows.map((row) => row.code)
}

/** Nothing late, nothing today: the nearest next deadline. */
async function nextRow(
  { tx, caller }: Screen,
  filter: CaseFilter,
  counts: readonly [late: number, today: number, next: number],
  soon: TodayRow | undefined,
): Promise<{ next?: TodayRow }> {
  if (counts[0] > 0 || counts[1] > 0) return {}
  if (soon !== undefined) return { next: soon }
  const later = await caseTab(tx, caller, 'later', { ...filter, due: 'later' })
  return later.rows[0] === undefined ? {} : { next: later.rows[0] }
}

/** What came in and has no decision, what must leave today. */
export async function clerkScreen(screen: Screen): Promise<Answer<'clerk'>> {
  const { tx, caller, unit } = screen
  const units = await unitsBelow(tx, unit.code)
  const procuracy = ['send-decision-to-procuracy']
  return {
    role: 'clerk',
    ...headOf(screen),
    tabs: [
      await undecidedTab(tx, caller, units),
      await supplementTab(tx, caller, units),
      await caseTab(tx, caller, 'not-sent', { unit: unit.code, dueCodes: procuracy }, { codes: procuracy }),
      await caseTab(tx, caller, 'not-notified', { unit: unit.code, notNotified: true }, { codes: ['notify-parties'] }),
    ],
  }
}

/** Whose đồng waits, and for how long. */
export async function accountantScreen(screen: Screen): Promise<Answer<'accountant'>> {
  const { tx, caller, unit } = screen
  const units = await unitsBelow(tx, unit.code)
  const bands = await heldByAge(tx, caller, unit.code, units)
  const payOut = ['pay-out']
  return {
    role: 'accountant',
    ...headOf(screen),
    tabs: [
      await caseTab(tx, caller, 'pay-out', { unit: unit.code, dueCodes: payOut }, { codes: payOut, withHeld: true }),
    ],
    held: String(bands.reduce((sum, band) => sum + BigInt(band.held), 0n)),
    bands,
    month: await moneyOfMonth(tx, caller, units),
  }
}

async function cardsOf({ tx, caller, unit }: Screen, units: readonly string[]): Promise<TodayCard[]> {
  const filters: readonly { key: string; filter: CaseFilter }[] = [
    { key: 'unassigned', filter: { unit: unit.code, officerId: 'none', ended: false } },
    { key: 'late', filter: { unit: unit.code, due: 'late' } },
    { key: 'not-notified', filter: { unit: unit.code, notNotified: true } },
    { key: 'idle', filter: { unit: unit.code, idle: true } },
    { key: 'held-over-10', filter: { unit: unit.code, held: { over: 11 } } },
  ]
  const counts = await countCases(tx, caller, filters)
  const { judgments, requests } = await countUndecided(tx, caller, units)
  const cases = filters.map(({ key, filter }): TodayCard => {
    const count = counts.find((one) => one.key === key)
    return {
      key,
      count: count?.cases ?? 0,
      outstanding: count?.outstanding ?? '0',
      opens: { list: 'cases', filter },
    }
  })
  const [unassigned, ...others] = cases
  return [
    ...(unassigned === undefined ? [] : [unassigned]),
    { key: 'undecided-judgments', ...judgmentsCard(judgments), opens: { list: 'judgments', state: 'undecided' } },
    {
      key: 'undecided-requests',
      ...judgmentsCard(requests),
      opens: { list: 'requests', status: ['received', 'late-review'] },
    },
    ...others,
  ]
}

const judgmentsCard = ({ count, urgent }: { count: number; urgent: number }) => ({ count, urgent })

/** Where it is stuck: cards, the table of officers by age, the late list (ux wireframe 2). */
export async function unitHeadScreen(screen: Screen): Promise<Answer<'unit-head'>> {
  const { tx, caller, unit } = screen
  const units = await unitsBelow(tx, unit.code)
  const groups = await groupCases(tx, caller, units, 'officer')
  return {
    role: 'unit-head',
    ...headOf(screen),
    cards: await cardsOf(screen, units),
    officers: groups
      .filter((group) => group.active > 0 || group.month.completed > 0)
      .toSorted(lateFirst)
      .map((group) => {
        const base: CaseFilter = { unit: unit.code, officerId: group.key ?? 'none' }
        return {
          ...(group.key === null ? {} : { officer: { id: group.key, name: group.name } }),
          ...cellsOf(group, base),
          next5: { cases: group.next5, filter: { ...base, due: 'next-5' as const } },
          idle: { cases: group.idle, filter: { ...base, idle: true } },
          month: group.month,
        }
      }),
    late: await caseTab(tx, caller, 'late', { unit: unit.code, due: 'late' }),
  }
}

function lateFirst(a: Group, b: Group): number {
  return b.late - a.late || b.active - a.active || a.name.localeCompare(b.name, 'vi')
}

/** Which units are late, old, unassigned; who answers. */
export async function leaderScreen(screen: Screen): Promise<Answer<'provincial-leader'>> {
  const { tx, caller, unit } = screen
  const units = await unitsBelow(tx, unit.code)
  const groups = await groupCases(tx, caller, units, 'unit')
  const waiting = await undecidedByUnit(tx, caller, units)
  const parts = await partsOf(tx, unit.code, caller.today)
  const rows = parts.map((part) => {
    const inside = groups.filter((group) => group.key !== null && part.units.includes(group.key))
    const group = addUp(inside, caller)
    const base: CaseFilter = part.code === unit.code ? { unit: part.code, unitOnly: true } : { unit: part.code }
    return {
      unit: { code: part.code, name: part.name },
      ...cellsOf(group, base),
      unassigned: { cases: group.unassigned, filter: { ...base, officerId: 'none' as const, ended: false } },
      undecided: part.units.reduce((sum, code) => sum + (waiting.get(code) ?? 0), 0),
      outstanding: group.outstanding,
      month: group.month,
    }
  })
  // The unit itself has a row only where cases stand in it and not in one of its parts.
  const shown = rows.filter((row) => row.unit.code !== unit.code || row.active.cases > 0 || parts.length === 1)
  return {
    role: 'provincial-leader',
    ...headOf(screen),
    cards: await cardsOf(screen, units),
    units: shown.toSorted((a, b) => b.late.cases - a.late.cases || b.active.cases - a.active.cases),
    late: await caseTab(tx, caller, 'late', { unit: unit.code, due: 'late' }),
  }
}

const counted = [
  'active',
  'present',
  'over1',
  'over3',
  'over5',
  'over10',
  'late',
  'next5',
  'idle',
  'unassigned',
] as const

function addUp(groups: readonly Group[], { today }: Caller): Group {
  const sum = (of: (group: Group) => string) => String(groups.reduce((total, group) => total + BigInt(of(group)), 0n))
  const counts = Object.fromEntries(
    counted.map((name) => [name, groups.reduce((total, group) => total + group[name], 0)]),
  ) as Record<(typeof counted)[number], number>
  return {
    key: null,
    name: '',
    ...counts,
    outstanding: sum((group) => group.outstanding),
    month: {
      month: emptyMonth(today).month,
      completed: groups.reduce((total, group) => total + group.month.completed, 0),
      ofCases: groups.reduce((total, group) => total + group.month.ofCases, 0),
      collected: sum((group) => group.month.collected),
      ofDong: sum((group) => group.month.ofDong),
    },
  }
}
