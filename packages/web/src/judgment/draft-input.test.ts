import { describe, expect, it } from 'vitest'
import { newParty, type PartyDraft } from './draft.ts'
import { creditorNames, faultsOfParties, partiesToSend, requesterOf } from './draft-input.ts'

const party = (about: Partial<PartyDraft>): PartyDraft => ({ ...newParty('debtor'), name: 'Ngô Văn Khải', ...about })

describe('parties of an intake', () => {
  it('names an identifier of 11 digits and a year of two, and lets 12 and 9 digits and a tax code pass', () => {
    expect(faultsOfParties([party({ identifier: '03601234567', birthYear: '85' })])).toEqual([
      { path: 'parties.0.identifier', word: 'party.personIdWrong', n: 11 },
      { path: 'parties.0.birthYear', word: 'party.birthYearWrong', n: 2 },
    ])
    for (const identifier of ['', '036 012 345 678', '012345678', '0101234567', '0101234567-001']) {
      expect(faultsOfParties([party({ identifier, birthYear: '1985' })])).toEqual([])
    }
    expect(faultsOfParties([party({ form: 'organization', identifier: '12345' })])[0]?.word).toBe('party.taxCodeWrong')
  })

  it('sends a year of birth for a person, and none that stayed behind when the form became an organisation', () => {
    expect(partiesToSend([party({ birthYear: '1985' })])[0]).toMatchObject({ birthYear: 1985 })
    expect(partiesToSend([party({ form: 'organization', birthYear: '1985' })])[0]).not.toHaveProperty('birthYear')
  })

  it('takes the first creditor for the requester where nobody typed one', () => {
    const creditors = creditorNames([party({}), party({ role: 'creditor', name: 'Ngân hàng Mẫu' })])
    expect(requesterOf(' ', creditors)).toBe('Ngân hàng Mẫu')
    expect(requesterOf('Trần Văn Bình', creditors)).toBe('Trần Văn Bình')
    expect(requesterOf('', [])).toBe('')
  })
})
