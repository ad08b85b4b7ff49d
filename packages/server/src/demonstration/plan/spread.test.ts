import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomOf } from '../people/random.ts'
import { splitAmount } from './split.ts'
import { spread } from './spread.ts'

const sum = (values: readonly bigint[]) => values.reduce((a, b) => a + b, 0n)

describe('spread', () => {
  it('keeps every row and column sum', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.bigInt(0n, 10n ** 13n), { minLength: 4, maxLength: 4 }), { minLength: 3, maxLength: 3 }),
        (table) => {
          const rows = table.map(sum)
          const columns = [0, 1, 2, 3].map((c) => sum(table.map((row) => row[c] as bigint)))
          // A table with these sums exists where the given one is zero, so one must be found.
          const found = spread(rows, columns, (r, c) => (((table[r] as bigint[])[c] as bigint) > 0n ? 1 : 0))
          expect(found?.map(sum)).toEqual(rows)
          expect([0, 1, 2, 3].map((c) => sum(found?.map((row) => row[c] as bigint) ?? []))).toEqual(columns)
        },
      ),
    )
  })

  it('says when there is no such table', () => {
    expect(spread([5n, 1n], [3n, 3n], (row, column) => (row === 0 && column === 1 ? 0 : 1))).toBeUndefined()
  })
})

describe('split-amount', () => {
  it('gives positive parts that sum to the whole', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 10n ** 15n), fc.integer({ min: 1, max: 300 }), (total, count) => {
        const parts = splitAmount(total, count, randomOf('chia'))
        expect(sum(parts)).toBe(total)
        expect(parts).toHaveLength(count)
        if (total >= BigInt(count)) expect(parts.every((part) => part > 0n)).toBe(true)
      }),
    )
  })
})
