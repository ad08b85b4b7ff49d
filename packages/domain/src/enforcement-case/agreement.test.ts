import { type GroundList, groundsOn } from '@minh-an/law/ground'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type PlainDate } from '../calendar/index.ts'
import { type Act, type CaseFile, heldDong, isEnded, type NewAct, outstandingDong } from '../case-file/index.ts'
import type { Dong } from '../money/index.ts'
import { decisionsForProcuracy } from '../notification/index.ts'
import { availableActs, decideAct, foldCase, type RecordableKind, recordableKinds } from './index.ts'

const id = 'case'
const start = '2026-03-02' as PlainDate
const officers = ['an', 'hoa']

function founding(basis: 'ex-officio' | 'on-request'): Act {
  return {
    id: 'act-1',
    kind: 'enforcement-decision',
    effectiveOn: start,
    seq: 1,
    agencyId: 'a',
    capacity: 'head',
    source: 'entry',
    payload: {
      officialNumber: { number: 1, year: 2026, suffix: 'QĐ-THADS', issuer: '2025:25' },
      basis,
      caseKind: 'civil',
      source: 'judgment',
      unitCode: '2025:25.01',
      judgment: { number: '1/2026/DS-ST', court: 'Tòa án nhân dân khu vực 3' },
      parties: [],
      lines: [
        { no: 1, kind: 'money', item: 'debt', text: 'Nợ gốc', amountDong: 1_000n as Dong, payee: 'creditor' },
        { no: 2, kind: 'act', item: 'other', text: 'Công khai xin lỗi', amountDong: 0n as Dong, payee: 'creditor' },
      ],
      groups: [],
    },
  }
}

/** A ground of the list in force that day; those a period must go with bring it in `postponement`. */
const groundOf = (list: GroundList, on: PlainDate) => groundsOn(list, on)[0]?.id ?? ''

/** Content a careful person would enter, so that only the state of the file can stand in the way. */
function contentOf(kind: RecordableKind, file: CaseFile, on: PlainDate): object {
  const payable = file.lines.find(
    (line) => !isEnded(line.status) && line.status !== 'separate-ledger' && outstandingDong(line) > 0n,
  )
  const holding = file.lines.find((line) => heldDong(line) > 0n)
  switch (kind) {
    case 'officer-assigned': {
      const next = officers.find((officer) => officer !== file.officerId) ?? 'an'
      return { officerId: next, officerName: next, unitCode: file.unitCode }
    }
    case 'decision-notified':
      return { channel: 'direct' }
    case 'sent-to-procuracy': {
      const sent = new Set(
        file.acts.flatMap((act) => (act.kind === 'sent-to-procuracy' ? [act.payload.aboutActId] : [])),
      )
      const next = file.acts.find((act) => decisionsForProcuracy.has(act.kind) && !sent.has(act.id))
      return { aboutActId: next?.id ?? 'act-1' }
    }
    case 'verification-recorded':
      return { method: 'on-site', place: 'xã', conditionsFound: on.endsWith('1'), findings: 'Đã xác minh' }
    case 'payment-collected':
      return {
        allocations: [{ no: payable?.entry.no ?? 1, amountDong: payable ? outstandingDong(payable) : 1n }],
        payer: 'Khải',
        method: 'cash',
      }
    case 'payment-disbursed':
      return {
        allocations: [{ no: holding?.entry.no ?? 1, amountDong: holding ? heldDong(holding) : 1n }],
        recipient: 'K',
        method: 'cash',
      }
    case 'postponement':
      return { ground: groundOf('postponement', on), until: addDays(on, 30) }
    case 'conditions-absent':
    case 'suspension':
    case 'termination':
    case 'recall':
    case 'ended-otherwise':
      return { ground: groundOf(kind, on) }
    case 'entrustment-out':
      return { toAgency: '2025:24', ground: groundOf('entrustment', on) }
    case 'cancellation':
      return { reason: 'Theo kết luận', by: 'Cục' }
    case 'correction':
      return { aboutActId: file.acts.at(-1)?.id ?? '', reason: 'Ghi nhầm', effectiveOn: file.acts.at(-1)?.effectiveOn }
    default:
      return { reason: 'Có lý do' }
  }
}

describe('agreement of what is offered with what is decided', () => {
  it('offers nothing that is refused, refuses nothing that is allowed, and leaves every file a way on', () => {
    const steps = fc.array(fc.tuple(fc.nat(recordableKinds.length - 1), fc.integer({ min: 1, max: 300 })), {
      maxLength: 14,
    })
    fc.assert(
      fc.property(fc.constantFrom('ex-officio', 'on-request'), steps, (basis, walk) => {
        let acts: Act[] = [founding(basis)]
        let today = start
        for (const [choice, days] of walk) {
          today = addDays(today, days)
          const file = foldCase(id, acts) as CaseFile
          const offered = availableActs(file, () => undefined, today)
          expect(offered.some((one) => one.state !== 'refused')).toBe(true)
          let chosen: Act | undefined
          for (const { kind, state, lines } of offered) {
            const named = kind !== 'correction' && lines.length > 0 && lines.length < file.lines.length ? { lines } : {}
            const usesLines = state !== 'refused' && !noLines.has(kind) ? named : {}
            const act = {
              id: `act-${acts.length + 1}`,
              kind,
              effectiveOn: today,
              capacity: 'head',
              source: 'entry',
              payload: { ...contentOf(kind, file, today), ...usesLines },
            } as unknown as NewAct
            const decision = decideAct(id, acts, act, today, acts.length + 1)
            expect(
              [kind, decision.allowed],
              decision.allowed ? '' : decision.refusals.map((one) => one.message).join(),
            ).toEqual([kind, state !== 'refused'])
            if (decision.allowed && kind === recordableKinds[choice])
              chosen = { ...act, seq: acts.length + 1, agencyId: 'a' } as Act
          }
          if (chosen !== undefined && chosen.kind !== 'correction') acts = [...acts, chosen]
        }
      }),
      { numRuns: 300, seed: 20261124 },
    )
  })
})

const noLines = new Set<RecordableKind>([
  'officer-assigned',
  'decision-notified',
  'sent-to-procuracy',
  'payment-collected',
  'payment-disbursed',
  'correction',
])
