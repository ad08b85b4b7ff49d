import { regimeOn } from '@minh-an/law/instrument'
import {
  type ActDefinition,
  type CaseFile,
  dayText,
  type LineState,
  type Moment,
  moveLine,
  outstandingDong,
  type Refusal,
  refusal,
  transitionBasis,
  waitingPeriodEnd,
} from '../case-file/index.ts'
import type { Dong } from '../money/index.ts'

/** The last verification of a line, if any happened up to that day. */
function lastVerified(line: LineState): string | undefined {
  return line.verifiedOn.at(-1)
}

/**
 * Conditions absent (chưa có điều kiện): always a decision of the head with a verification of its own behind it
 * (Law 2008 art. 44a; Law 2025 art. 38.1).
 */
export const conditionsAbsent: ActDefinition<'conditions-absent'> = {
  kind: 'conditions-absent',
  transition: 'T12',
  signer: 'head',
  from: ['verifying', 'conditions-present'],
  lineRefusals: (line, _file, { on }) =>
    lastVerified(line) === undefined
      ? [
          refusal({
            code: 'classification/not-verified',
            message: 'Chưa thể xác định chưa có điều kiện vì thiếu kết quả xác minh. Ghi nhận xác minh trước.',
            legalBasis: transitionBasis('T12', on),
            supply: 'verification-recorded',
            line: line.entry.no,
          }),
        ]
      : [],
  grounds: 'conditions-absent',
  apply: (_file, act, lines) => {
    for (const line of lines) {
      line.before = 'conditions-present'
      line.absentSince = act.effectiveOn
      line.ground = act.payload.ground
      moveLine(line, 'conditions-absent', act.effectiveOn, act.id)
    }
  },
}

/** Which row of the transition table takes a line back to work. */
function resumption(line: LineState): string {
  if (line.status === 'postponed') return 'T19'
  if (line.status === 'suspended') return 'T22'
  return 'T13'
}

/** Back to work after absence of conditions, postponement or suspension (T13, T19, T22). */
export const enforcementResumed: ActDefinition<'enforcement-resumed'> = {
  kind: 'enforcement-resumed',
  transition: resumption,
  signer: 'head',
  from: ['conditions-absent', 'separate-ledger', 'postponed', 'suspended'],
  lineRefusals: (line, file, { on }) => {
    if (line.status === 'postponed' || line.status === 'suspended') return []
    const found = file.acts.some(
      (act) =>
        act.kind === 'verification-recorded' &&
        act.payload.conditionsFound &&
        act.effectiveOn >= line.since &&
        act.effectiveOn <= on &&
        (act.payload.lines === undefined || act.payload.lines.includes(line.entry.no)),
    )
    return found
      ? []
      : [
          refusal({
            code: 'classification/no-new-information',
            message:
              'Chưa thể tiếp tục thi hành án vì chưa có xác minh mới cho thấy có điều kiện. Ghi nhận xác minh trước.',
            legalBasis: transitionBasis('T13', on),
            supply: 'verification-recorded',
            line: line.entry.no,
          }),
        ]
  },
  apply: (_file, act, lines) => {
    for (const line of lines) {
      const back = line.status === 'postponed' || line.status === 'suspended' ? line.before : 'conditions-present'
      if (line.status === 'conditions-absent' || line.status === 'separate-ledger') line.leftAbsenceOn = act.effectiveOn
      if (back === 'conditions-present') line.absentSince = undefined
      line.ground = undefined
      line.agreed = false
      line.until = undefined
      moveLine(line, back ?? 'conditions-present', act.effectiveOn, act.id)
    }
  },
}

/** Refuses before the waiting period after the decision of absence has run. */
function clockRefusals(code: string, transition: string, line: LineState, { on }: Moment): Refusal[] {
  if (line.absentSince === undefined) return []
  const until = waitingPeriodEnd(code, line.absentSince, on)
  return until === undefined || on > until
    ? []
    : [
        refusal({
          code: 'classification/clock-running',
          message: `Chưa đủ thời gian kể từ quyết định chưa có điều kiện; sớm nhất sau ngày ${dayText(until)}.`,
          facts: { until },
          legalBasis: transitionBasis(transition, on),
          line: line.entry.no,
        }),
      ]
}

/** Two verifications since the decision of absence (Decree 62/2015 art. 9.5); one count for both regimes. */
function verificationRefusals(transition: string, line: LineState, { on }: Moment): Refusal[] {
  const since = line.absentSince
  const count = line.verifiedOn.filter((day) => since === undefined || day <= on).length
  return count >= 2
    ? []
    : [
        refusal({
          code: 'classification/verified-too-few',
          message: `Chưa thể chuyển vì mới xác minh ${count} lần; cần ít nhất 2 lần. Ghi nhận xác minh trước.`,
          facts: { verifications: String(count) },
          legalBasis: transitionBasis(transition, on),
          supply: 'verification-recorded',
          line: line.entry.no,
        }),
      ]
}

function basisRefusals(wanted: 'ex-officio' | 'on-request', file: CaseFile, moment: Moment): Refusal[] {
  if (regimeOn(moment.on) === '2008') return []
  if (file.basis === wanted) return []
  return [
    wanted === 'ex-officio'
      ? refusal({
          code: 'classification/return-instead',
          message: 'Việc theo yêu cầu không chuyển sổ theo dõi riêng; gửi lại yêu cầu cho người được thi hành án.',
          legalBasis: transitionBasis('T15', moment.on),
          supply: 'request-returned',
        })
      : refusal({
          code: 'classification/ledger-instead',
          message: 'Việc chủ động không gửi lại yêu cầu; chuyển sổ theo dõi riêng.',
          legalBasis: transitionBasis('T14', moment.on),
          supply: 'separate-ledger-entry',
        }),
  ]
}

/** Counted apart once the clock has run (T14): every case until 2026-06-30, ex officio cases since. */
export const separateLedgerEntry: ActDefinition<'separate-ledger-entry'> = {
  kind: 'separate-ledger-entry',
  transition: 'T14',
  signer: 'agency',
  from: ['conditions-absent'],
  fileRefusals: (file, moment) => basisRefusals('ex-officio', file, moment),
  lineRefusals: (line, _file, moment) => [
    ...clockRefusals('separate-ledger-clock', 'T14', line, moment),
    ...verificationRefusals('T14', line, moment),
  ],
  apply: (_file, act, lines) => {
    for (const line of lines) moveLine(line, 'separate-ledger', act.effectiveOn, act.id)
  },
}

/** The request goes back to the creditor, who may come again with proof of conditions (T15; Law 2025 art. 38.4). */
export const requestReturned: ActDefinition<'request-returned'> = {
  kind: 'request-returned',
  transition: 'T15',
  signer: 'agency',
  from: ['conditions-absent'],
  fileRefusals: (file, moment) =>
    regimeOn(moment.on) === '2008'
      ? [
          refusal({
            code: 'classification/not-in-2008',
            message: 'Luật Thi hành án dân sự 2008 không có gửi lại yêu cầu; chuyển sổ theo dõi riêng.',
            legalBasis: transitionBasis('T14', moment.on),
            supply: 'separate-ledger-entry',
          }),
        ]
      : basisRefusals('on-request', file, moment),
  lineRefusals: (line, _file, moment) => clockRefusals('request-return-clock', 'T15', line, moment),
  apply: (_file, act, lines) => {
    for (const line of lines) {
      line.returnedDong = (line.returnedDong + outstandingDong(line)) as Dong
      line.before = line.status
      moveLine(line, 'request-returned', act.effectiveOn, act.id)
    }
  },
}
