import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../calendar/index.ts'
import { type Judgment, takeInLines } from '../judgment/index.ts'
import type { Dong } from '../money/index.ts'
import {
  foldRequest,
  isLate,
  type RequestAct,
  type RequestFile,
  requestActRefusals,
  requestDuties,
  stepRefusals,
} from './index.ts'

const day = (text: string) => text as PlainDate

const judgment: Judgment = {
  id: 'j',
  number: '45/2026/DS-ST',
  court: 'Tòa án nhân dân khu vực 3',
  judgedOn: day('2025-08-12'),
  effectiveOn: day('2025-09-14'),
  receivedOn: day('2025-10-01'),
  caseKind: 'civil',
  parties: [
    { no: 1, role: 'creditor', form: 'organization', name: 'Ngân hàng Mẫu' },
    { no: 2, role: 'debtor', form: 'person', name: 'Ngô Văn Khải' },
  ],
  lines: takeInLines([{ item: 'debt-principal', amountDong: 1_000n as Dong, creditorNo: 1, debtorNo: 2 }]),
}
const old: Judgment = { ...judgment, judgedOn: day('2019-08-12'), effectiveOn: day('2019-09-16') }

const received = (on: string, more: object = {}): RequestAct => ({
  id: 'received',
  kind: 'request-received',
  effectiveOn: day(on),
  payload: {
    judgmentId: 'j',
    unitCode: '2025:25',
    channel: 'direct',
    requester: 'Ngân hàng Mẫu',
    lines: [{ no: 1 }],
    ...more,
  },
})
const asked = (on: string): RequestAct => ({
  id: 'asked',
  kind: 'request-supplement-asked',
  effectiveOn: day(on),
  payload: { missing: 'giấy ủy quyền' },
})
const complete = (on: string): RequestAct => ({
  id: 'complete',
  kind: 'request-supplemented',
  effectiveOn: day(on),
  payload: {},
})
const refused = (on: string, ground: string): RequestAct => ({
  id: 'refused',
  kind: 'request-refused',
  effectiveOn: day(on),
  payload: { ground, reason: 'nêu rõ' },
})
const decided = (on: string): RequestAct => ({
  id: 'decided',
  kind: 'request-decided',
  effectiveOn: day(on),
  payload: { caseId: 'c', number: '1/2026', lines: [1] },
})

function fold(...acts: RequestAct[]) {
  const file = foldRequest('r', acts)
  if (file === undefined) throw new Error('not received')
  return file
}

const codes = (found: readonly { code: string }[]) => found.map((one) => one.code)
const today = day('2026-11-20')

describe('request', () => {
  it('counts five working days from receipt, and anew from the day it came back complete', () => {
    // Monday 07/09/2026; asked on Tuesday (within one working day), complete on Thursday.
    const file = fold(received('2026-09-07'), asked('2026-09-08'), complete('2026-09-10'), decided('2026-09-17'))
    expect(requestDuties(file)).toMatchObject([
      { code: 'enforcement-decision-on-request', dueOn: '2026-09-14', lapsed: true },
      { code: 'request-incomplete-notice', dueOn: '2026-09-08', metOn: '2026-09-08' },
      { code: 'enforcement-decision-on-request', triggeredOn: '2026-09-10', dueOn: '2026-09-17', metOn: '2026-09-17' },
    ])
    expect(file.status).toBe('decided')
  })

  it('has no notice of completion under the law of 2008', () => {
    expect(codes(stepRefusals(fold(received('2026-06-01')), 'supplement', day('2026-06-02'), judgment))).toEqual([
      'request/step-not-in-law',
    ])
    expect(stepRefusals(fold(received('2026-09-07')), 'supplement', day('2026-09-08'), judgment)).toEqual([])
  })

  it('cannot be decided while it waits for completion', () => {
    expect(
      codes(stepRefusals(fold(received('2026-09-07'), asked('2026-09-08')), 'decide', day('2026-09-09'), judgment)),
    ).toEqual(['request/waiting'])
  })

  it('is refused only on a ground of the law in force that day', () => {
    const file = fold(received('2026-09-07'))
    const try_ = (on: string, ground: string, of = judgment) =>
      codes(requestActRefusals(file, refused(on, ground), of, today))
    expect(try_('2026-09-09', 'request-refusal-2025-c')).toEqual([])
    expect(try_('2026-09-09', 'request-refusal-2008-b')).toEqual(['ground/not-in-law'])
    expect(try_('2026-09-09', 'request-refusal-2025-d')).toEqual(['request/within-limitation'])
    expect(try_('2026-09-09', 'request-refusal-2025-d', old)).toEqual([])
    const visiting = {
      ...old,
      lines: takeInLines([{ item: 'visiting', amountDong: 0n as Dong, creditorNo: 1, debtorNo: 2 }]),
    }
    expect(try_('2026-09-09', 'request-refusal-2025-d', visiting)).toEqual(['request/never-refused'])
    expect(try_('2026-09-06', 'request-refusal-2025-c')).toEqual(['request/date-before-last-step'])
  })

  it('for visiting rights is not refused: for want of a right under the law of 2008, on no ground under that of 2025', () => {
    const visiting = (of: Judgment) => ({
      ...of,
      lines: takeInLines([{ item: 'visiting', amountDong: 0n as Dong, creditorNo: 1, debtorNo: 2 }]),
    })
    const under2008 = fold(received('2026-06-01'))
    const try_ = (file: RequestFile, on: string, ground: string, of: Judgment) =>
      codes(requestActRefusals(file, refused(on, ground), of, today))
    // Decree 62/2015 art. 7.4 speaks of art. 31.5.a alone; the limitation of point c stands.
    expect(try_(under2008, '2026-06-03', 'request-refusal-2008-a', visiting(old))).toEqual(['request/never-refused'])
    expect(try_(under2008, '2026-06-03', 'request-refusal-2008-c', visiting(old))).toEqual([])
    const under2025 = fold(received('2026-09-07'))
    for (const ground of ['a', 'b', 'd']) {
      expect(try_(under2025, '2026-09-09', `request-refusal-2025-${ground}`, visiting(old))).toEqual([
        'request/never-refused',
      ])
    }
    const again = fold(received('2026-09-07', { returnedCaseId: 'c' }))
    expect(try_(again, '2026-09-09', 'request-refusal-2025-a', old)).toEqual(['request/never-refused'])
  })

  it('comes late after five years, unless the agency itself sent the request back', () => {
    const file = fold(received('2026-09-07'))
    expect(isLate(file.received.payload, file.received.effectiveOn, old)).toBe(true)
    expect(isLate(file.received.payload, file.received.effectiveOn, judgment)).toBe(false)
    const again = fold(received('2026-09-07', { returnedCaseId: 'c' }))
    expect(isLate(again.received.payload, again.received.effectiveOn, old)).toBe(false)
    expect(codes(stepRefusals(file, 'decide', day('2026-09-09'), old))).toEqual(['request/limitation-over'])
    expect(codes(stepRefusals(file, 'late-review', day('2026-09-09'), judgment))).toEqual(['request/not-late'])
  })

  it('waits for the refusal once the head did not accept a late request', () => {
    const file = fold(received('2026-09-07', { lateReason: 'nằm viện' }), {
      id: 'review',
      kind: 'request-late-reviewed',
      effectiveOn: day('2026-09-09'),
      payload: { outcome: 'rejected', reason: 'không có chứng cứ' },
    })
    expect(file.status).toBe('late-review')
    expect(requestDuties(file)).toMatchObject([
      { code: 'enforcement-decision-on-request', lapsed: true },
      { code: 'request-refusal-notice', dueOn: '2026-09-14', lapsed: false },
    ])
  })
})
