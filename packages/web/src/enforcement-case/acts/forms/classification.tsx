import { Select } from '@mantine/core'
import { formatVi } from '@minh-an/domain/calendar'
import { useWords } from '../../../i18n/index.ts'
import { IfAny } from '../../../ui/index.ts'
import { words } from '../../words.vi.ts'
import { type ActForm, boundTo, type FieldsProps, filled, text } from '../act-form.ts'
import { GroundField } from '../GroundField.tsx'
import { missingGround } from './ground-form.tsx'
import { reasonForm } from './reason-form.tsx'

interface Absent {
  readonly ground: string
  readonly verificationActId: string
}

function AbsentFields(props: FieldsProps<Absent>) {
  const { values, onChange, on, file, errorOf } = props
  const t = useWords(words)
  const verified = file.timeline.filter((act) => act.kind === 'verification-recorded' && !act.withdrawn)
  return (
    <>
      <GroundField {...boundTo(props, 'ground')} list="conditions-absent" on={on} />
      <Select
        label={<IfAny>{t('form.verification')}</IfAny>}
        data={verified.map((act) => ({
          value: act.id,
          label: t('form.correctedEntry', { date: formatVi(act.effectiveOn), text: act.summary }),
        }))}
        value={values.verificationActId || null}
        clearable
        error={errorOf('payload.verificationActId')}
        onChange={(id) => onChange({ verificationActId: id ?? '' })}
      />
    </>
  )
}

/** Quyết định về việc chưa có điều kiện thi hành án: its ground, and the verification it rests on. */
export const conditionsAbsent: ActForm<Absent> = {
  kind: 'conditions-absent',
  asksLines: true,
  initial: (file, before) => ({
    ground: text(before?.['ground']),
    verificationActId:
      text(before?.['verificationActId']) ||
      (before === undefined
        ? (file.timeline.find((act) => act.kind === 'verification-recorded' && !act.withdrawn)?.id ?? '')
        : ''),
  }),
  fields: (props) => <AbsentFields {...props} />,
  payload: (values) => filled({ ...values }),
  missing: ({ ground }, { on }) => missingGround('conditions-absent', ground, on),
}

export const enforcementResumed = reasonForm('enforcement-resumed', true)
export const requestReturned = reasonForm('request-returned', true)

export const separateLedgerEntry: ActForm<Record<never, never>> = {
  kind: 'separate-ledger-entry',
  asksLines: true,
  initial: () => ({}),
  fields: () => null,
  payload: () => ({}),
  missing: () => [],
}
