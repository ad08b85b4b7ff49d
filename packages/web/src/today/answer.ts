import type { ownMonth } from '@minh-an/contract/today'
import type { z } from 'zod'

export type { TodayAnswer } from '@minh-an/contract/today'
export type OwnMonth = z.infer<typeof ownMonth>
