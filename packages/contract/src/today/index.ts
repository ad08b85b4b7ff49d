import { z } from 'zod'
import { deadlineBadge } from '../deadline/index.ts'
import { caseFilter, officerView, unitView } from '../enforcement-case/index.ts'
import { day, dongAnswer, id, type Route, spoken, unitCode } from '../wire/index.ts'

export const todayRole = z.enum(['officer', 'clerk', 'accountant', 'unit-head', 'provincial-leader'])

export const todayQuery = z.strictObject({
  /** Which of the person's roles; where absent, the first the person has, in the order above from the right. */
  role: todayRole.optional(),
  unit: unitCode.optional(),
})

/** One thing to do: badge, what, on which file, for whom, how much, since when. */
export const todayRow = z.object({
  subject: z.enum(['case', 'judgment', 'request']),
  subjectId: id,
  title: z.string(),
  badge: deadlineBadge.optional(),
  /** “Xác minh định kỳ 6 tháng”. */
  todo: spoken,
  debtors: z.string(),
  outstanding: dongAnswer,
  /** Collected and not yet paid out; on the rows that wait for paying out. */
  held: dongAnswer.optional(),
  /** Days since the period began, or since the last act. */
  waitedDays: z.number(),
  /** Act of the button: a recordable kind, or `decide`. */
  act: z.string().optional(),
  /**
   * A case stands once, by one deadline: its further open deadlines of the agency, and how many of them are past their
   * day or fall today. Absent where there is none.
   */
  others: z.object({ open: z.number(), late: z.number(), today: z.number() }).optional(),
  officer: officerView.optional(),
  unit: unitView,
  version: z.number(),
})
export type TodayRow = z.infer<typeof todayRow>

/** A tab: how many, the first rows (at most 50), and the list that opens all of them. */
const tab = <K extends string>(key: K) =>
  z.object({ key: z.literal(key), count: z.number(), rows: z.array(todayRow), filter: caseFilter.optional() })

/** A number that opens its list. `judgments`/`requests`: the intake list in that state. */
export const todayCard = z.object({
  key: z.string(),
  count: z.number(),
  outstanding: dongAnswer.optional(),
  /** Of these, today or late. */
  urgent: z.number().optional(),
  opens: z.discriminatedUnion('list', [
    z.object({ list: z.literal('cases'), filter: caseFilter }),
    z.object({
      list: z.literal('judgments'),
      state: z.enum(['undecided', 'waiting', 'decided']),
      due: z.string().optional(),
    }),
    z.object({ list: z.literal('requests'), status: z.array(z.string()), due: z.string().optional() }),
  ]),
})
export type TodayCard = z.infer<typeof todayCard>

/** Of the month, in cases and in đồng: ended as fully enforced, of those with conditions at its start or since. */
export const ownMonth = z.object({
  month: z.string(),
  completed: z.number(),
  ofCases: z.number(),
  collected: dongAnswer,
  ofDong: dongAnswer,
})

const head = {
  today: day,
  at: z.string(),
  unit: unitView,
  /** Nothing late, nothing today: the nearest next deadline. */
  next: todayRow.optional(),
}

export const officerToday = z.object({
  role: z.literal('officer'),
  ...head,
  officer: officerView.optional(),
  tabs: z.tuple([tab('late'), tab('today'), tab('next-5'), tab('idle')]),
  month: ownMonth,
})

export const clerkToday = z.object({
  role: z.literal('clerk'),
  ...head,
  tabs: z.tuple([
    /** Judgments and requests without a decision. */
    tab('undecided'),
    tab('supplement'),
    tab('not-sent'),
    tab('not-notified'),
  ]),
})

/** A cell of a table that opens its cases. */
const cell = z.object({ cases: z.number(), filter: caseFilter })

export const officerRow = z.object({
  officer: officerView.optional(),
  active: cell,
  present: cell,
  over1: cell,
  over3: cell,
  over5: cell,
  over10: cell,
  late: cell,
  next5: cell,
  idle: cell,
  month: ownMonth,
})

export const unitHeadToday = z.object({
  role: z.literal('unit-head'),
  ...head,
  cards: z.array(todayCard),
  officers: z.array(officerRow),
  late: tab('late'),
})

export const unitRow = z.object({
  unit: unitView,
  active: cell,
  present: cell,
  over1: cell,
  over3: cell,
  over5: cell,
  over10: cell,
  late: cell,
  unassigned: cell,
  undecided: z.number(),
  outstanding: dongAnswer,
  month: ownMonth,
})

export const leaderToday = z.object({
  role: z.literal('provincial-leader'),
  ...head,
  cards: z.array(todayCard),
  units: z.array(unitRow),
  late: tab('late'),
})

/** Money held, by how long: 0–10, 11–30, 31–90, 91–365 days, longer. */
export const heldBand = z.object({
  fromDays: z.number(),
  toDays: z.number().optional(),
  cases: z.number(),
  held: dongAnswer,
  filter: caseFilter,
})

export const accountantToday = z.object({
  role: z.literal('accountant'),
  ...head,
  /** To be paid out within ten days of collection. */
  tabs: z.tuple([tab('pay-out')]),
  held: dongAnswer,
  bands: z.array(heldBand),
  month: z.object({
    month: z.string(),
    collected: dongAnswer,
    disbursed: dongAnswer,
    receipts: z.number(),
    vouchers: z.number(),
  }),
})

export const todayAnswer = z.discriminatedUnion('role', [
  officerToday,
  clerkToday,
  unitHeadToday,
  leaderToday,
  accountantToday,
])
export type TodayAnswer = z.infer<typeof todayAnswer>

export const routes = {
  today: { method: 'GET', path: '/api/today', query: todayQuery, response: todayAnswer },
} as const satisfies Record<string, Route>
