/**
 * What the demonstration's years must show. 2016–2020 are the figures of the report on Vĩnh Phúc (requirements.md,
 * report 002): completed 88/89/88/86/86 % of cases and 31/47/35/70/43 % of money with conditions; 33.260 cases and
 * 877,5 billion đồng, of which 92,9 to the budget and 784,6 to citizens and organisations; 2020 above 2015 by 1.087
 * cases (21 %), 1.391 cases with conditions (23,4 %) and 34.869.400.000 đồng (37 %). The report prints no yearly sums:
 * they are drawn so that all of this comes out. From 2021 on everything is drawn.
 */
export interface YearFigures {
  readonly year: number
  /** F and E of form 1. */
  readonly done: number
  readonly withConditions: number
  /** Of `done`: terminated (F2). */
  readonly terminated: number
  readonly entrusted: number
  readonly recalled: number
  /** H at the end of the year, and how many of these go to the separate ledger in it. */
  readonly absent: number
  readonly toSeparate: number
  /** K at the end of the year. */
  readonly paused: number
  /** đồng collected in the year, to the budget and to creditors. */
  readonly collectedBudget: bigint
  readonly collectedCreditors: bigint
  /** đồng struck by terminations. */
  readonly terminatedDong: bigint
  /** đồng outstanding with conditions at the end of the year (L1 of form 2), budget and creditors. */
  readonly openBudget: bigint
  readonly openCreditors: bigint
}

const BN = 1_000_000_000n

interface Sketch {
  readonly cases: readonly [done: number, withConditions: number]
  /** F of form 2, budget collected, E of form 2, in đồng. */
  readonly money: readonly [done: bigint, budget: bigint, withConditions: bigint]
  readonly paused: number
  readonly absent: number
  readonly toSeparate: number
}

const TERMINATED_DONG = 15_000_000n

/** Share of the open money that belongs to the budget. */
const BUDGET_OPEN = 8n

function yearOf(year: number, { cases, money, paused, absent, toSeparate }: Sketch): YearFigures {
  const [done, withConditions] = cases
  const [doneDong, budget, withConditionsDong] = money
  const open = withConditionsDong - doneDong
  const openBudget = (open * BUDGET_OPEN) / 100n
  return {
    year,
    done,
    withConditions,
    terminated: Math.round(done * 0.009),
    entrusted: Math.round(done * 0.014),
    recalled: Math.round(done * 0.004),
    absent,
    toSeparate,
    paused,
    collectedBudget: budget,
    collectedCreditors: doneDong - budget - TERMINATED_DONG,
    terminatedDong: TERMINATED_DONG,
    openBudget,
    openCreditors: open - openBudget,
  }
}

/** 2020: 129.112.345.000; 2015 lies 34.869.400.000 below. */
const DONE_2020 = 129_112_345_000n

export const fullYears: readonly YearFigures[] = [
  yearOf(2015, {
    cases: [5_213, 5_939],
    money: [DONE_2020 - 34_869_400_000n, 14_100_000_000n, 302_060_000_000n],
    paused: 0,
    absent: 1_290,
    toSeparate: 240,
  }),
  yearOf(2016, {
    cases: [6_612, 7_512],
    money: [118_236_480_000n, 15_900_000_000n, 381_400_000_000n],
    paused: 0,
    absent: 1_330,
    toSeparate: 255,
  }),
  yearOf(2017, {
    cases: [6_905, 7_757],
    money: [165_310_275_000n, 17_800_000_000n, 351_720_000_000n],
    paused: 0,
    absent: 1_300,
    toSeparate: 262,
  }),
  yearOf(2018, {
    cases: [6_871, 7_809],
    money: [149_905_120_000n, 18_400_000_000n, 428_300_000_000n],
    paused: 0,
    absent: 1_345,
    toSeparate: 250,
  }),
  yearOf(2019, {
    cases: [6_572, 7_641],
    money: [314_970_780_000n, 21_270_000_000n, 449_950_000_000n],
    paused: 0,
    absent: 1_310,
    toSeparate: 258,
  }),
  yearOf(2020, {
    cases: [6_300, 7_330],
    money: [DONE_2020, 19_500_000_000n, 300_260_000_000n],
    paused: 38,
    absent: 1_335,
    toSeparate: 262,
  }),
  yearOf(2021, {
    cases: [5_150, 6_205],
    money: [140_250_000_000n, 17_300_000_000n, 352_100_000_000n],
    paused: 41,
    absent: 1_320,
    toSeparate: 264,
  }),
  yearOf(2022, {
    cases: [5_604, 6_667],
    money: [165_400_000_000n, 18_900_000_000n, 398_700_000_000n],
    paused: 44,
    absent: 1_300,
    toSeparate: 255,
  }),
  yearOf(2023, {
    cases: [5_902, 6_985],
    money: [190_700_000_000n, 20_100_000_000n, 430_500_000_000n],
    paused: 42,
    absent: 1_345,
    toSeparate: 248,
  }),
  yearOf(2024, {
    cases: [6_048, 7_118],
    money: [210_300_000_000n, 21_400_000_000n, 455_200_000_000n],
    paused: 47,
    absent: 1_360,
    toSeparate: 250,
  }),
  yearOf(2025, {
    cases: [6_103, 7_137],
    money: [232_800_000_000n, 22_700_000_000n, 470_300_000_000n],
    paused: 45,
    absent: 1_380,
    toSeparate: 246,
  }),
  yearOf(2026, {
    cases: [6_011, 7_072],
    money: [241_500_000_000n, 23_200_000_000n, 498_900_000_000n],
    paused: 49,
    absent: 1_372,
    toSeparate: 210,
  }),
]

/** Stock on 1 October 2014. */
export const openingStock = { present: 690, absent: 1_260, openBudget: 15n * BN, openCreditors: 176n * BN }

/** A year of which only a part has passed; an ordinary later year where `part` is 1. */
export function partialYear(year: number, part: number): YearFigures {
  const done = Math.round(6_000 * part * (0.6 + 0.4 * part))
  const open = Math.round(1_066 + 2_300 * part * (1 - part))
  const scaled = (sum: number) => BigInt(Math.round(sum * part * (0.6 + 0.4 * part))) * 1_000_000n
  const openDong = 262n * BN
  return {
    year,
    done,
    withConditions: done + open,
    terminated: Math.round(done * 0.009),
    entrusted: Math.round(84 * part),
    recalled: Math.round(24 * part),
    absent: Math.round(1_185 + 230 * part),
    toSeparate: 0,
    paused: 46,
    collectedBudget: scaled(23_500),
    collectedCreditors: scaled(218_000),
    terminatedDong: BigInt(Math.round(done * 0.009)) * 250_000n,
    openBudget: (openDong * BUDGET_OPEN) / 100n,
    openCreditors: openDong - (openDong * BUDGET_OPEN) / 100n,
  }
}
