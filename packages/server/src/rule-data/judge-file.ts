import type { RuleDataKind, RuleDataPreview } from '@minh-an/contract/rule-data'
import { type PlainDate, plainDate } from '@minh-an/domain/calendar'
import {
  type DayChange,
  judgeDays,
  judgeRates,
  type RateChange,
  type RowProblem,
  readHolidayRows,
  readRateRows,
} from '@minh-an/domain/rule-data'
import { type HolidayCalendar, holidayCalendar } from '@minh-an/law/holiday'
import { deadlineName } from '../deadline/index.ts'
import type { MovedDeadline } from '../enforcement-case/index.ts'
import type { Tx } from '../platform/index.ts'
import { laidDays, newestRevision, ratesNow } from './laid.sql.ts'
import { moveDeadlines } from './move-deadlines.ts'
import { readRuleFile } from './read-file.ts'
import { dayView, rateView } from './views.ts'

export interface YearlyFile {
  readonly kind: RuleDataKind
  readonly fileName: string
  readonly bytes: Buffer
}

/** What a file would change, in the terms of the law. */
export interface JudgedFile {
  readonly kind: RuleDataKind
  readonly revision: number
  readonly days: readonly DayChange[]
  readonly rates: readonly RateChange[]
  readonly unchanged: number
  readonly problems: readonly RowProblem[]
  /** The calendar as it will be, and the first day on which it differs; absent where no day changes. */
  readonly calendar: { readonly after: HolidayCalendar; readonly since: PlainDate } | undefined
}

export async function judgeFile(tx: Tx, file: YearlyFile, today: PlainDate): Promise<JudgedFile> {
  const revision = await newestRevision(tx)
  const rows = await readRuleFile(file.kind, file.fileName, file.bytes)
  if (file.kind === 'rates') {
    const { changes, unchanged, problems } = judgeRates(readRateRows(rows), await ratesNow(tx))
    return { kind: 'rates', revision, days: [], rates: changes, unchanged, problems, calendar: undefined }
  }
  const laid = await laidDays(tx)
  const read = readHolidayRows(rows)
  const after = holidayCalendar([...laid, ...read.read])
  const { changes, unchanged, problems } = judgeDays(read, holidayCalendar(laid), after, today)
  const [since] = changes.map(({ date }) => date).sort()
  return {
    kind: 'holidays',
    revision,
    days: changes,
    rates: [],
    unchanged,
    problems,
    calendar: since === undefined ? undefined : { after, since: plainDate(since) },
  }
}

/** What would change, which open periods would move, and what is wrong with the file. Nothing is written. */
export async function previewFile(tx: Tx, file: YearlyFile, today: PlainDate): Promise<RuleDataPreview> {
  const judged = await judgeFile(tx, file, today)
  const { calendar, problems } = judged
  const moved =
    calendar === undefined || problems.length > 0 ? [] : await moveDeadlines(tx, calendar.after, calendar.since, false)
  return {
    kind: judged.kind,
    revision: judged.revision,
    days: judged.days.map(({ date, before, after }) => ({
      date,
      ...(before === undefined ? {} : { before: dayView(before) }),
      after: dayView(after),
    })),
    rates: judged.rates.map(({ before, after }) => ({
      ...(before === undefined ? {} : { before: rateView(before) }),
      after: rateView(after),
    })),
    unchanged: judged.unchanged,
    problems: [...problems],
    moved: { count: moved.length, groups: await groupsOf(tx, moved, today) },
  }
}

const mostGroups = 300

async function groupsOf(tx: Tx, moved: readonly MovedDeadline[], today: PlainDate) {
  const groups = new Map<string, { first: MovedDeadline; count: number }>()
  for (const one of moved) {
    const key = `${one.from} ${one.to} ${one.unitCode} ${one.code}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { first: one, count: 1 })
    else group.count += 1
  }
  const { rows } = await tx.query<{ code: string; name: string }>(
    'select code, name from unit where code = any($1::text[])',
    [[...new Set(moved.map(({ unitCode }) => unitCode))]],
  )
  const names = new Map(rows.map((row) => [row.code, row.name]))
  return [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, mostGroups)
    .map(([, { first, count }]) => ({
      unit: first.unitCode,
      unitName: names.get(first.unitCode) ?? first.unitCode,
      code: first.code,
      name: deadlineName(first.code, today),
      from: first.from,
      to: first.to,
      count,
    }))
}
