/** Law 26/2008/QH12 until 2026-06-30, Law 106/2025/QH15 since 2026-07-01. A regime belongs to a step, not to a case. */
export const REGIMES = ['2008', '2025'] as const
export type Regime = (typeof REGIMES)[number]

/** The first day of Law 106/2025/QH15 (Đ115.1). */
export const REGIME_CHANGE = '2026-07-01'

/**
 * How well a rule is known: read in the legal text; known from news or an agency's article; no rule found in the newer
 * law, so what is shown is the older rule as a fallback.
 */
export const CONFIDENCES = ['confirmed', 'secondary', 'unknown'] as const
export type Confidence = (typeof CONFIDENCES)[number]

export const CONFIDENCE_VI: Record<Confidence, string> = {
  confirmed: 'Đã đối chiếu văn bản',
  secondary: 'Nguồn gián tiếp, cần đối chiếu văn bản',
  unknown: 'Chưa xác nhận: chưa đọc được văn bản hiện hành, đang dùng quy định cũ',
}

/**
 * The regime of a step that happens on a day (ISO text).
 * @law LTHADS 2025 Đ116.3, Đ116.4; NĐ 152/2026 Đ115.1
 */
export function regimeOn(date: string): Regime {
  return date < REGIME_CHANGE ? '2008' : '2025'
}
