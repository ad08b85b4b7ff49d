import type { PartyEntry } from '@minh-an/domain/case-file'
import {
  banks,
  companyForms,
  companyPlaces,
  companyTrades,
  femaleGiven,
  femaleMiddle,
  hamlets,
  maleGiven,
  maleMiddle,
  surnames,
  surnameWeights,
} from './name-parts.ts'
import type { Random } from './random.ts'

/** An invented full name, NFC. */
export function personName(random: Random): string {
  const surname = surnames[random.weighted(surnameWeights)] as string
  return random.chance(0.55)
    ? `${surname} ${random.pick(maleMiddle)} ${random.pick(maleGiven)}`
    : `${surname} ${random.pick(femaleMiddle)} ${random.pick(femaleGiven)}`
}

function companyName(random: Random): string {
  return `${random.pick(companyForms)} ${random.pick(companyTrades)} ${random.pick(companyPlaces)}`
}

/** A place that does not exist in a district or province that does. */
function addressIn(place: string, random: Random): string {
  const hamlet = random.chance(0.7)
    ? `Thôn ${random.pick(hamlets)} ${random.between(1, 9)}`
    : `Tổ ${random.between(1, 30)}`
  return `${hamlet}, ${place}`
}

/**
 * Twelve digits like a personal ID.
 * @note They begin with 000, which is no province, so that they are nobody's.
 */
function personalId(random: Random): string {
  return `000${String(random.between(0, 999_999_999)).padStart(9, '0')}`
}

export function personParty(
  no: number,
  role: PartyEntry['role'],
  place: string,
  year: number,
  random: Random,
): PartyEntry {
  return {
    no,
    role,
    form: 'person',
    name: personName(random),
    birthYear: year - random.between(19, 68),
    identifier: personalId(random),
    address: addressIn(place, random),
  }
}

export function companyParty(no: number, role: PartyEntry['role'], place: string, random: Random): PartyEntry {
  return {
    no,
    role,
    form: 'organization',
    name: companyName(random),
    identifier: `000${String(random.between(0, 9_999_999)).padStart(7, '0')}`,
    address: addressIn(place, random),
  }
}

export function bankParty(no: number, random: Random): PartyEntry {
  return { no, role: 'creditor', form: 'organization', name: random.pick(banks) }
}

export const stateParty = (no: number): PartyEntry => ({
  no,
  role: 'creditor',
  form: 'state',
  name: 'Ngân sách nhà nước',
})
