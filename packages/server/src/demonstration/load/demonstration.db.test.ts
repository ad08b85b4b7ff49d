import { type PlainDate, plainDate, statisticalPeriod } from '@minh-an/domain/calendar'
import type { Act, Refusal } from '@minh-an/domain/case-file'
import { foldCase } from '@minh-an/domain/enforcement-case'
import { rateText } from '@minh-an/domain/statistics'
import { beforeAll, describe, expect, it } from 'vitest'
import { inTransaction, readOnly } from '../../platform/index.ts'
import { withTestDatabase } from '../../testing/index.ts'
import { actsOfMatter } from '../generate/vinh-phuc/acts-of-matter.ts'
import { vinhPhucOffices } from '../generate/vinh-phuc/offices.ts'
import { simulateVinhPhuc } from '../generate/vinh-phuc/simulate.ts'
import { demonstrationAccounts } from './accounts.ts'
import { demonstrationProgress, loadDemonstration } from './demonstration.ts'
import { FormsInMemory } from './forms-in-memory.ts'

const today = plainDate('2026-11-24')
const until = plainDate('2026-11-23')

describe('the years of Vĩnh Phúc, from the acts', () => {
  const years = [2015, 2016, 2017, 2018, 2019, 2020, 2021, 2026]
  const forms = new Map(
    years.map((year) => {
      const period = statisticalPeriod(year, 12)
      return [year, new FormsInMemory(period.from, period.until)]
    }),
  )
  const collected = { 'state-budget': 0n, creditor: 0n }
  const refused = new Set<string>()

  beforeAll(() => {
    const offices = vinhPhucOffices()
    for (const matter of simulateVinhPhuc(until)) {
      const { caseId, records } = actsOfMatter(matter, 1, offices, until)
      for (const form of forms.values()) form.add(records)
      const payee = matter.basis === 'ex-officio' ? 'state-budget' : 'creditor'
      for (const { act } of records) {
        if (act.kind !== 'payment-collected' || act.effectiveOn < '2015-10-01' || act.effectiveOn > '2020-09-30')
          continue
        for (const part of act.payload.allocations) collected[payee] += part.amountDong
      }
      if (matter.index % 20 !== 0) continue
      const conflicts: Refusal[] = []
      foldCase(caseId, records.map(({ act }, index) => ({ ...act, seq: index + 1, agencyId: 'x' })) as Act[], {
        conflicts,
      })
      for (const one of conflicts) refused.add(`${one.facts['because']}: ${one.message}`)
    }
  }, 240_000)

  const sums = (form: 1 | 2, year: number) => {
    const found = forms.get(year)?.sums(form)
    if (found === undefined) throw new Error(`no form of ${year}`)
    return found
  }
  /** Whole per cent, as the report prints its rates. */
  const rate = (form: 1 | 2, year: number) => Math.round(Number(rateText(sums(form, year).F, sums(form, year).E)))
  const reported = [2016, 2017, 2018, 2019, 2020]
  const total = (form: 1 | 2) => reported.reduce((sum, year) => sum + sums(form, year).F, 0n)
  /** Billions with one decimal, as printed. */
  const billions = (dong: bigint) => (Number(dong / 1_000_000n) / 1_000).toFixed(1)

  it('completes 88/89/88/86/86 % of cases and 31/47/35/70/43 % of money with conditions', () => {
    expect(reported.map((year) => rate(1, year))).toEqual([88, 89, 88, 86, 86])
    expect(reported.map((year) => rate(2, year))).toEqual([31, 47, 35, 70, 43])
  })

  it('completes 33.260 cases and 877,5 billion đồng in five years', () => {
    expect(total(1)).toBe(33_260n)
    expect(billions(total(2))).toBe('877.5')
  })

  it('collects 92,9 billion for the budget and 784,6 for citizens and organisations', () => {
    expect(billions(collected['state-budget'])).toBe('92.9')
    expect(billions(collected.creditor)).toBe('784.6')
  })

  it('ends 2020 above 2015 by 1.087 cases (21 %) and 34.869.400.000 đồng (37 %), 1.391 more with conditions (23,4 %)', () => {
    const growth = (form: 1 | 2, column: 'E' | 'F') => sums(form, 2020)[column] - sums(form, 2015)[column]
    const percent = (form: 1 | 2, column: 'E' | 'F') =>
      (Number(growth(form, column)) / Number(sums(form, 2015)[column])) * 100
    expect(growth(1, 'F')).toBe(1_087n)
    expect(growth(2, 'F')).toBe(34_869_400_000n)
    expect(growth(1, 'E')).toBe(1_391n)
    expect([percent(1, 'F').toFixed(0), percent(2, 'F').toFixed(0), percent(1, 'E').toFixed(1)]).toEqual([
      '21',
      '37',
      '23.4',
    ])
  })

  it('carries over to the next year what it left, but for the separate ledger', () => {
    expect(sums(1, 2021).A1).toBeLessThan(sums(1, 2020).L)
    expect(sums(1, 2020).L - sums(1, 2021).A1).toBe(262n)
  })

  it('records only acts that the law allows there', () => {
    expect([...refused]).toEqual([])
  })
})

describe('loading the demonstration', () => {
  const test = withTestDatabase()

  const counts = () =>
    readOnly(test.db, async (tx) => {
      const { rows } = await tx.query<{ cases: bigint; acts: bigint }>(
        `select (select count(*) from enforcement_case) as cases, (select count(*) from act where subject = 'case') as acts`,
      )
      return { cases: Number(rows[0]?.cases), acts: Number(rows[0]?.acts) }
    })

  /** Loads until so many steps are done, as if the process were killed there. */
  const loadUntil = async (steps: number, on: PlainDate) => {
    const stop = new AbortController()
    return loadDemonstration(test.db, {
      today: on,
      signal: stop.signal,
      onProgress: ({ done }) => {
        if (done >= steps) stop.abort()
      },
    })
  }

  it('goes on where it stopped, also on a later day, and writes nothing twice', async () => {
    const first = await loadUntil(3, today)
    expect(first).toMatchObject({ done: 3, phase: 'open-cases', until })
    const before = await counts()
    expect(before.cases).toBe(first.cases)
    const second = await loadUntil(4, plainDate('2026-11-26'))
    expect(second).toMatchObject({ done: 4, until })
    expect((await counts()).cases).toBe(second.cases)
    expect(await demonstrationProgress(test.db)).toEqual(second)
  }, 120_000)

  it('gives one account for each role, its password once', async () => {
    const accounts = await demonstrationAccounts(test.db)
    expect(accounts.map((one) => one.role).sort()).toEqual(
      [
        'accountant',
        'centre',
        'clerk',
        'examiner',
        'officer',
        'prosecutor',
        'provincial-leader',
        'unit-head',
        'administrator',
      ].sort(),
    )
    expect(new Set(accounts.map((one) => one.password)).size).toBe(9)
    expect(await demonstrationAccounts(test.db)).toEqual([])
    const stored = await inTransaction(test.db, (tx) =>
      tx.query<{ password_hash: string }>('select password_hash from app_user'),
    )
    for (const { password_hash } of stored.rows) expect(password_hash).toMatch(/^\$argon2id\$/)
  }, 60_000)
})
