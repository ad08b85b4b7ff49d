import { readFileSync } from 'node:fs'
import path from 'node:path'
import { plainDate } from '@minh-an/domain/calendar'
import { ensureAgencies } from '@minh-an/server/agency'
import { loadPublished, readPublishedEntry } from '@minh-an/server/demonstration'
import { importRegister } from '@minh-an/server/import'
import { inTransaction } from '@minh-an/server/platform'
import { withTestDatabase } from '@minh-an/server/testing'
import { beforeAll, describe, expect, it } from 'vitest'

const examples = path.resolve(import.meta.dirname, '../../../examples')
const today = plainDate('2026-11-24')
const test = withTestDatabase()

const register = async (fileName: string, dryRun = false) => {
  const bytes = readFileSync(path.join(examples, 'register', fileName))
  const actor = { userId: undefined, name: 'Văn thư mẫu', today, now: '2026-11-24T02:00:00.000Z' }
  return (await importRegister(test.db, actor, { bytes, fileName, unitCode: '2025:24.03', dryRun })).certificate
}

/** What examples/README.md says of the files beside it. */
describe('examples', () => {
  beforeAll(() => inTransaction(test.db, (tx) => ensureAgencies(tx)))

  // Ten decisions: 1.299.500.000 + 30.200.000 + 776.011.000 + 48.300.000 + 5.200.000 + 90.825.000 + 1.250.000
  // + 325.500.000 + 66.126.000 + 10.200.000 đồng owed.
  const sums = { cases: 10, owed: '2653112000', collected: '418750000', outstanding: '2234362000' }

  it.each(['so-thu-ly.csv', 'so-thu-ly.xlsx'])('%s comes in whole: ten cases, every đồng', async (file) => {
    expect(await register(file, true)).toMatchObject({
      rowsRead: 10,
      rowsRejected: 0,
      total: { before: sums, after: sums, equal: true },
    })
  })

  it('so-thu-ly.xlsx holds the cases of so-thu-ly.csv', async () => {
    expect(await register('so-thu-ly.csv')).toMatchObject({ rowsImported: 10 })
    expect(await register('so-thu-ly.xlsx')).toMatchObject({ rowsImported: 0, rowsAlreadyThere: 10 })
  })

  it('tinh-mau-2025.json comes out of forms 1 and 2', async () => {
    const text = readFileSync(path.join(examples, 'published', 'tinh-mau-2025.json'), 'utf8')
    const result = await loadPublished(test.db, readPublishedEntry(text, 'tinh-mau-2025'), { today })
    expect(result).toMatchObject({ cases: 240, unreachable: [] })
    expect(Object.fromEntries(result.equal.map(({ measure, value }) => [measure, value]))).toMatchObject({
      'cases.totalAccepted': 240,
      'cases.mustEnforce': 236,
      'cases.done': 119,
      'cases.published.ratePct': '70.00',
      'moneyVnd.totalAccepted': '18000000000',
      'moneyVnd.done': '4312500000',
    })
  })
})
