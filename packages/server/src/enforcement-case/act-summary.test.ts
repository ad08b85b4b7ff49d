import type { PlainDate } from '@minh-an/domain/calendar'
import type { Act } from '@minh-an/domain/case-file'
import { describe, expect, it } from 'vitest'
import { summaryOf } from './act-summary.ts'

const entrusted = (ground: string): Act =>
  ({
    id: 'act',
    kind: 'entrustment-out',
    effectiveOn: '2026-11-25' as PlainDate,
    seq: 1,
    agencyId: '2025:25',
    capacity: 'head',
    source: 'entry',
    payload: { toAgency: 'Phòng THADS khu vực 2', ground },
  }) as Act

describe('the line of an act in the timeline', () => {
  it('names the ground of an entrustment in words, never by its code', () => {
    expect(summaryOf(entrusted('entrustment-2025-49-1-a-1'))).toBe(
      'Ủy thác thi hành án: đến Phòng THADS khu vực 2 · Người phải thi hành án có tài sản ở nơi khác',
    )
  })
})
