import { describe, expect, it } from 'vitest'
import { fromRawTelex, type Hit, orderHits } from './search.ts'

describe('search', () => {
  it.each([
    ['nguyeenx', 'nguyen'],
    ['ddoox vawn', 'do van'],
    ['ngoo vawn binhf', 'ngo van binh'],
    ['huwowng', 'huong'],
    ['ngo van', undefined],
    ['128/2026', undefined],
    ['Nguyễn', undefined],
  ])('reads “%s” as Telex: %s', (typed, read) => {
    expect(fromRawTelex(typed)).toBe(read)
  })

  it('puts the exact number first', () => {
    const hit = (group: Hit['group']): Hit => ({ id: group, group, title: group, to: '/' })
    const ordered = orderHits([hit('person'), hit('room'), hit('number'), hit('act')])
    expect(ordered.map(({ group }) => group)).toEqual(['number', 'act', 'room', 'person'])
  })
})
