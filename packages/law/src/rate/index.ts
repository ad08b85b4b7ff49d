import type { Confidence } from '../instrument/index.ts'

/**
 * - `default`: interest on late performance where the parties agreed on none (BLDS 2015 Đ357.2, Đ468.2)
 * - `agreed-cap`: the highest rate that parties may agree on (BLDS 2015 Đ468.1)
 * - `state-bank-base`: the base rate of the State Bank (BLDS 2005 Đ305.2)
 */
export const RATE_KINDS = ['default', 'agreed-cap', 'state-bank-base'] as const
export type RateKind = (typeof RATE_KINDS)[number]

export const RATE_KIND_VI: Readonly<Record<RateKind, string>> = {
  default: 'Lãi chậm thực hiện nghĩa vụ khi không thỏa thuận',
  'agreed-cap': 'Trần lãi suất thỏa thuận',
  'state-bank-base': 'Lãi suất cơ bản của Ngân hàng Nhà nước',
}

/** A rate with its validity, both ends included. */
export type BaseRate = {
  readonly kind: RateKind
  readonly from: string
  /** `null`: still in force. */
  readonly until: string | null
  /** Per cent a year, decimal text: `9`, `8.25`. */
  readonly percentYear: string
  readonly source: string
  readonly confidence: Confidence
  readonly note: string | null
}

/** The rates that come with the product (shared/data/interest-rates.json). */
export const BASE_RATES: readonly BaseRate[] = [
  {
    kind: 'state-bank-base',
    from: '2010-12-01',
    until: '2016-12-31',
    percentYear: '9',
    source: 'QĐ 2868/QĐ-NHNN ngày 29/11/2010; BLDS 2005 Đ305.2',
    confidence: 'secondary',
    note: 'Ngày bắt đầu theo hiểu biết chung, cần đối chiếu văn bản.',
  },
  {
    kind: 'default',
    from: '2017-01-01',
    until: null,
    percentYear: '10',
    source: 'BLDS 2015 Đ357.2, Đ468.2',
    confidence: 'confirmed',
    note: null,
  },
  {
    kind: 'agreed-cap',
    from: '2017-01-01',
    until: null,
    percentYear: '20',
    source: 'BLDS 2015 Đ468.1',
    confidence: 'confirmed',
    note: null,
  },
]

export type RateInForce = BaseRate & { readonly origin: 'shipped' | 'laid' }

/**
 * The shipped rates with an office's over them. A laid rate takes the place of the one of its kind that begins on the same
 * day, and ends an open one before it on the day before.
 */
export function ratesWith(laid: readonly BaseRate[], dayBefore: (date: string) => string): readonly RateInForce[] {
  const rates = new Map<string, RateInForce>()
  for (const rate of BASE_RATES) rates.set(`${rate.kind} ${rate.from}`, { ...rate, origin: 'shipped' })
  for (const rate of laid) rates.set(`${rate.kind} ${rate.from}`, { ...rate, origin: 'laid' })
  const ordered = [...rates.values()].sort((a, b) =>
    a.kind !== b.kind ? RATE_KINDS.indexOf(a.kind) - RATE_KINDS.indexOf(b.kind) : a.from < b.from ? -1 : 1,
  )
  return ordered.map((rate, at) => {
    const next = ordered[at + 1]
    if (next === undefined || next.kind !== rate.kind) return rate
    return rate.until === null || rate.until >= next.from ? { ...rate, until: dayBefore(next.from) } : rate
  })
}
