import { Button, NativeSelect, TextInput } from '@mantine/core'
import { type PartyForm, type PartyRole, partyForms, partyRoles } from '@minh-an/domain/case-file'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '../i18n/index.ts'
import { FormSection, fieldId, IfAny } from '../ui/index.ts'
import { newParty, type PartyDraft } from './draft.ts'
import { faultsOfParties } from './draft-input.ts'
import css from './intake.module.css'
import { lookAlikesQuery } from './queries.ts'
import { words } from './words.vi.ts'

interface PartyListProps {
  readonly parties: readonly PartyDraft[]
  readonly onChange: (parties: readonly PartyDraft[]) => void
  readonly errorAt: (path: string) => string | undefined
}

/** Step 2: everybody the judgment names. Their numbers are their places. */
export function PartyList({ parties, onChange, errorAt }: PartyListProps) {
  const t = useWords(words)
  return (
    <FormSection title={t('step.parties')}>
      {parties.map((party, index) => (
        <PartyFields
          key={party.key}
          party={party}
          index={index}
          errorAt={errorAt}
          onChange={(next) => onChange(parties.map((other) => (other.key === party.key ? next : other)))}
          onRemove={parties.length > 1 ? () => onChange(parties.filter((other) => other.key !== party.key)) : undefined}
        />
      ))}
      <div className={css['choices']}>
        {(['debtor', 'creditor', 'related'] as const).map((role) => (
          <Button key={role} variant="default" onClick={() => onChange([...parties, newParty(role)])}>
            {t(`party.add.${role}`)}
          </Button>
        ))}
      </div>
    </FormSection>
  )
}

interface PartyFieldsProps {
  readonly party: PartyDraft
  readonly index: number
  readonly onChange: (party: PartyDraft) => void
  readonly onRemove: (() => void) | undefined
  readonly errorAt: (path: string) => string | undefined
}

function PartyFields({ party, index, onChange, onRemove, errorAt }: PartyFieldsProps) {
  const t = useWords(words)
  const at = (field: string) => `parties.${index}.${field}`
  const [asked, setAsked] = useState({ name: '', identifier: '' })
  // A field is judged once it is left, not at each key.
  const [typing, setTyping] = useState<string>()
  const set = (next: Partial<PartyDraft>) => onChange({ ...party, ...next })
  const ask = () => setAsked({ name: party.name.trim(), identifier: party.identifier.replaceAll(/\s/g, '') })
  const person = party.form === 'person'
  const faults = faultsOfParties([party])
  const faultAt = (field: string) => {
    const fault = field === typing ? undefined : faults.find(({ path }) => path === `parties.0.${field}`)
    return fault && t(fault.word, { n: fault.n })
  }

  return (
    <fieldset className={css['card']}>
      <legend>
        {t('party.number', { no: index + 1 })}
        {party.name.trim() && `: ${party.name}`}
      </legend>
      <div className={css['pair']}>
        <NativeSelect
          label={t('party.role')}
          value={party.role}
          data={partyRoles.map((role) => ({ value: role, label: t(`party.${role}`) }))}
          onChange={(event) => set({ role: event.currentTarget.value as PartyRole })}
        />
        <NativeSelect
          label={t('party.form')}
          value={party.form}
          data={partyForms.map((form) => ({ value: form, label: t(`party.form.${form}`) }))}
          onChange={(event) => set({ form: event.currentTarget.value as PartyForm })}
        />
      </div>
      <TextInput
        id={fieldId(at('name'))}
        label={t('party.name')}
        withAsterisk
        required
        autoComplete="off"
        value={party.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
        onBlur={ask}
        error={errorAt(at('name'))}
      />
      <div className={css['pair']}>
        <TextInput
          id={fieldId(at('identifier'))}
          label={<IfAny>{t(person ? 'party.personId' : 'party.taxCode')}</IfAny>}
          inputMode="numeric"
          autoComplete="off"
          classNames={{ input: 'so' }}
          value={party.identifier}
          onChange={(event) => set({ identifier: event.currentTarget.value })}
          onFocus={() => setTyping('identifier')}
          onBlur={() => {
            setTyping(undefined)
            ask()
          }}
          error={faultAt('identifier') ?? errorAt(at('identifier'))}
        />
        {person && (
          <TextInput
            id={fieldId(at('birthYear'))}
            label={<IfAny>{t('party.birthYear')}</IfAny>}
            inputMode="numeric"
            autoComplete="off"
            classNames={{ input: 'so' }}
            value={party.birthYear}
            onChange={(event) => set({ birthYear: event.currentTarget.value })}
            onFocus={() => setTyping('birthYear')}
            onBlur={() => setTyping(undefined)}
            error={faultAt('birthYear') ?? errorAt(at('birthYear'))}
          />
        )}
      </div>
      <TextInput
        id={fieldId(at('address'))}
        label={<IfAny>{t('party.address')}</IfAny>}
        autoComplete="off"
        value={party.address}
        onChange={(event) => set({ address: event.currentTarget.value })}
        error={errorAt(at('address'))}
      />
      {asked.name.length > 1 && asked.name === party.name.trim() && (
        <LookAlikes name={asked.name} identifier={asked.identifier} />
      )}
      {onRemove && (
        <Button variant="subtle" size="compact-sm" onClick={onRemove}>
          {t('party.remove')}
        </Button>
      )}
    </fieldset>
  )
}

/** People of the same name already in the files, side by side, so that two are not taken for one nor one for two. */
function LookAlikes({ name, identifier }: { readonly name: string; readonly identifier: string }) {
  const t = useWords(words)
  const [open, setOpen] = useState(false)
  const { data } = useQuery(lookAlikesQuery({ name, ...(/^\d{9,13}$/.test(identifier) ? { identifier } : {}) }))
  const people = data?.people ?? []
  if (people.length === 0) return null
  const same = people.find(({ sameIdentifier }) => sameIdentifier)
  return (
    <div className={css['known']} role="status">
      <p>{same ? t('party.samePerson', { name: same.name }) : t('party.alike', { n: people.length, name })}</p>
      <Button variant="default" size="compact-sm" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('party.compare')}
      </Button>
      {open && (
        <table className={css['compare']}>
          <thead>
            <tr>
              <th scope="col">{t('party.name')}</th>
              <th scope="col">{t('party.birthYear')}</th>
              <th scope="col">{t('party.idShort')}</th>
              <th scope="col">{t('party.address')}</th>
              <th scope="col">{t('party.cases')}</th>
            </tr>
          </thead>
          <tbody>
            {people.map((person, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an answer that is never reordered
              <tr key={index}>
                <td>
                  {person.name}
                  {person.sameIdentifier && ` · ${t('party.sameId')}`}
                </td>
                <td className="so">{person.birthYear ?? ''}</td>
                <td className="so">{person.identifierMasked ?? ''}</td>
                <td>{person.address ?? ''}</td>
                <td className="so">{person.cases}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}
