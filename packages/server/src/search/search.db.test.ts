import { beforeAll, describe, expect, it } from 'vitest'
import { ensureAgencies } from '../agency/index.ts'
import { routes as allRoutes } from '../application/index.ts'
import { writeActs } from '../enforcement-case/index.ts'
import { inTransaction, newId } from '../platform/index.ts'
import { exampleDecision, exampleLine, withTestDatabase } from '../testing/index.ts'
import { addExampleUser, EXAMPLE_PASSWORD } from '../testing/people.ts'
import { clockOn, type TestBrowser, testApp, testKeys } from '../testing/test-app.ts'

const test = withTestDatabase()
const debtors = ['Nguyễn Thị Hoa', 'Trần Văn Hoà', 'Lê Hoá', 'Hoàng Văn Hòa', 'Đỗ Thị Hoa']
let clerk: TestBrowser

describe('search', () => {
  beforeAll(async () => {
    await inTransaction(test.db, async (tx) => {
      await ensureAgencies(tx)
      await addExampleUser(tx, 'clerk.pt', '2025:25', ['clerk'])
      const records = debtors.map((name, index) => {
        const act = exampleDecision({
          number: index + 1,
          on: `2026-01-${20 - index}`,
          unitCode: '2025:25',
          lines: [exampleLine(1, 1_000_000n)],
          more: {
            parties: [
              { no: 1, role: 'creditor', form: 'organization', name: 'Ngân hàng Mẫu' },
              { no: 2, role: 'debtor', form: 'person', name },
            ],
          },
        })
        return { caseId: newId(), act }
      })
      await writeActs(tx, { agencyId: '2025:25', source: 'entry', records })
    })
    const served = await testApp({ database: test.db, clock: clockOn('2026-11-24'), keys: testKeys() }, allRoutes)
    clerk = served.browser()
    await clerk.post('/api/session', { username: 'clerk.pt', password: EXAMPLE_PASSWORD })
  })

  const found = async (text: string) => {
    const { body } = await clerk.post('/api/search', { text })
    return {
      cases: (body['cases'] as { debtors: string }[]).map((one) => one.debtors),
      people: (body['people'] as { name: string }[]).map((one) => one.name),
    }
  }

  it('puts names with the marks that were typed first, wherever the tone is written', async () => {
    for (const text of ['hoà', 'hòa', 'Hoà'.normalize('NFD')]) {
      const { cases, people } = await found(text)
      expect(cases).toHaveLength(5)
      expect(cases.slice(0, 2).toSorted()).toEqual(['Hoàng Văn Hòa', 'Trần Văn Hoà'])
      expect(people.slice(0, 2).toSorted()).toEqual(['Hoàng Văn Hòa', 'Trần Văn Hoà'])
    }
  })

  it('finds all of them without marks', async () => {
    expect((await found('hoa')).cases).toHaveLength(5)
    expect((await found('do thi hoa')).cases).toEqual(['Đỗ Thị Hoa'])
  })
})
