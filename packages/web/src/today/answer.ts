import type { ownMonth } from '@minh-an/contract/today'
import type { z } from 'zod'

export type { TodayAnswer } from '@minh-an/contract/today'
export type OwnMonth = z.infer<typeof ownMonth>

/** The number of a month that travels as `11/2026`. */
export const monthNumber = (month: string): number => Number(month.split('/')[0])
