import { type ActDefinition, moveLine } from '../case-file/index.ts'

/** Tạm đình chỉ: own decision (bankruptcy, foreign award) or notice of another authority's (Law 2008 art. 49; Law 2025 art. 47). */
export const suspension: ActDefinition<'suspension'> = {
  kind: 'suspension',
  transition: 'T20',
  signer: 'head',
  from: [
    'decided',
    'assigned',
    'voluntary',
    'verifying',
    'conditions-present',
    'conditions-absent',
    'stayed-complaint',
    'postponed',
  ],
  grounds: 'suspension',
  apply: (_file, act, lines) => {
    for (const line of lines) {
      if (line.status !== 'postponed') line.before = line.status
      line.ground = act.payload.ground
      line.agreed = false
      line.until = undefined
      moveLine(line, 'suspended', act.effectiveOn, act.id)
    }
  },
}
