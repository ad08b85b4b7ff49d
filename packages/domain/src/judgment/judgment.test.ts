import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../calendar/index.ts'
import type { PartyEntry } from '../case-file/index.ts'
import type { Dong } from '../money/index.ts'
import {
  decisionRefusals,
  foundingPayload,
  initiationOf,
  type Judgment,
  judgmentDuties,
  judgmentRefusals,
  proposeDecisions,
  requestUntil,
  takeInLines,
} from './index.ts'

const day = (text: string) => text as PlainDate
const dong = (value: bigint) => value as Dong

const creditor: PartyEntry = { no: 1, role: 'creditor', form: 'organization', name: 'Ngân hàng Mẫu' }
const khai: PartyEntry = { no: 2, role: 'debtor', form: 'person', name: 'Ngô Văn Khải' }
const thu: PartyEntry = { no: 3, role: 'debtor', form: 'person', name: 'Bùi Văn Thụ' }

function judgmentOf(more: Partial<Judgment> = {}): Judgment {
  return {
    id: 'j',
    number: '45/2026/DS-ST',
    court: 'Tòa án nhân dân khu vực 3',
    judgedOn: day('2026-07-20'),
    effectiveOn: day('2026-08-21'),
    receivedOn: day('2026-09-07'),
    caseKind: 'civil',
    parties: [creditor, khai, thu],
    lines: takeInLines([
      { item: 'debt-principal', amountDong: dong(1_052_000_000n), creditorNo: 1, debtorNo: 2 },
      { item: 'court-fee', amountDong: dong(43_560_000n), debtorNo: 2 },
      { item: 'court-fee', amountDong: dong(300_000n), debtorNo: 3 },
    ]),
    ...more,
  }
}

describe('judgment', () => {
  // Law 2008 art. 36; Law 2025 art. 33.2, 34.1.
  it.each([
    ['fine', '2026-06-30', 'ex-officio'],
    ['court-fee', '2026-07-01', 'ex-officio'],
    ['confiscation', '2020-01-01', 'ex-officio'],
    ['debt-principal', '2026-07-01', 'on-request'],
    ['compensation', '2026-07-01', 'on-request'],
    // New in 2025: compensation the agency already holds needs no request any more.
    ['compensation-collected', '2026-06-30', 'on-request'],
    ['compensation-collected', '2026-07-01', 'ex-officio'],
  ])('%s on %s is enforced %s', (item, on, basis) => {
    const initiation = initiationOf(item, day(on))
    expect(initiation?.basis).toBe(basis)
    expect(initiation?.legalBasis).toMatch(
      on < '2026-07-01' ? /Luật Thi hành án dân sự.* 2008$/ : /Luật Thi hành án dân sự.* 2025$/,
    )
  })

  it('knows no ex-officio ground of 2025 under the law of 2008', () => {
    expect(initiationOf('other-ex-officio', day('2026-06-30'))).toBeUndefined()
  })

  it('takes kind and payee from the law', () => {
    const [money, thing, act, confiscated] = takeInLines([
      { item: 'fine', amountDong: dong(5n) },
      { item: 'deliver-real-estate', amountDong: dong(0n) },
      { item: 'apology', amountDong: dong(0n) },
      { item: 'confiscation', amountDong: dong(9n) },
    ])
    expect(money).toMatchObject({ no: 1, kind: 'money', payee: 'state-budget', text: 'Phạt tiền' })
    expect(thing).toMatchObject({ no: 2, kind: 'thing', payee: 'creditor' })
    expect(act).toMatchObject({ kind: 'act' })
    expect(confiscated).toMatchObject({ kind: 'money', payee: 'state-budget' })
  })

  it('names every fault of the intake at once', () => {
    const judgment = judgmentOf({
      receivedOn: day('2026-07-01'),
      effectiveOn: day('2026-07-01'),
      parties: [creditor],
      lines: takeInLines([{ item: 'debt-principal', amountDong: dong(0n), creditorNo: 1, debtorNo: 2 }]),
    })
    const codes = judgmentRefusals(judgment, day('2026-11-20')).map((one) => one.code)
    expect(codes).toEqual([
      'judgment/received-before-judged',
      'judgment/effective-before-judged',
      'judgment/no-debtor',
      'judgment/amount-missing',
      'judgment/no-such-party',
    ])
  })

  // Received Monday 07/09/2026: five working days end on Monday 14/09, three on Thursday 10/09, at once the same day.
  it.each([
    ['court-fee', 'civil', 'enforcement-decision-ex-officio', '2026-09-14'],
    ['bankruptcy-decision', 'bankruptcy', 'enforcement-decision-bankruptcy', '2026-09-10'],
    ['interim-measure', 'civil', 'enforcement-decision-interim-measure', '2026-09-07'],
  ] as const)('%s starts the period %s %s until %s', (item, caseKind, code, dueOn) => {
    const lines = takeInLines([{ item, amountDong: dong(item === 'court-fee' ? 1n : 0n), debtorNo: 2 }])
    expect(judgmentDuties(judgmentOf({ lines, caseKind }), 'act', [])).toMatchObject([{ code, dueOn, lapsed: false }])
  })

  it('is met once every ex-officio line is decided', () => {
    const judgment = judgmentOf()
    const first = { actId: 'a', decidedOn: day('2026-09-10'), lines: [2] }
    const second = { actId: 'b', decidedOn: day('2026-09-16'), lines: [3] }
    expect(judgmentDuties(judgment, 'act', [first])[0]?.metOn).toBeUndefined()
    expect(judgmentDuties(judgment, 'act', [first, second])).toMatchObject([{ metOn: '2026-09-16', metByActId: 'b' }])
  })

  it('proposes one decision per debtor since 2026-07-01, one joint decision before', () => {
    const judgment = judgmentOf()
    const lines = (on: string) =>
      proposeDecisions(judgment, judgment.lines, 'ex-officio', day(on)).map((one) => one.lines)
    expect(lines('2026-09-10')).toEqual([[2], [3]])
    expect(lines('2026-06-30')).toEqual([[2, 3]])
  })

  it('keeps a duty that several owe jointly in one decision', () => {
    const lines = takeInLines([
      { item: 'court-fee', amountDong: dong(5n) },
      { item: 'fine', amountDong: dong(5n), debtorNo: 3 },
    ])
    const judgment = judgmentOf({ lines })
    expect(proposeDecisions(judgment, lines, 'ex-officio', day('2026-09-10')).map((one) => one.lines)).toEqual([
      [1],
      [2],
    ])
  })

  it('founds the case with nothing typed again, and leaves out whom the decision does not concern', () => {
    const judgment = judgmentOf()
    const decision = {
      source: 'request',
      basis: 'on-request',
      decidedOn: day('2026-09-10'),
      receivedOn: day('2026-09-08'),
      lines: [1],
      covered: new Map(),
    } as const
    expect(decisionRefusals(judgment, decision, day('2026-09-10'))).toEqual([])
    const payload = foundingPayload(judgment, decision, {
      officialNumber: { number: 128, year: 2026, suffix: 'QĐ-THADS', issuer: '2025:25' },
      unitCode: '2025:25',
      groups: [],
      asked: new Map([[1, dong(1_000_000_000n)]]),
    })
    expect(payload).toMatchObject({
      judgment: { id: 'j', number: '45/2026/DS-ST', judgedOn: '2026-07-20' },
      lines: [{ no: 1, item: 'debt-principal', amountDong: 1_000_000_000n }],
      triggeredOn: '2026-09-08',
    })
    expect(payload.parties.map((party) => party.no)).toEqual([1, 2])
  })

  it('refuses a decision before the judgment, before its receipt, and in the future', () => {
    const codes = (decidedOn: string) =>
      decisionRefusals(
        judgmentOf(),
        {
          source: 'judgment',
          basis: 'ex-officio',
          decidedOn: day(decidedOn),
          receivedOn: day('2026-09-07'),
          lines: [2],
          covered: new Map(),
        },
        day('2026-11-20'),
      ).map((one) => one.code)
    expect(codes('2026-07-19')).toEqual(['decision/before-judgment'])
    expect(codes('2026-09-06')).toEqual(['decision/before-receipt'])
    expect(codes('2026-11-21')).toEqual(['decision/in-future'])
    expect(codes('2026-09-07')).toEqual([])
  })

  it('lets a request be made for five years from legal effect', () => {
    const judgment = { judgedOn: day('2021-03-01'), effectiveOn: day('2021-04-05') }
    expect(requestUntil(judgment, day('2026-11-20'))).toBe('2026-04-06')
  })
})
