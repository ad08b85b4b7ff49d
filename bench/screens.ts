import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { loadAccessTree, loadPerson } from '@minh-an/server/access'
import { listCases } from '@minh-an/server/enforcement-case'
import { type Database, readOnly, type Tx } from '@minh-an/server/platform'
import type { Statements } from './bare-server.ts'
import { Client } from './client.ts'
import { inTurns, type Pair, repeat, throughput, timingOf } from './measure.ts'
import { OFFICE, type Place, people, type Running } from './place.ts'
import type { Figure } from './results.ts'

type Query = Parameters<typeof listCases>[2]

/** Lists as the screens ask for them. */
const lists = (
  officerId: string,
): Readonly<Record<string, { readonly what: string; readonly who: keyof typeof people; readonly query: Query }>> => ({
  office: { what: 'Case list of an office, usual order', who: 'head', query: { filter: {} } },
  province: { what: 'Case list of the province, usual order', who: 'leader', query: { filter: {} } },
  filtered: {
    what: 'Case list with filters (state, overdue, over 100 million), by sum',
    who: 'leader',
    query: {
      filter: { class: 'present', due: 'late', amount: { of: 'outstanding', from: '100000000' } },
      sort: { by: 'outstanding', order: 'desc' },
    },
  },
  officer: { what: 'Open cases of one officer', who: 'head', query: { filter: { officerId, ended: false } } },
  text: { what: 'Case list with `ngo van`', who: 'leader', query: { filter: { text: 'ngo van' } } },
})

const SEARCH = `select c.id, c.number, c.number_year, c.debtor_names, c.creditor_names, c.status, c.outstanding from enforcement_case c
  where c.search_key like vn_norm('%ngo%') and c.search_key like vn_norm('%van%') order by c.ended_on nulls first, c.decided_on desc, c.id limit 8`
const CASE = 'select * from act where subject_id = $1 order by recorded_at, seq'
/** The facts that a form adds up, without asking what they were before the period, for nobody in particular. */
const sumOf = (
  lines: string,
  from: string,
  until: string,
) => `select count(*), sum(outstanding), sum(owed), sum(collected) from stat_fact
  where unit_code in (select code from unit where code like '2025:24%') and rec_until = 9223372036854775807 and ${lines}
    and legal_from <= '${until}' and legal_until > '${until}' and (not ended or legal_from >= '${from}')`

export interface Period {
  readonly year: number
  readonly from: string
  readonly until: string
  /** An older record point: an instant in the middle of the year after. */
  readonly olderPoint: string
}

/** Writes what the bare server answers, with the statements of each list recorded from the application itself. */
export async function recordStatements(database: Database, place: Place, period: Period): Promise<string> {
  const { officerId } = await samples(database)
  const tree = await loadAccessTree(database)
  const found: Record<string, { text: string; values: readonly unknown[] }[]> = {
    search: [{ text: SEARCH, values: [] }],
    case: [{ text: CASE, values: [] }],
    cases: [{ text: sumOf('line_no = 0', period.from, period.until), values: [] }],
    lines: [{ text: sumOf('line_no > 0', period.from, period.until), values: [] }],
  }
  for (const [name, { who, query }] of Object.entries(lists(officerId))) {
    const statements: { text: string; values: readonly unknown[] }[] = []
    await readOnly(database, async (tx) => {
      const { rows } = await tx.query<{ id: string }>('select id from app_user where username = $1', [people[who]])
      const person = await loadPerson(tx, rows[0]?.id ?? '', tree, place.today as never)
      if (person === undefined) throw new Error(`no person ${people[who]}`)
      const spy: Tx = {
        ...tx,
        query: (text, values) => {
          statements.push({ text, values: values ?? [] })
          return tx.query(text, values)
        },
      }
      await listCases(spy, { person, today: place.today as never, requestId: '' }, query, place.today)
    })
    found[name] = statements
  }
  const file = path.join(place.directory, 'statements.json')
  writeFileSync(file, JSON.stringify(found satisfies Statements))
  return file
}

export interface Samples {
  readonly officerId: string
  readonly caseIds: readonly string[]
}

export async function samples(database: Database): Promise<Samples> {
  return readOnly(database, async (tx) => {
    const officer = await tx.query<{ id: string }>('select id from officer where unit_code = $1 order by id limit 1', [
      OFFICE,
    ])
    const cases = await tx.query<{ id: string }>(
      `select id from enforcement_case where unit_code = $1 order by md5(id::text) limit 200`,
      [OFFICE],
    )
    return { officerId: officer.rows[0]?.id ?? '', caseIds: cases.rows.map((row) => row.id) }
  })
}

export interface Scene {
  readonly leader: Client
  readonly head: Client
  readonly bare: Client
  readonly samples: Samples
}

export async function openScene(place: Place, ours: Running, bare: Running, found: Samples): Promise<Scene> {
  return {
    leader: await new Client(ours.url).signIn(people.leader, place.password),
    head: await new Client(ours.url).signIn(people.head, place.password),
    bare: new Client(bare.url),
    samples: found,
  }
}

const RUNS = 40

/** Lists, a case, search, the first screen: what an officer waits for. */
export async function screenFigures(scene: Scene): Promise<Figure[]> {
  const { leader, head, bare } = scene
  const { officerId, caseIds } = scene.samples
  const figures: Figure[] = []
  const add = (what: string, baseline: string, pair: Pair, direction?: string) =>
    figures.push({ what, baseline, pair, direction })
  for (const [name, { what, who, query }] of Object.entries(lists(officerId))) {
    const pair = await inTurns(
      RUNS,
      () => scene[who].post('/api/cases/list', query),
      () => bare.get(`/${name}`),
    )
    add(what, 'the same SQL, bare Fastify + pg', pair, 'p95 ≤ 50 ms')
  }
  const idOf = (turn: number) => caseIds[turn % caseIds.length] ?? ''
  add(
    'Opening a case (acts, timeline, deadlines, what may be done; the look is recorded)',
    'its acts alone, bare Fastify + pg',
    await inTurns(
      100,
      (turn) => head.get(`/api/cases/${idOf(turn)}`),
      (turn) => bare.get(`/case?value=${idOf(turn)}`),
    ),
    '≤ 30 ms',
  )
  add(
    'Search `ngo van` over cases, papers and people',
    'cases alone, bare Fastify + pg',
    await inTurns(
      RUNS,
      () => leader.post('/api/search', { text: 'ngo van' }),
      () => bare.get('/search'),
    ),
    'p95 ≤ 50 ms',
  )
  for (const [what, client] of [
    ['First screen of the provincial leader', leader],
    ['First screen of the head of an office', head],
  ] as const) {
    add(
      what,
      'case list of the office, bare Fastify + pg',
      await inTurns(
        15,
        () => client.get('/api/today'),
        () => bare.get('/office'),
      ),
    )
  }
  return figures
}

/** Answered lists per second, several under way, in turns with the bare server. */
export async function throughputFigure(scene: Scene): Promise<{ ours: number; bare: number; ratio: number }> {
  const rounds: { ours: number; bare: number }[] = []
  for (let round = 0; round < 3; round += 1) {
    rounds.push({
      ours: await throughput(4, 4, () => scene.head.post('/api/cases/list', { filter: {} })),
      bare: await throughput(4, 4, () => scene.bare.get('/office')),
    })
  }
  const median = (list: number[]) => timingOf(list).median
  return {
    ours: median(rounds.map((one) => one.ours)),
    bare: median(rounds.map((one) => one.bare)),
    ratio: median(rounds.map((one) => one.ours / one.bare)),
  }
}

/** Forms of the last whole statistical year: newest and older records, by kind, unit and officer. */
export async function formFigures(scene: Scene, period: Period): Promise<Figure[]> {
  const year = { period: { year: period.year, months: 12 } }
  const asked: [string, keyof typeof people, 1 | 2, object, string | undefined][] = [
    ['Form 1 of the province by kind', 'leader', 1, { rows: 'kind' }, '≤ 150 ms'],
    ['Form 2 of the province by kind', 'leader', 2, { rows: 'kind' }, '≤ 150 ms'],
    ['Form 1 of the province by unit', 'leader', 1, { rows: 'unit' }, '≤ 150 ms'],
    ['Form 2 of the province by unit', 'leader', 2, { rows: 'unit' }, '≤ 150 ms'],
    [
      'Form 2 of the first month (nothing to compare with)',
      'leader',
      2,
      { rows: 'kind', period: { year: period.year, months: 1 } },
      '≤ 150 ms',
    ],
    [
      'Form 1 of the province, older record point',
      'leader',
      1,
      { rows: 'kind', recordedUntil: period.olderPoint },
      '≤ 1 s',
    ],
    [
      'Form 2 of the province, older record point',
      'leader',
      2,
      { rows: 'kind', recordedUntil: period.olderPoint },
      '≤ 1 s',
    ],
    ['Form 1 of an office by officer', 'head', 1, { rows: 'officer', unit: OFFICE }, '≤ 30 ms'],
    ['Form 2 of an office by officer', 'head', 2, { rows: 'officer', unit: OFFICE }, '≤ 30 ms'],
  ]
  const figures: Figure[] = []
  for (const [what, who, form, more, direction] of asked) {
    const body = { form, unit: '2025:24', ...year, ...more }
    const pair = await inTurns(
      15,
      () => scene[who].post('/api/statistics/form', body),
      () => scene.bare.get(form === 1 ? '/cases' : '/lines'),
    )
    figures.push({
      what,
      baseline: 'count and sums of the province’s facts at the cut-off, bare Fastify + pg',
      pair,
      direction,
    })
  }
  return figures
}

/** How the machine answers to next to nothing, for the reader to judge the rest by. */
export function pulse(scene: Scene) {
  return repeat(100, () => scene.bare.get('/none'))
}
