import { describe, expect, it } from 'vitest'
import { type Hit, lacksNumber, orderHits } from './search.ts'

describe('search', () => {
  it('puts the exact number first', () => {
    const hit = (group: Hit['group']): Hit => ({ id: group, group, title: group, to: '/' })
    const ordered = orderHits([hit('person'), hit('room'), hit('number'), hit('act')])
    expect(ordered.map(({ group }) => group)).toEqual(['number', 'act', 'room', 'person'])
  })

  it('says that no case bears the number that was typed', () => {
    const hit = (group: Hit['group']): Hit => ({ id: group, group, title: group, to: '/' })
    expect(lacksNumber('128/2026', [hit('case'), hit('paper')])).toBe(true)
    expect(lacksNumber('128/2026', [hit('number')])).toBe(false)
    expect(lacksNumber('128', [hit('case')])).toBe(false)
    expect(lacksNumber('Hoàng', [hit('person')])).toBe(false)
  })
})
