import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../calendar/index.ts'
import type { Act, ActKind, ActPayloads, NewAct } from '../case-file/index.ts'
import type { Dong } from '../money/index.ts'
import { availableActs, decideAct, foldCase, openDuties, type RecordableKind, recordableKinds } from './index.ts'

const id = 'case'
let serial = 0

function act<K extends ActKind>(kind: K, effectiveOn: string, payload: ActPayloads[K]): NewAct {
  serial += 1
  return { id: `act-${serial}`, kind, effectiveOn, capacity: 'head', source: 'entry', payload } as unknown as NewAct
}

function decision(on: string, basis: 'ex-officio' | 'on-request' = 'on-request', amount = 100_000_000n): NewAct {
  return act('enforcement-decision', on, {
    officialNumber: { number: 128, year: 2026, suffix: 'QĐ-THADS', issuer: '2025:25' },
    basis,
    caseKind: 'civil',
    source: basis === 'ex-officio' ? 'judgment' : 'request',
    unitCode: '2025:25.01',
    judgment: { number: '45/2026/DS-ST', court: 'Tòa án nhân dân khu vực 3' },
    parties: [
      { no: 1, role: 'creditor', form: 'organization', name: 'Ngân hàng K' },
      { no: 2, role: 'debtor', form: 'person', name: 'Ngô Văn Khải' },
    ],
    lines: [
      { no: 1, kind: 'money', item: 'debt', text: 'Nợ gốc', amountDong: amount as Dong, payee: 'creditor' },
      { no: 2, kind: 'money', item: 'court-fee', text: 'Án phí', amountDong: 300_000n as Dong, payee: 'state-budget' },
    ],
    groups: [],
  })
}

/** A file built as people build it: each act is asked for and must be allowed. */
class Given {
  acts: Act[] = []
  and(next: NewAct, today = '2028-12-31'): this {
    if (this.acts.length === 0) {
      this.acts = [{ ...next, seq: 1, agencyId: 'a' } as Act]
      return this
    }
    const decided = decideAct(id, this.acts, next, today as PlainDate, this.acts.length + 1)
    if (!decided.allowed) throw new Error(`${next.kind}: ${decided.refusals.map((one) => one.code).join(', ')}`)
    this.acts = [...this.acts, { ...next, seq: this.acts.length + 1, agencyId: 'a' } as Act]
    return this
  }
  refusal(next: NewAct, today = '2028-12-31'): string[] {
    const decided = decideAct(id, this.acts, next, today as PlainDate, this.acts.length + 1)
    return decided.allowed ? [] : decided.refusals.map((one) => one.code)
  }
  file(until?: string) {
    const file = foldCase(id, this.acts, until === undefined ? {} : { until: until as PlainDate })
    if (file === undefined) throw new Error('no file')
    return file
  }
}

const officer = { officerId: 'officer-an', officerName: 'Trần Văn An', unitCode: '2025:25.01' }
const assigned = (on: string, basis?: 'ex-officio' | 'on-request') =>
  new Given().and(decision(on, basis)).and(act('officer-assigned', on, officer))
const notified = (on: string, noticed: string, basis?: 'ex-officio' | 'on-request') =>
  assigned(on, basis).and(act('decision-notified', noticed, { channel: 'direct' }))
const verification = (on: string, conditionsFound: boolean, lines?: number[]) =>
  act('verification-recorded', on, {
    method: 'on-site',
    place: 'UBND xã',
    conditionsFound,
    findings: conditionsFound ? 'Có thửa đất 112' : 'Không có tài sản, thu nhập',
    ...(lines === undefined ? {} : { lines }),
  })
const pay = (on: string, no: number, amount: bigint) =>
  act('payment-collected', on, {
    allocations: [{ no, amountDong: amount as Dong }],
    payer: 'Ngô Văn Khải',
    method: 'bank',
  })

describe('the life of a case', () => {
  it('runs from decision to completion inside the voluntary period (Law 2025, T02 T06 T07 T09)', () => {
    const given = notified('2026-10-22', '2026-10-26')
      .and(pay('2026-10-30', 1, 100_000_000n))
      .and(pay('2026-10-30', 2, 300_000n))
    expect(given.file().status).toBe('voluntary')
    given.and(act('completion', '2026-11-02', {}))
    expect(given.file().status).toBe('completed')
    expect(given.file('2026-10-31').status).toBe('voluntary')
  })

  it('cannot be verified while the voluntary period runs: notice 26/10, ten days, until 05/11/2026 (art. 36.1, 37.1)', () => {
    const given = notified('2026-10-22', '2026-10-26')
    expect(given.refusal(verification('2026-11-05', true))).toEqual([
      'verification/voluntary-period-running',
      'verification/voluntary-period-running',
    ])
    given.and(verification('2026-11-06', true))
    expect(given.file().status).toBe('conditions-present')
  })

  it('is never without conditions before a verification (Law 2025 art. 38.1; Law 2008 art. 44a)', () => {
    const given = notified('2026-10-22', '2026-10-26')
    const absent = act('conditions-absent', '2026-11-09', { ground: 'conditions-absent-2025-a' })
    expect(given.refusal(absent)).toContain('case/status-does-not-allow')
    given.and(verification('2026-11-06', false)).and(absent)
    expect(given.file().status).toBe('conditions-absent')
  })

  it('comes back only on a new verification that finds conditions (T13)', () => {
    const given = notified('2026-07-06', '2026-07-07')
      .and(verification('2026-07-21', false))
      .and(act('conditions-absent', '2026-07-24', { ground: 'conditions-absent-2025-a' }))
    const resumed = act('enforcement-resumed', '2026-11-03', { reason: 'Có thu nhập mới' })
    expect(given.refusal(resumed)).toEqual(['classification/no-new-information', 'classification/no-new-information'])
    given.and(verification('2026-11-02', true)).and(resumed)
    expect(given.file().status).toBe('conditions-present')
  })

  it('goes to the separate ledger after one year and two verifications under the Law of 2008 (Decree 62 art. 9.5 as amended from 2025-01-01)', () => {
    const given = notified('2025-03-03', '2025-03-04')
      .and(verification('2025-03-17', false))
      .and(act('conditions-absent', '2025-03-20', { ground: 'conditions-absent-2008-a' }))
    expect(given.refusal(act('separate-ledger-entry', '2025-12-01', {}))).toEqual([
      'classification/clock-running',
      'classification/verified-too-few',
      'classification/clock-running',
      'classification/verified-too-few',
    ])
    given.and(verification('2025-09-15', false)).and(act('separate-ledger-entry', '2026-03-21', {}))
    expect(given.file().status).toBe('separate-ledger')
  })

  it('under the Law of 2025 a case on request goes back to the creditor after two years, an ex officio case to the ledger', () => {
    const absentSince = (basis: 'ex-officio' | 'on-request') =>
      notified('2026-07-06', '2026-07-07', basis)
        .and(verification('2026-07-21', false))
        .and(act('conditions-absent', '2026-07-24', { ground: 'conditions-absent-2025-a' }))
        .and(verification('2027-01-20', false))
    const returned = act('request-returned', '2028-07-25', { reason: 'Hết 02 năm, không có thông tin mới' })
    const ledger = act('separate-ledger-entry', '2028-07-25', {})
    expect(absentSince('on-request').refusal(ledger)).toContain('classification/return-instead')
    expect(absentSince('ex-officio').refusal(returned)).toContain('classification/ledger-instead')
    expect(absentSince('on-request').and(returned).file().status).toBe('request-returned')
    expect(absentSince('ex-officio').and(ledger).file().status).toBe('separate-ledger')
    // 24/07/2028 is the last day of two years from 24/07/2026: the step may come the day after.
    expect(absentSince('on-request').refusal(act('request-returned', '2028-07-24', { reason: '–' }))).toContain(
      'classification/clock-running',
    )
  })

  it('can be postponed in part; the case keeps the status of the line still at work (procedure 5.1)', () => {
    const given = notified('2026-10-01', '2026-10-02')
      .and(verification('2026-10-13', true))
      .and(
        act('postponement', '2026-10-20', {
          ground: 'postponement-2025-c',
          until: '2026-12-20' as PlainDate,
          lines: [1],
        }),
      )
    expect(given.file().status).toBe('conditions-present')
    expect(given.file().lines.map((line) => line.status)).toEqual(['postponed', 'conditions-present'])
    given.and(act('enforcement-resumed', '2026-12-21', { reason: 'Hết thời hạn hoãn', lines: [1] }))
    expect(given.file().lines.map((line) => line.status)).toEqual(['conditions-present', 'conditions-present'])
  })

  it('needs the period of a postponement the parties agree on, and a ground of the law of that day', () => {
    const given = notified('2026-10-01', '2026-10-02')
    expect(given.refusal(act('postponement', '2026-10-20', { ground: 'postponement-2025-c' }))).toEqual([
      'postponement/period-missing',
    ])
    expect(
      given.refusal(
        act('postponement', '2026-10-20', { ground: 'postponement-2008-c', until: '2026-12-20' as PlainDate }),
      ),
    ).toEqual(['ground/not-in-law'])
  })

  it('terminates line by line; only when the last line ends does the case end', () => {
    const given = notified('2026-10-01', '2026-10-02').and(
      act('termination', '2026-10-20', { ground: 'termination-2025-4', lines: [1] }),
    )
    expect(given.file().status).toBe('voluntary')
    given.and(pay('2026-10-21', 2, 300_000n)).and(act('completion', '2026-10-22', { lines: [2] }))
    // A part enforced, the rest terminated: the case counts as completed (statistics.md §5.4).
    expect(given.file().status).toBe('completed')
    expect(given.file().lines[0]?.terminatedDong).toBe(100_000_000n)
  })

  it('refuses more money than is owed, and completion while money is owed', () => {
    const given = notified('2026-10-01', '2026-10-02')
    expect(given.refusal(pay('2026-10-05', 2, 300_001n))).toEqual(['receipt/amount-too-large'])
    expect(given.refusal(pay('2026-10-05', 2, -1n))).toEqual(['receipt/amount-not-positive'])
    expect(given.refusal(act('completion', '2026-10-05', {}))).toEqual([
      'completion/money-outstanding',
      'completion/money-outstanding',
    ])
  })

  it('refuses a day before the decision and a day that has not come', () => {
    const given = assigned('2026-10-22')
    expect(given.refusal(act('decision-notified', '2026-10-21', { channel: 'direct' }))).toContain(
      'case/before-decision',
    )
    expect(given.refusal(act('decision-notified', '2026-11-25', { channel: 'direct' }), '2026-11-24')).toContain(
      'case/date-in-future',
    )
  })

  it('refuses a late entry that makes a later act impossible, naming that act', () => {
    const given = notified('2026-10-01', '2026-10-02').and(pay('2026-10-20', 2, 300_000n))
    expect(given.refusal(act('termination', '2026-10-10', { ground: 'termination-2025-4', lines: [2] }))).toEqual([
      'case/act-no-longer-fits',
    ])
  })

  it('keeps a corrected act out of the fold and folds what the correction says', () => {
    const wrong = pay('2026-10-20', 1, 40_000_000n)
    const given = notified('2026-10-01', '2026-10-02')
      .and(wrong)
      .and(act('correction', '2026-10-25', { aboutActId: wrong.id, reason: 'Thu nhầm việc', withdrawn: true }))
    expect(given.file().lines[0]?.collectedDong).toBe(0n)
    expect(given.file().correctedBy.has(wrong.id)).toBe(true)
  })
})

describe('taken up by the province', () => {
  const takenUp = (on: string) => act('recall', on, { ground: 'recall-2008-withdrawn-up' })

  it('ends the case of the district apart from other recalls, its money with it (Law 2008 art. 35.2.h)', () => {
    const file = assigned('2024-03-01').and(takenUp('2024-04-10')).file()
    expect(file.status).toBe('withdrawn-up')
    expect(file.lines.map((line) => line.recalledDong)).toEqual([100_000_000n, 300_000n])
  })

  it('is no ground once there are no districts, from 2025-07-01', () => {
    expect(assigned('2024-03-01').refusal(takenUp('2025-07-01'))).toEqual(['ground/not-in-law'])
  })
})

describe('duties', () => {
  it('name what is due with its day: notice to the parties three working days after the decision (art. 35.1)', () => {
    // Decision Thursday 22/10/2026: Friday 23, Monday 26, Tuesday 27.
    const duties = openDuties(new Given().and(decision('2026-10-22')).file())
    expect(duties.map((duty) => [duty.code, duty.dueOn])).toEqual([
      ['notify-parties', '2026-10-27'],
      ['send-decision-to-procuracy', '2026-10-27'],
    ])
  })

  it('start verification within nine days after the voluntary period: 05/11 → 14/11 is a Saturday → 16/11 (art. 37.1)', () => {
    const duties = openDuties(notified('2026-10-22', '2026-10-26').file())
    expect(duties.find((duty) => duty.code === 'start-verification')?.dueOn).toBe('2026-11-16')
  })

  it('pay out within ten days after collection, met by the payment that covers it (art. 54.6)', () => {
    const given = notified('2026-10-22', '2026-10-26').and(pay('2026-11-03', 1, 20_000_000n))
    expect(openDuties(given.file()).find((duty) => duty.code === 'pay-out')?.dueOn).toBe('2026-11-13')
    given.and(
      act('payment-disbursed', '2026-11-10', {
        allocations: [{ no: 1, amountDong: 20_000_000n as Dong }],
        recipient: 'Ngân hàng K',
        method: 'bank',
      }),
    )
    expect(openDuties(given.file()).some((duty) => duty.code === 'pay-out')).toBe(false)
  })
})

describe('the decision on absence of conditions', () => {
  const resumed = (on: string) => act('enforcement-resumed', on, { reason: 'Có thu nhập mới' })
  const absent = (on: string) => act('conditions-absent', on, { ground: 'conditions-absent-2025-a' })
  const asked = (given: Given, until?: string) =>
    openDuties(given.file(until)).filter((duty) => duty.code === 'no-condition-decision')
  const decided = () =>
    notified('2026-07-06', '2026-07-07').and(verification('2026-07-21', false)).and(absent('2026-07-24'))

  it('is due five working days after a verification that found nothing (art. 38.1)', () => {
    // Verified Tuesday 21/07/2026: Wednesday 22, Thursday 23, Friday 24, Monday 27, Tuesday 28.
    const given = notified('2026-07-06', '2026-07-07').and(verification('2026-07-21', false))
    expect(asked(given).map((duty) => duty.dueOn)).toEqual(['2026-07-28'])
    expect(asked(given.and(absent('2026-07-24')))).toEqual([])
  })

  it('is not asked for again by the verification that comes round while it stands', () => {
    expect(asked(decided().and(verification('2027-01-20', false)))).toEqual([])
  })

  it('is not asked for when enforcement goes on the day the old round of verification found nothing', () => {
    // On 03/11 the bank tells of wages; on 04/11 the commune finds no property, and the head lets enforcement go on.
    const before = decided().and(verification('2026-11-03', true))
    expect(asked(before.and(verification('2026-11-04', false)).and(resumed('2026-11-04')))).toEqual([])
    // The same day, the minutes of the commune recorded last.
    const after = decided().and(verification('2026-11-03', true)).and(resumed('2026-11-04'))
    expect(asked(after.and(verification('2026-11-04', false)))).toEqual([])
  })

  it('is not asked for by that round when enforcement goes on days later', () => {
    const given = decided().and(verification('2026-11-03', true)).and(verification('2026-11-04', false))
    expect(asked(given.and(resumed('2026-11-06')))).toEqual([])
  })

  it('is due anew when verification finds nothing after enforcement went on', () => {
    const given = decided().and(verification('2026-11-03', true)).and(resumed('2026-11-04'))
    // Verified Monday 16/11/2026: Tuesday 17 to Monday 23.
    expect(asked(given.and(verification('2026-11-16', false))).map((duty) => duty.dueOn)).toEqual(['2026-11-23'])
  })
})

describe('availableActs', () => {
  const today = '2026-11-24' as PlainDate
  const stages: Readonly<Record<string, Given>> = {
    decided: new Given().and(decision('2026-10-22')),
    assigned: assigned('2026-10-22'),
    voluntary: notified('2026-10-22', '2026-10-26'),
    present: notified('2026-10-22', '2026-10-26').and(verification('2026-11-06', true)),
    absent: notified('2026-10-22', '2026-10-26')
      .and(verification('2026-11-06', false))
      .and(act('conditions-absent', '2026-11-10', { ground: 'conditions-absent-2025-a' })),
    postponed: assigned('2026-10-22').and(
      act('postponement', '2026-10-23', { ground: 'postponement-2025-c', until: '2026-12-01' as PlainDate }),
    ),
  }

  it.each(Object.entries(stages))('offers a way on, and explains every refusal, when %s', (_name, given) => {
    const acts = availableActs(given.file(), () => undefined, today)
    expect(acts.map((one) => one.kind)).toEqual([...recordableKinds])
    expect(acts.some((one) => one.state !== 'refused' && one.kind !== 'correction')).toBe(true)
    for (const one of acts) expect(one.state === 'refused').toBe(one.refusals.length > 0)
  })

  it('marks the act that a running period asks for as due', () => {
    const due = (given: Given) =>
      availableActs(given.file(), () => undefined, today)
        .filter((one) => one.state === 'due')
        .map((one): RecordableKind => one.kind)
    expect(due(stages['decided'] as Given)).toEqual(['officer-assigned', 'sent-to-procuracy'])
    expect(due(stages['assigned'] as Given)).toEqual(['decision-notified', 'sent-to-procuracy'])
    expect(due(stages['voluntary'] as Given)).toEqual(['sent-to-procuracy', 'verification-recorded'])
  })
})
