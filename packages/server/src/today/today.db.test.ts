import type { NewAct } from '@minh-an/domain/case-file'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeActs } from '../enforcement-case/index.ts'
import { inTransaction, newId } from '../platform/index.ts'
import { exampleOffice, type Office } from '../testing/example-office.ts'
import { exampleDecision, exampleLine, withTestDatabase } from '../testing/index.ts'

const test = withTestDatabase()
const unit = '2025:24.01'
let office: Office

/** A case of An, decided and assigned on a day; sent to the procuracy on another where one is given. */
async function addCase(number: number, on: string, sentOn?: string): Promise<string> {
  const caseId = newId()
  const { officerId } = office.colleague('An')
  const decision = exampleDecision({ number, on, unitCode: unit, lines: [exampleLine(1, 1_052_000_000n)] })
  const act = (kind: string, effectiveOn: string, payload: object) => ({
    caseId,
    act: { id: newId(), kind, effectiveOn, capacity: 'head', source: 'entry', payload } as unknown as NewAct,
  })
  const sent =
    sentOn === undefined ? [] : [act('sent-to-procuracy', sentOn, { aboutActId: decision.id, procuracy: 'VKS' })]
  await inTransaction(test.db, (tx) =>
    writeActs(tx, {
      agencyId: '2025:24',
      source: 'entry',
      records: [
        { caseId, act: decision },
        act('officer-assigned', on, { officerId, officerName: 'An', unitCode: unit }),
        ...sent,
      ],
    }),
  )
  return caseId
}

describe('today', () => {
  beforeAll(async () => {
    office = await exampleOffice(test.db, '2026-11-20', [
      { name: 'An', unit, roles: ['officer'], officer: true },
      { name: 'trưởng phòng', unit, roles: ['unit-head'] },
    ])
  })

  it('lets a case stand once by its nearest deadline and says what else it has to meet', async () => {
    // Decided on Thursday 1 October: notice and the copy for the procuracy were both due on 6 October.
    const both = await addCase(201, '2026-10-01')
    // Sent in time, never notified.
    const one = await addCase(202, '2026-10-01', '2026-10-02')
    const an = office.colleague('An')
    const { tabs } = (await an.get('/api/today')).body
    const late = tabs.find((tab: { key: string }) => tab.key === 'late')
    const rowOf = (id: string) => late.rows.filter((row: { subjectId: string }) => row.subjectId === id)
    expect(late.count).toBe(2)
    expect(rowOf(both)).toMatchObject([{ badge: { dueOn: '2026-10-06' }, others: { open: 1, late: 1, today: 0 } }])
    expect(rowOf(one)).toHaveLength(1)
    expect(rowOf(one)[0].others).toBeUndefined()
  })
})
