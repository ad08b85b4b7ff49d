import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocate, dong, dongInWords, formatDong, MOST_DONG, parseDong } from './index.ts'

describe('parseDong', () => {
  it.each([
    ['1.052.000.000', 1_052_000_000n],
    ['1052000000', 1_052_000_000n],
    ['1.052', 1052n],
    ['1,052,000,000', 1_052_000_000n],
    ['1 052 000', 1_052_000n],
    ['34.869.400.000 đồng', 34_869_400_000n],
    ['500.000đ', 500_000n],
    ['0', 0n],
    ['1.052.000,00', 1_052_000n],
    ['999.999.999.999.999.999', 999_999_999_999_999_999n],
    ['9007199254740993', 9_007_199_254_740_993n],
  ])('reads %s', (text, value) => {
    expect(parseDong(text)).toEqual({ ok: true, value })
  })

  it.each([
    ['', 'empty'],
    ['đồng', 'empty'],
    ['-5', 'negative'],
    ['−1.000', 'negative'],
    ['(500)', 'negative'],
    ['1,5', 'fraction'],
    ['1.052.000,50', 'fraction'],
    ['1.5', 'fraction'],
    ['1.05', 'fraction'],
    ['1.052.00', 'not-a-number'],
    ['1e9', 'not-a-number'],
    ['một triệu', 'not-a-number'],
    ['1.000.000.000.000.000.000', 'too-large'],
    ['9999999999999999999', 'too-large'],
  ])('refuses %s: %s', (text, reason) => {
    expect(parseDong(text)).toMatchObject({ ok: false, reason })
  })

  it('never guesses 1,052', () => {
    expect(parseDong('1,052')).toEqual({
      ok: false,
      reason: 'ambiguous',
      readings: { thousands: 1052n, fraction: '1,052' },
      messageVi: '“1,052” là 1.052 đồng hay số lẻ? Chọn một cách đọc.',
    })
  })

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: MOST_DONG }), (value) => {
        expect(parseDong(formatDong(dong(value)))).toEqual({ ok: true, value })
        expect(parseDong(value.toString())).toEqual({ ok: true, value })
      }),
    )
  })
})

describe('formatDong', () => {
  it('groups with dots and writes the true minus', () => {
    expect(formatDong(dong(1_052_000_000n))).toBe('1.052.000.000')
    expect(formatDong(dong(-1500n))).toBe('\u22121.500')
    expect(formatDong(dong(0n))).toBe('0')
  })
})

describe('dongInWords', () => {
  it.each([
    [0n, 'Không đồng'],
    [5n, 'Năm đồng'],
    [10n, 'Mười đồng'],
    [11n, 'Mười một đồng'],
    [14n, 'Mười bốn đồng'],
    [15n, 'Mười lăm đồng'],
    [21n, 'Hai mươi mốt đồng'],
    [24n, 'Hai mươi tư đồng'],
    [25n, 'Hai mươi lăm đồng'],
    [101n, 'Một trăm linh một đồng'],
    [104n, 'Một trăm linh bốn đồng'],
    [105n, 'Một trăm linh năm đồng'],
    [115n, 'Một trăm mười lăm đồng'],
    [1000n, 'Một nghìn đồng'],
    [1005n, 'Một nghìn không trăm linh năm đồng'],
    [10_021n, 'Mười nghìn không trăm hai mươi mốt đồng'],
    [500_000n, 'Năm trăm nghìn đồng'],
    [1_000_001n, 'Một triệu không trăm linh một đồng'],
    [1_052_000_000n, 'Một tỷ không trăm năm mươi hai triệu đồng'],
    [34_869_400_000n, 'Ba mươi tư tỷ tám trăm sáu mươi chín triệu bốn trăm nghìn đồng'],
    [877_500_000_000n, 'Tám trăm bảy mươi bảy tỷ năm trăm triệu đồng'],
    [264_707_535_000_000n, 'Hai trăm sáu mươi tư nghìn bảy trăm linh bảy tỷ năm trăm ba mươi lăm triệu đồng'],
    [-1500n, 'Âm một nghìn năm trăm đồng'],
  ])('%s', (value, words) => {
    expect(dongInWords(dong(value))).toBe(words)
    expect(words).toBe(words.normalize('NFC'))
  })

  it('gives different sums different words', () => {
    const seen = new Map<string, bigint>()
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: MOST_DONG }), (value) => {
        const words = dongInWords(dong(value))
        expect(seen.get(words) ?? value).toBe(value)
        seen.set(words, value)
        expect(words).not.toMatch(/ {2}|undefined/)
      }),
      { numRuns: 5000 },
    )
  })
})

const weights = fc
  .uniqueArray(fc.record({ order: fc.nat(), weight: fc.bigInt({ min: 0n, max: 10n ** 15n }) }), {
    minLength: 1,
    maxLength: 20,
    selector: ({ order }) => order,
  })
  .filter((list) => list.some(({ weight }) => weight > 0n))

describe('allocate', () => {
  it('gives the remainder to the largest share', () => {
    const shares = allocate(
      dong(100n),
      [
        { order: 1, weight: 1n },
        { order: 2, weight: 1n },
        { order: 3, weight: 1n },
      ],
      'largest-share',
    )
    // equal shares: the earliest decision number takes it
    expect(shares).toEqual([34n, 33n, 33n])
  })

  it('refuses what cannot be split', () => {
    expect(() => allocate(dong(1n), [], 'largest-share')).toThrow('lớn hơn 0')
    expect(() => allocate(dong(-1n), [{ order: 1, weight: 1n }], 'largest-share')).toThrow('âm')
    expect(() => allocate(dong(1n), [{ order: 1, weight: -1n }], 'largest-share')).toThrow('âm')
  })

  for (const rule of ['largest-share', 'largest-remainder'] as const) {
    it(`${rule}: sums exactly, whatever the order of the input`, () => {
      fc.assert(
        fc.property(fc.bigInt({ min: 0n, max: MOST_DONG }), weights, fc.infiniteStream(fc.nat()), (sum, list, dice) => {
          const shares = allocate(dong(sum), list, rule)
          expect(shares.reduce((total, share) => total + share, 0n)).toBe(sum)
          expect(shares.every((share) => share >= 0n)).toBe(true)
          const keyed = list.map((weight) => ({ weight, key: dice.next().value }))
          const shuffled = keyed.sort((a, b) => (a.key as number) - (b.key as number)).map(({ weight }) => weight)
          const again = allocate(dong(sum), shuffled, rule)
          const byOrder = new Map(shuffled.map((weight, index) => [weight.order, again[index]]))
          expect(list.map(({ order }) => byOrder.get(order))).toEqual([...shares])
          if (rule === 'largest-remainder') {
            const total = list.reduce((running, { weight }) => running + weight, 0n)
            list.forEach(({ weight }, index) => {
              const floor = (sum * weight) / total
              expect([floor, floor + 1n]).toContain(shares[index])
            })
          }
        }),
      )
    })
  }
})
