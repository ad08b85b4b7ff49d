import type { Confidence } from '../instrument/index.ts'

/**
 * - `holiday`: a day of the Labour Code (BLLĐ 1994 Đ73, BLLĐ 2012 Đ115, BLLĐ 2019 Đ112) or of NQ 28/2026/QH16
 * - `day-off`: a day granted because a holiday fell on the weekly rest (BLLĐ 2019 Đ111.3) or by a swap
 * - `make-up-working-day`: a Saturday (once a Sunday, 30 January 2011) worked in exchange for a swapped day off
 */
export const HOLIDAY_KINDS = ['holiday', 'day-off', 'make-up-working-day'] as const
export type HolidayKind = (typeof HOLIDAY_KINDS)[number]

export type Holiday = {
  readonly date: string
  readonly kind: HolidayKind
  readonly nameVi: string
  readonly reason: 'weekend' | 'swap' | null
  readonly confidence: Confidence
  readonly note: string | null
  readonly source: string
}
