import { Button, NativeSelect, Textarea } from '@mantine/core'
import type { PlainDate } from '@minh-an/domain/calendar'
import { initiationOf } from '@minh-an/domain/judgment'
import { addDong, dongInWords, formatDong, ZERO_DONG } from '@minh-an/domain/money'
import { OBLIGATION_KINDS } from '@minh-an/law/obligation'
import { useWords } from '../i18n/index.ts'
import { FormSection, fieldId, IfAny, MoneyInput } from '../ui/index.ts'
import { type LineDraft, newLine, type PartyDraft } from './draft.ts'
import { goesToState, isMoney } from './draft-input.ts'
import css from './intake.module.css'
import { words } from './words.vi.ts'

interface LineListProps {
  readonly lines: readonly LineDraft[]
  readonly parties: readonly PartyDraft[]
  /** The day whose law says which kinds there are. */
  readonly on: PlainDate
  readonly onChange: (lines: readonly LineDraft[]) => void
  readonly errorAt: (path: string) => string | undefined
}

/** Step 3: each obligation one line, its kind from the law's list, its sum in words below. */
export function LineList({ lines, parties, on, onChange, errorAt }: LineListProps) {
  const t = useWords(words)
  const total = lines.reduce((sum, { amount }) => (amount === undefined ? sum : addDong(sum, amount)), ZERO_DONG)
  return (
    <FormSection title={t('step.lines')}>
      {lines.map((line, index) => (
        <LineFields
          key={line.key}
          line={line}
          index={index}
          parties={parties}
          on={on}
          errorAt={errorAt}
          onChange={(next) => onChange(lines.map((other) => (other.key === line.key ? next : other)))}
          onRemove={lines.length > 1 ? () => onChange(lines.filter((other) => other.key !== line.key)) : undefined}
        />
      ))}
      <div className={css['choices']}>
        <Button variant="default" onClick={() => onChange([...lines, newLine(parties)])}>
          {t('line.add')}
        </Button>
      </div>
      <p className="so">
        {t('line.total', { sum: formatDong(total) })}
        <br />
        <span className={css['dim']}>{dongInWords(total)}</span>
      </p>
    </FormSection>
  )
}

interface LineFieldsProps {
  readonly line: LineDraft
  readonly index: number
  readonly parties: readonly PartyDraft[]
  readonly on: PlainDate
  readonly onChange: (line: LineDraft) => void
  readonly onRemove: (() => void) | undefined
  readonly errorAt: (path: string) => string | undefined
}

function LineFields({ line, index, parties, on, onChange, onRemove, errorAt }: LineFieldsProps) {
  const t = useWords(words)
  const at = (field: string) => `lines.${index}.${field}`
  const set = (next: Partial<LineDraft>) => onChange({ ...line, ...next })
  const start = initiationOf(line.item, on)
  const partyOptions = (role: PartyDraft['role']) =>
    parties.flatMap((party, place) =>
      party.role === role
        ? [{ value: String(party.key), label: `${place + 1}. ${party.name.trim() || t('party.unnamed')}` }]
        : [],
    )
  const keyOf = (value: string) => (value === '' ? undefined : Number(value))

  return (
    <fieldset className={css['card']}>
      <legend>{t('line.number', { no: index + 1 })}</legend>
      <NativeSelect
        id={fieldId(at('item'))}
        label={t('line.item')}
        withAsterisk
        required
        value={line.item}
        data={[{ value: '', label: t('line.choose') }, ...itemGroups(on, t)]}
        onChange={(event) => set({ item: event.currentTarget.value })}
        error={errorAt(at('item'))}
        description={start && `${t(`basis.${start.basis}`)} · ${start.legalBasis}`}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
      />
      {(line.item === '' || isMoney(line.item)) && (
        <MoneyInput
          id={fieldId(at('amount'))}
          label={t('line.amount')}
          required
          value={line.amount}
          onChange={(amount) => set({ amount })}
          error={errorAt(at('amount'))}
        />
      )}
      <div className={css['pair']}>
        <NativeSelect
          id={fieldId(at('debtorNo'))}
          label={t('line.debtor')}
          value={line.debtor === undefined ? '' : String(line.debtor)}
          data={[...partyOptions('debtor'), { value: '', label: t('line.allDebtors') }]}
          onChange={(event) => set({ debtor: keyOf(event.currentTarget.value) })}
          error={errorAt(at('debtorNo'))}
        />
        {goesToState(line.item) ? (
          <div>
            <p className={css['fixed']}>{t('line.creditor')}</p>
            <p>{t('line.state')}</p>
          </div>
        ) : (
          <NativeSelect
            id={fieldId(at('creditorNo'))}
            label={t('line.creditor')}
            value={line.creditor === undefined ? '' : String(line.creditor)}
            data={[...partyOptions('creditor'), { value: '', label: t('line.noCreditor') }]}
            onChange={(event) => set({ creditor: keyOf(event.currentTarget.value) })}
            error={errorAt(at('creditorNo'))}
          />
        )}
      </div>
      <Textarea
        id={fieldId(at('text'))}
        label={<IfAny>{t('line.text')}</IfAny>}
        autosize
        minRows={1}
        value={line.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
        error={errorAt(at('text'))}
      />
      {onRemove && (
        <Button variant="subtle" size="compact-sm" onClick={onRemove}>
          {t('line.remove')}
        </Button>
      )}
    </fieldset>
  )
}

type T = ReturnType<typeof useWords<(typeof words)['vi']>>

/** The kinds the law of the day knows: those on request first, they are the ones people bring to the counter. */
function itemGroups(on: PlainDate, t: T) {
  return (['on-request', 'ex-officio'] as const).map((basis) => ({
    group: t(`basis.${basis}`),
    items: OBLIGATION_KINDS.filter(({ id }) => initiationOf(id, on)?.basis === basis).map(({ id, nameVi }) => ({
      value: id,
      label: nameVi,
    })),
  }))
}
