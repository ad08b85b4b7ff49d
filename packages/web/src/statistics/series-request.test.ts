import { plainDate } from '@minh-an/domain/calendar'
import { describe, expect, it } from 'vitest'
import { monthsRequest, sameDay, yearsRequest } from './series-request.ts'

const today = plainDate('2026-11-24')
const running = { form: 1, unit: '2025:25', year: 2027, months: 2 } as const
const closed = { form: 1, unit: '2025:25', year: 2026, months: 12 } as const

describe('series-request', () => {
  it('compares a running month with the same day of earlier years', () => {
    expect(sameDay(running, 1, today)).toEqual({ period: { year: 2026, months: 2 }, legalUntil: '2025-11-24' })
    expect(sameDay(running, 0, today)).toEqual({ period: { year: 2027, months: 2 }, legalUntil: '2026-11-24' })
  })

  it('compares a closed period with whole months', () => {
    expect(sameDay(closed, 3, today)).toEqual({ period: { year: 2023, months: 12 } })
  })

  it('takes the last of February for the 29th', () => {
    const leap = { ...running, year: 2024, months: 5, legalUntil: plainDate('2024-02-28') }
    expect(sameDay(leap, 1, today)).toEqual({ period: { year: 2023, months: 5 }, legalUntil: '2023-02-28' })
  })

  it('asks for all months of last year, those of this year, and last year to the same day', () => {
    const { periods } = monthsRequest(running, today, 'unit')
    expect(periods).toHaveLength(15)
    expect(periods[12]).toEqual({ period: { year: 2027, months: 1 } })
    expect(periods[13]).toEqual({ period: { year: 2027, months: 2 }, legalUntil: '2026-11-24' })
    expect(periods[14]).toEqual({ period: { year: 2026, months: 2 }, legalUntil: '2025-11-24' })
  })

  it('asks for six years, oldest first', () => {
    expect(yearsRequest(closed, today, 'whole').periods.map(({ period }) => 'year' in period && period.year)).toEqual([
      2021, 2022, 2023, 2024, 2025, 2026,
    ])
    expect(yearsRequest(running, today, 'same').periods[0]).toEqual({
      period: { year: 2022, months: 2 },
      legalUntil: '2021-11-24',
    })
  })
})
