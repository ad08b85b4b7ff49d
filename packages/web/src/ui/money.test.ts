import { dong } from '@minh-an/domain/money'
import { describe, expect, it } from 'vitest'
import { shortDong } from './money.ts'

describe('money', () => {
  it.each([
    ['1052000000', '1,05', 'billion'],
    ['1059999999', '1,05', 'billion'],
    ['877500000000', '877,50', 'billion'],
    ['12345678900000', '12.345,67', 'billion'],
    ['999999999', '999', 'million'],
    ['34869400', '34', 'million'],
    ['412', '412', 'one'],
    ['-2500000000', '\u22122,50', 'billion'],
  ])('shortens %s đồng to %s', (sum, figure, scale) => {
    expect(shortDong(dong(sum))).toEqual({ figure, scale })
  })
})
