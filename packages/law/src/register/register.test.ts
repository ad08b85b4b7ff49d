import { describe, expect, it } from 'vitest'
import { REGISTERS, registerCodes, registerOf } from './index.ts'

describe('register', () => {
  it('has every register once, with a usual layout', () => {
    expect(REGISTERS.map(({ code }) => code)).toEqual([...registerCodes])
    for (const { columns, code } of REGISTERS) {
      const keys = columns.map(({ key }) => key)
      expect(new Set(keys).size, code).toBe(keys.length)
      expect(columns.filter(({ extra }) => !extra).length, code).toBeGreaterThan(5)
      for (const { headingVi } of columns) expect(headingVi).toBe(headingVi.normalize('NFC'))
    }
  })

  it.each([
    // NĐ 152/2026 art. 7.4: day, way, number, day and issuer of the judgment, names and addresses of the parties.
    ['judgments', ['receivedOn', 'channel', 'judgmentNumber', 'judgedOn', 'court', 'parties']],
    // NĐ 152/2026 art. 9.2–9.4
    ['requests', ['receivedOn', 'channel', 'requester', 'judgmentNumber', 'creditors', 'debtors', 'duties']],
  ] as const)('%s states what the decree asks for', (code, asked) => {
    expect(registerOf(code).columns.map(({ key }) => key)).toEqual(expect.arrayContaining([...asked]))
  })
})
