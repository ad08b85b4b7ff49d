import type { CaseLineView, CaseView } from '@minh-an/contract/enforcement-case'
import { paymentMethods } from '@minh-an/domain/case-file'
import { type Dong, dong, dongInWords, formatDong } from '@minh-an/domain/money'
import { useWords, wordsNow } from '../../../i18n/index.ts'
import { fieldId, MoneyInput } from '../../../ui/index.ts'
import { words } from '../../words.vi.ts'
import { type ActForm, boundTo, type FieldsProps, filled, missingWords, type Payload, text } from '../act-form.ts'
import css from '../acts.module.css'
import { ChoiceField, LineField } from '../fields.tsx'

/** Sum per line; a line without a sum takes no part. */
type Amounts = Readonly<Record<number, Dong | undefined>>

interface Values {
  readonly amounts: Amounts
  readonly person: string
  readonly method: string
}

const positive = (amounts: Amounts) =>
  Object.entries(amounts).flatMap(([no, amount]) =>
    amount !== undefined && amount > 0n ? [{ no: Number(no), amount: String(amount) }] : [],
  )

function amountsOf(before: Payload | undefined): Amounts {
  const given = (before?.['allocations'] ?? []) as readonly { readonly no: number; readonly amount: string }[]
  return Object.fromEntries(given.map(({ no, amount }) => [no, dong(amount)]))
}

interface PaymentParts {
  readonly kind: 'payment-collected' | 'payment-disbursed'
  readonly personKey: 'payer' | 'recipient'
  /** Lines that can take part, with what is left to collect or held. */
  readonly left: (line: CaseLineView) => string
  readonly usual: (file: CaseView) => string
  readonly amounts: (file: CaseView) => Amounts
}

interface PaymentFieldsProps extends FieldsProps<Values> {
  readonly parts: PaymentParts
}

const personLabel = { payer: 'form.payer', recipient: 'form.recipient' } as const
const leftLabel = { 'payment-collected': 'form.amountLeft', 'payment-disbursed': 'form.amountHeld' } as const

function PaymentFields(props: PaymentFieldsProps) {
  const { values, onChange, file, errorOf, parts } = props
  const t = useWords(words)
  const { kind, personKey, left } = parts
  const sum = positive(values.amounts).reduce((total, { amount }) => total + BigInt(amount), 0n) as Dong
  const lines = file.lines.filter((line) => left(line) !== '0' || values.amounts[line.no] !== undefined)
  const wrong = errorOf('payload.allocations')
  return (
    <>
      <fieldset className={css['lines']} id={fieldId('payload.allocations')} tabIndex={-1}>
        <legend>
          {t('form.amounts')} <span aria-hidden>*</span>
        </legend>
        {lines.map((line) => (
          <MoneyInput
            key={line.no}
            label={t('form.amount', { no: line.no })}
            description={t(leftLabel[kind], { text: line.text || line.itemName, sum: formatDong(dong(left(line))) })}
            value={values.amounts[line.no]}
            onChange={(amount) => onChange({ amounts: { ...values.amounts, [line.no]: amount } })}
          />
        ))}
        {wrong && (
          <p className={css['error']} role="alert">
            {wrong}
          </p>
        )}
      </fieldset>
      {sum > 0n && <p className={`so ${css['sum']}`}>{t('form.sum', { sum: formatDong(sum), words: said(sum) })}</p>}
      <LineField
        path={`payload.${personKey}`}
        label={t(personLabel[personKey])}
        required
        value={values.person}
        onChange={(person) => onChange({ person })}
        error={errorOf(`payload.${personKey}`)}
      />
      <ChoiceField
        {...boundTo(props, 'method')}
        label={t('form.payment')}
        required
        options={paymentMethods.map((value) => ({ value, label: t(`payment.${value}`) }))}
      />
    </>
  )
}

/** Thu and chi: a sum for each line, in words below; who paid or received, and how. */
function paymentForm(parts: PaymentParts): ActForm<Values> {
  const { kind, personKey, usual, amounts } = parts
  return {
    kind,
    asksLines: false,
    initial: (file, before) => ({
      amounts: before === undefined ? amounts(file) : amountsOf(before),
      person: before === undefined ? usual(file) : text(before[personKey]),
      method: text(before?.['method']) || 'cash',
    }),
    fields: (props) => <PaymentFields {...props} parts={parts} />,
    payload: (values) =>
      filled({ allocations: positive(values.amounts), [personKey]: values.person, method: values.method }),
    missing: (values) => {
      const t = wordsNow(words)
      return [
        ...(positive(values.amounts).length === 0 ? [{ path: 'payload.allocations', label: t('form.amounts') }] : []),
        ...missingWords(`payload.${personKey}`, values.person, t(personLabel[personKey])),
      ]
    },
  }
}

const said = (sum: Dong) => {
  const spoken = dongInWords(sum)
  return spoken.charAt(0).toLocaleUpperCase('vi') + spoken.slice(1)
}

export const paymentCollected = paymentForm({
  kind: 'payment-collected',
  personKey: 'payer',
  left: (line) => (line.kind === 'money' ? line.outstanding : '0'),
  usual: (file) => file.parties.find((party) => party.role === 'debtor')?.name ?? '',
  amounts: () => ({}),
})

export const paymentDisbursed = paymentForm({
  kind: 'payment-disbursed',
  personKey: 'recipient',
  left: (line) => line.held,
  usual: (file) => {
    const line = file.lines.find((one) => one.held !== '0')
    if (line?.payee === 'state-budget') return wordsNow(words)('form.budget')
    return file.parties.find((party) => party.no === line?.creditorNo)?.name ?? ''
  },
  amounts: (file) =>
    Object.fromEntries(file.lines.filter((line) => line.held !== '0').map((line) => [line.no, dong(line.held)])),
})
