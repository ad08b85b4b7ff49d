import { describe, expect, it } from 'vitest'
import { readTelex } from './telex.ts'

describe('telex', () => {
  it.each([
    ['nguyeenx', 'nguyễn'],
    ['nguyeexn', 'nguyễn'],
    ['vawn', 'văn'],
    ['ddinhf thuyr', 'đình thủy'],
    ['hoaf', 'hòa'],
    ['tieenf', 'tiền'],
    ['phuowngf', 'phường'],
    ['traanf', 'trần'],
    ['gias', 'giá'],
    ['quys', 'quý'],
    ['hoan', 'hoan'],
  ])('reads %s as %s', (keys, word) => {
    expect(readTelex(keys)).toBe(word)
  })
})
