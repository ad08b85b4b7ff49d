import type { CalendarDayView, RateView } from '@minh-an/contract/rule-data'
import { type PlainDate, plainDate } from '@minh-an/domain/calendar'
import type { CalendarDay, LaidDay } from '@minh-an/law/holiday'
import { type BaseRate, RATE_KIND_VI, type RateInForce } from '@minh-an/law/rate'

export function dayView(day: CalendarDay | (LaidDay & { readonly origin?: undefined })): CalendarDayView {
  return {
    date: plainDate(day.date),
    kind: day.kind,
    name: day.nameVi,
    ...(day.reason === null ? {} : { reason: day.reason }),
    source: day.source,
    confidence: day.confidence,
    ...(day.note === null ? {} : { note: day.note }),
    origin: day.origin ?? 'laid',
  }
}

export function rateView(rate: RateInForce | (BaseRate & { readonly origin?: undefined })): RateView {
  return {
    kind: rate.kind,
    name: RATE_KIND_VI[rate.kind],
    from: plainDate(rate.from),
    ...(rate.until === null ? {} : { until: rate.until as PlainDate }),
    percentYear: rate.percentYear,
    source: rate.source,
    confidence: rate.confidence,
    ...(rate.note === null ? {} : { note: rate.note }),
    origin: rate.origin ?? 'laid',
  }
}
