import type { PartyView } from '@minh-an/contract/enforcement-case'
import type { PartyEntry } from '@minh-an/domain/case-file'

/** `0360…123`: enough to tell two people apart, not enough to copy. The whole is a look of its own. */
export function maskIdentifier(identifier: string): string {
  return identifier.length <= 7 ? '…' : `${identifier.slice(0, 4)}…${identifier.slice(-3)}`
}

export function partyViewOf(party: PartyEntry): PartyView {
  return {
    no: party.no,
    role: party.role,
    form: party.form,
    name: party.name,
    ...(party.birthYear === undefined ? {} : { birthYear: party.birthYear }),
    ...(party.identifier === undefined ? {} : { identifierMasked: maskIdentifier(party.identifier) }),
    ...(party.address === undefined ? {} : { address: party.address }),
  }
}

/** Names of one side, as lists show them. */
export function namesOf(parties: readonly PartyEntry[], role: PartyEntry['role']): string {
  return parties
    .filter((party) => party.role === role)
    .map((party) => party.name)
    .join('; ')
}
