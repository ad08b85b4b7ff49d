import { type ActDefinition, moveLine, outstandingDong } from '../case-file/index.ts'
import type { Dong } from '../money/index.ts'

/** Đình chỉ: ends the whole case or lines of it; what was still owed is struck (Law 2008 art. 50; Law 2025 art. 48). */
export const termination: ActDefinition<'termination'> = {
  kind: 'termination',
  transition: 'T23',
  signer: 'head',
  from: [
    'decided',
    'assigned',
    'voluntary',
    'verifying',
    'conditions-present',
    'conditions-absent',
    'separate-ledger',
    'stayed-complaint',
    'postponed',
    'suspended',
  ],
  grounds: 'termination',
  apply: (_file, act, lines) => {
    for (const line of lines) {
      line.terminatedDong = (line.terminatedDong + outstandingDong(line)) as Dong
      line.before = line.status
      line.ground = act.payload.ground
      moveLine(line, 'terminated', act.effectiveOn, act.id)
    }
  },
}

/** The court stopped the bankruptcy procedure: the termination is recalled and the work goes on (T24). */
export const terminationRecalled: ActDefinition<'termination-recalled'> = {
  kind: 'termination-recalled',
  transition: 'T24',
  signer: 'head',
  from: ['terminated'],
  apply: (_file, act, lines) => {
    for (const line of lines) {
      line.terminatedDong = 0n as Dong
      line.ground = undefined
      moveLine(line, line.before ?? 'conditions-present', act.effectiveOn, act.id)
    }
  },
}
