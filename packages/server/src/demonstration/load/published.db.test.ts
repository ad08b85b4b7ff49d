import { readFileSync } from 'node:fs'
import path from 'node:path'
import { plainDate } from '@minh-an/domain/calendar'
import { rateText, type SumCode } from '@minh-an/domain/statistics'
import { describe, expect, it } from 'vitest'
import type { ActRecord } from '../../enforcement-case/index.ts'
import { readOnly } from '../../platform/index.ts'
import { computeForm } from '../../statistics/index.ts'
import { withTestDatabase } from '../../testing/index.ts'
import type { HostUnit } from '../generate/founding.ts'
import { caseNumbers, wantedCases, writePublishedCase } from '../generate/published-cases.ts'
import { randomOf } from '../people/random.ts'
import { planEntry } from '../plan/plan-entry.ts'
import { type PublishedEntry, readPublishedEntry } from '../plan/published-entry.ts'
import { FormsInMemory } from './forms-in-memory.ts'
import { loadPublished } from './published.ts'

const text = readFileSync(path.join(import.meta.dirname, '../plan/published-results.json'), 'utf8')
const entries = (JSON.parse(text) as { reports: PublishedEntry[] }).reports

const host = (code: string): HostUnit => ({
  code,
  agencyId: code,
  place: 'huyện Thử',
  court: 'Tòa án nhân dân huyện Thử',
  suffix: 'QĐ-CCTHADS',
  officers: [{ id: '0192a000-0000-7000-8000-000000000001', name: 'Trần Văn Mẫu', unitCode: code }],
})

function* casesOf(entry: PublishedEntry): Generator<readonly ActRecord[]> {
  const plan = planEntry(entry)
  const hosts = [host('thu-1'), host('thu-2')]
  const numbers = caseNumbers()
  const random = randomOf(entry.id)
  for (const [index, wanted] of wantedCases(plan, hosts).entries()) {
    for (const one of wanted) yield writePublishedCase(one, hosts[index] as HostUnit, plan.period, numbers, random)
  }
}

/** What each entry prints, typed again from the file by hand: column of form 1 or 2 and its number. */
interface Printed {
  readonly form: 1 | 2
  readonly cells: Partial<Record<SumCode, bigint>>
  readonly rate?: string
}

const printed: Record<string, Printed[]> = {
  'camau-2006': [{ form: 1, cells: { D: 10_174n, A2: 4_347n, E: 6_735n } }],
  'hanoi-2014': [
    { form: 1, cells: { A2: 26_642n, A: 36_484n, F: 25_140n }, rate: '91.38' },
    { form: 2, cells: { A2: 5_840_824_801_000n, A: 8_081_595_567_000n, F: 4_666_802_169_000n }, rate: '90.00' },
  ],
  'danang-2014': [{ form: 1, cells: { A: 11_818n, E: 8_403n, F: 7_714n } }],
  'danang-2015': [{ form: 1, cells: { A: 12_596n, E: 9_025n, F: 8_063n } }],
  'hungyen-6m-2017': [{ form: 1, cells: { D: 4_262n, H: 1_152n, F: 2_036n, E: 3_110n } }],
  'honquan-2017h1': [{ form: 1, cells: { A1: 801n, A2: 568n, A: 1_369n, L: 859n, H: 256n, L1: 603n } }],
  'hanoi-6m-2018': [
    { form: 1, cells: { E: 23_812n, F: 12_145n } },
    { form: 2, cells: { E: 15_200_000_000_000n, F: 1_300_000_000_000n } },
  ],
  'haiduong-2019': [
    { form: 1, cells: { A: 11_736n, F: 7_993n } },
    { form: 2, cells: { A: 2_100_000_000_000n } },
  ],
  'nghixuan-backlog-2020-05': [
    { form: 1, cells: { A1: 87n } },
    { form: 2, cells: { A1: 85_800_000_000n } },
  ],
  'nghean-6m-2020': [
    { form: 1, cells: { A: 14_972n, F: 8_253n }, rate: '63.00' },
    { form: 2, cells: {}, rate: '17.00' },
  ],
  'quangngai-2020': [
    { form: 1, cells: { A1: 2_548n, A2: 5_621n, A: 8_169n, F: 5_024n }, rate: '78.00' },
    {
      form: 2,
      cells: { A1: 500_283_352_000n, A2: 588_190_067_000n, A: 1_088_473_419_000n, F: 289_512_597_000n },
      rate: '41.00',
    },
  ],
  'bentre-6m-2021': [
    { form: 1, cells: { A: 13_190n, E: 9_870n, F: 4_810n } },
    { form: 2, cells: { D: 1_475_000_000_000n, E: 966_810_000_000n, F: 266_732_000_000n }, rate: '27.59' },
  ],
  'hanoi-2021': [
    { form: 1, cells: { A: 52_591n } },
    { form: 2, cells: { A: 51_000_000_000_000n } },
  ],
  'quangnam-2021': [
    { form: 1, cells: { E: 7_850n, F: 6_627n }, rate: '84.42' },
    { form: 2, cells: { E: 1_218_000_000_000n, F: 1_052_000_000_000n } },
  ],
  'nghean-2021': [
    { form: 1, cells: { F: 13_189n }, rate: '83.37' },
    { form: 2, cells: { F: 474_398_314_000n } },
  ],
  'vinhphuc-q1-2022': [
    { form: 1, cells: { A: 3_700n, A2: 1_630n } },
    { form: 2, cells: { A: 731_000_000_000n, A2: 289_000_000_000n } },
  ],
  'tuyenquang-6m-2023': [
    { form: 1, cells: { F: 2_107n }, rate: '73.34' },
    { form: 2, cells: { F: 34_000_000_000n }, rate: '31.26' },
  ],
  'pleiku-9m-2024': [{ form: 1, cells: { A1: 1_845n, A2: 2_447n, A: 4_292n, F: 2_095n }, rate: '83.57' }],
  'phutho-2025': [
    { form: 1, cells: { F: 16_541n }, rate: '85.70' },
    { form: 2, cells: { F: 1_304_000_000_000n }, rate: '62.10' },
  ],
  'province-2022-2024': [
    { form: 1, cells: { A: 14_532n, E: 13_313n, F: 11_252n } },
    { form: 2, cells: { F: 983_000_000_000n } },
  ],
}

const test = withTestDatabase()
const today = plainDate('2026-11-24')

/** Loaded whole into a database; the larger ones are computed from their acts in memory, by the same rules. */
const inDatabase = [
  'hungyen-6m-2017',
  'honquan-2017h1',
  'nghixuan-backlog-2020-05',
  'vinhphuc-q1-2022',
  'tuyenquang-6m-2023',
  'pleiku-9m-2024',
]

/** What each of them cannot show, by the arithmetic of its printed numbers; all else that a form has comes out. */
const contradictions: Record<string, string[]> = {
  // 4.262 − 1.152 = 3.110 with conditions; 2.036 ÷ 3.110 = 65,47 %, printed 67.
  'hungyen-6m-2017': ['cases.published.ratePct'],
  // 6,92 + 79,6 bn > 85,8 bn; 1,78 ÷ 6,92 = 25,72 %, printed 28,8.
  'nghixuan-backlog-2020-05': ['moneyVnd.carriedNoCondition', 'moneyVnd.published.ratePct'],
}

function expectPrinted({ cells, rate }: Printed, sums: Partial<Record<SumCode, bigint>>, found: string | null): void {
  expect(Object.fromEntries(Object.keys(cells).map((code) => [code, sums[code as SumCode]]))).toEqual(cells)
  if (rate !== undefined) expect(found).toBe(rate)
}

const ownEntry = (measures: object) =>
  readPublishedEntry(
    JSON.stringify({
      reports: [
        {
          id: 'thu',
          unitVi: 'Huyện Hớn Quản, tỉnh Bình Phước',
          level: 'district',
          period: { statYear: 2019, months: 12 },
          measures,
        },
      ],
    }),
    'thu',
  )

describe('published figures in the forms of a database', () => {
  it.each(inDatabase)(
    '%s',
    async (id) => {
      const loaded = await loadPublished(test.db, readPublishedEntry(text, id), { today })
      const notCovered = planEntry(readPublishedEntry(text, id)).notCovered.map((one) => one.measure)
      const broken = loaded.unreachable.map((one) => one.measure).filter((one) => !notCovered.includes(one))
      expect(broken).toEqual(contradictions[id] ?? [])
      const { from, to, year, months } = loaded.period
      for (const one of printed[id] ?? []) {
        const period = year === undefined || months === undefined ? { from, to } : { year, months }
        const caller = { today, mayReadUnit: () => true }
        const form = await readOnly(test.db, (tx) =>
          computeForm(tx, { form: one.form, unit: loaded.unit, period }, caller),
        )
        const sums = Object.entries(form.cells).flatMap(([code, value]) =>
          code === 'R' || value === null ? [] : [[code, BigInt(value)]],
        )
        expectPrinted(one, Object.fromEntries(sums), form.cells['R'] as string | null)
        expect(form.relations.filter((relation) => !relation.holds)).toEqual([])
      }
    },
    120_000,
  )

  it('puts a second report on a unit into a unit of its own', async () => {
    const entry = { ...readPublishedEntry(text, 'honquan-2017h1'), id: 'honquan-lan-2' }
    const loaded = await loadPublished(test.db, entry, { today })
    expect(loaded.unit).toBe('pre2025:70.07-honquan-lan-2')
    expect(loaded.notes.join(' ')).toContain('đã có hồ sơ khác')
    expect(loaded.equal.find((one) => one.column === 'A')?.value).toBe(1_369)
  }, 60_000)
})

describe('published figures from the acts alone', () => {
  it.each(Object.keys(printed).filter((id) => !inDatabase.includes(id)))(
    '%s',
    (id) => {
      const entry = readPublishedEntry(text, id)
      const { from, to } = planEntry(entry).period
      const forms = new FormsInMemory(from, to)
      for (const records of casesOf(entry)) forms.add(records)
      for (const one of printed[id] ?? []) {
        const sums = forms.sums(one.form)
        expectPrinted(one, sums, rateText(sums.F, sums.E))
      }
    },
    120_000,
  )

  it('knows every district and provincial entry of the file', () => {
    const local = entries.filter((one) => one.level !== 'national').map((one) => one.id)
    expect(Object.keys(printed).sort()).toEqual(local.sort())
  })

  it('an entry of our own with cases taken up by the province: 700 − 10 − 5 − 3 = 682', async () => {
    const cases = { totalAccepted: 700, delegated: 10, withdrawnUp: 5, revoked: 3, mustEnforce: 682 }
    // 50 − 1 − 2,5 − 0,25 = 46,25 bn.
    const moneyVnd = {
      totalAccepted: 50_000_000_000,
      delegated: 1_000_000_000,
      withdrawnUp: 2_500_000_000,
      revoked: 250_000_000,
      mustEnforce: 46_250_000_000,
    }
    const loaded = await loadPublished(test.db, ownEntry({ cases, moneyVnd }), { today })
    expect(loaded.unreachable).toEqual([])
    expect(loaded.equal).toHaveLength(10)
  }, 120_000)

  it('an entry of which nothing can be built is refused in words', async () => {
    await expect(loadPublished(test.db, ownEntry({ cases: {} }), { today })).rejects.toMatchObject({
      code: 'demonstration/no-measures',
    })
  })
})
