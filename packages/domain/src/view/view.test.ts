import { describe, expect, it } from 'vitest'
import { accessTree, type Person, personOn, type Role, type UnitForAccess } from '../access/index.ts'
import type { PlainDate } from '../calendar/index.ts'
import { type KeptView, mayChangeView, mayOpenView, mayShareWith, usualViewsOf } from './index.ts'

const unit = (code: string, kind: string, parentCode: string | null): UnitForAccess => ({
  code,
  kind,
  parentCode,
  agencyId: code.startsWith('2025:25') ? '2025:25' : 'VN',
  validFrom: '2025-07-01' as PlainDate,
  validUntil: null,
})
const tree = accessTree(
  [
    unit('VN', 'nation', null),
    unit('2025:25', 'province', 'VN'),
    unit('2025:25.01', 'regional-office', '2025:25'),
    unit('2025:25.02', 'regional-office', '2025:25'),
  ],
  [],
)
const person = (userId: string, role: Role, unitCode: string): Person =>
  personOn(
    { userId, fullName: userId, roles: [{ role, unitCode }], unitCode, agencyId: '2025:25' },
    tree,
    '2026-11-24' as PlainDate,
  )
const above = (code: string) => new Set([code, '2025:25', 'VN'])

const own: KeptView = { ownerId: 'an' }
const ofOffice: KeptView = { ownerId: 'an', shared: { unitCode: '2025:25.01' } }
const ofProvinceHeads: KeptView = { ownerId: 'lead', shared: { unitCode: '2025:25', role: 'unit-head' } }

describe('view', () => {
  const an = person('an', 'officer', '2025:25.01')
  const head = person('head', 'unit-head', '2025:25.01')
  const other = person('other', 'unit-head', '2025:25.02')

  it('is opened by its owner and by those it is shared with', () => {
    expect(mayOpenView(an, own, above('2025:25.01'))).toBe(true)
    expect(mayOpenView(head, own, above('2025:25.01'))).toBe(false)
    expect(mayOpenView(head, ofOffice, above('2025:25.01'))).toBe(true)
    expect(mayOpenView(other, ofOffice, above('2025:25.02'))).toBe(false)
    expect(mayOpenView(other, ofProvinceHeads, above('2025:25.02'))).toBe(true)
    expect(mayOpenView(an, ofProvinceHeads, above('2025:25.01'))).toBe(false)
  })

  it('is changed by its owner, or by the head of the unit it is shared with', () => {
    expect(mayChangeView(an, own)).toBe(true)
    expect(mayChangeView(head, own)).toBe(false)
    expect(mayChangeView(head, ofOffice)).toBe(true)
    expect(mayChangeView(other, ofOffice)).toBe(false)
    expect(mayChangeView(head, ofProvinceHeads)).toBe(false)
  })

  it('is shared no further than its owner sees', () => {
    expect(mayShareWith(an, { unitCode: '2025:25.01' })).toBe(true)
    expect(mayShareWith(an, { unitCode: '2025:25.02' })).toBe(false)
    expect(mayShareWith(person('lead', 'provincial-leader', '2025:25'), { unitCode: '2025:25.02' })).toBe(true)
  })

  it('begins with what the role begins the day with', () => {
    expect(usualViewsOf(['officer'])[0]).toBe('mine')
    expect(usualViewsOf(['administrator'])).toEqual([])
    const both = usualViewsOf(['unit-head', 'officer'])
    expect(new Set(both).size).toBe(both.length)
  })
})
