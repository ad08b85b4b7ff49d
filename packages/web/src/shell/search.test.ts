import { describe, expect, it } from 'vitest'
import { type Hit, orderHits } from './search.ts'

describe('search', () => {
  it('puts the exact number first', () => {
    const hit = (group: Hit['group']): Hit => ({ id: group, group, title: group, to: '/' })
    const ordered = orderHits([hit('person'), hit('room'), hit('number'), hit('act')])
    expect(ordered.map(({ group }) => group)).toEqual(['number', 'act', 'room', 'person'])
  })
})
