import { type Person, type Reach, reachFor, union } from '@minh-an/domain/access'
import type { TransactionOptions } from '../platform/index.ts'

/**
 * Role and settings under which the database works for a person: the second wall behind the policy
 * (db/migrations/…_rights.sql). National readers take the role whose policies leave no condition in the plan.
 */
export function scopeSettings(person: Person): Required<Pick<TransactionOptions, 'role' | 'settings'>> {
  const cases = union([reachFor(person, 'case.read'), reachFor(person, 'judgment.read')])
  const chains = union([reachFor(person, 'user.read'), reachFor(person, 'audit.read'), reachFor(person, 'unit.manage')])
  return {
    role: cases.nation ? 'minh_an_national' : 'minh_an_app',
    settings: {
      'minh_an.units': list(cases, cases.units),
      'minh_an.agencies': list(cases, cases.agencies),
      'minh_an.chains': list(chains, chains.agencies),
      'minh_an.user': person.userId,
    },
  }
}

/** Codes hold no comma. `*` stands for all: only for entries about people and units, never for cases. */
function list(reach: Reach, codes: ReadonlySet<string>): string {
  return reach.nation ? '*' : [...codes].sort().join(',')
}
