import type { SeriesRequestInput } from '@minh-an/contract/statistics'
import { addYears, type PlainDate, statisticalPeriod } from '@minh-an/domain/calendar'

type Asked = SeriesRequestInput['periods'][number]

/** Unit, period, cut-offs and tree that a chart is drawn for. */
export interface ChartPlace {
  readonly form: 1 | 2
  readonly unit: string
  readonly year: number
  readonly months: number
  readonly legalUntil?: PlainDate | undefined
  readonly recordedUntil?: string | undefined
  readonly tree?: PlainDate | undefined
}

/** The day the period is counted to: what was asked for, its end, or today. */
export function countedUntil({ year, months, legalUntil }: ChartPlace, today: PlainDate): PlainDate {
  const { until } = statisticalPeriod(year, months)
  return legalUntil ?? (today < until ? today : until)
}

/** The same months of an earlier year, to the same day: 24/11 is compared with 24/11 and not with the end of November. */
export function sameDay(place: ChartPlace, yearsBack: number, today: PlainDate): Asked {
  const period = { year: place.year - yearsBack, months: place.months }
  const until = countedUntil(place, today)
  return until === statisticalPeriod(place.year, place.months).until
    ? { period }
    : { period, legalUntil: addYears(until, -yearsBack) }
}

const base = ({ form, unit, recordedUntil, tree }: ChartPlace) => ({
  form,
  unit,
  ...(recordedUntil === undefined ? {} : { recordedUntil }),
  ...(tree === undefined ? {} : { tree }),
})

/** Each month of last year, each of this year up to the chosen one, and last year to the same day. */
export function monthsRequest(
  place: ChartPlace,
  today: PlainDate,
  rows: SeriesRequestInput['rows'],
): SeriesRequestInput {
  const until = countedUntil(place, today)
  const ofYear = (year: number, count: number) =>
    Array.from({ length: count }, (_, at): Asked => ({ period: { year, months: at + 1 } }))
  const own = ofYear(place.year, place.months).map(
    (one): Asked => (isCutShort(place.year, one, until) ? { ...one, legalUntil: until } : one),
  )
  return {
    ...base(place),
    periods: [...ofYear(place.year - 1, 12), ...own, sameDay(place, 1, today)],
    ...(rows === undefined ? {} : { rows }),
  }
}

function isCutShort(year: number, { period }: Asked, until: PlainDate): boolean {
  if (!('months' in period)) return false
  const days = statisticalPeriod(year, period.months)
  return days.from <= until && until < days.until
}

const YEARS_BACK = 5

/** The chosen year and those before it: the same months to the same day, or whole years. */
export function yearsRequest(place: ChartPlace, today: PlainDate, span: 'same' | 'whole'): SeriesRequestInput {
  const back = Array.from({ length: YEARS_BACK + 1 }, (_, at) => YEARS_BACK - at)
  return {
    ...base(place),
    periods: back.map(
      (years): Asked =>
        span === 'same' ? sameDay(place, years, today) : { period: { year: place.year - years, months: 12 } },
    ),
  }
}

/** This year and last, to the same day, by officer. */
export const officersRequest = (place: ChartPlace, today: PlainDate): SeriesRequestInput => ({
  ...base(place),
  periods: [sameDay(place, 1, today), sameDay(place, 0, today)],
  rows: 'officer',
})
