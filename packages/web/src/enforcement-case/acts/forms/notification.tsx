import { Select } from '@mantine/core'
import { formatVi } from '@minh-an/domain/calendar'
import { notificationChannels } from '@minh-an/domain/case-file'
import { useWords, wordsNow } from '../../../i18n/index.ts'
import { fieldId } from '../../../ui/index.ts'
import { words } from '../../words.vi.ts'
import { type ActForm, boundTo, type FieldsProps, filled, text } from '../act-form.ts'
import { ChoiceField, LineField } from '../fields.tsx'

interface Notified {
  readonly channel: string
  readonly partyNo: string
  readonly evidence: string
}

function NotifiedFields(props: FieldsProps<Notified>) {
  const { values, onChange, file, errorOf } = props
  const t = useWords(words)
  return (
    <>
      <ChoiceField
        {...boundTo(props, 'channel')}
        label={t('form.channel')}
        required
        options={notificationChannels.map((value) => ({ value, label: t(`channel.${value}`) }))}
      />
      <Select
        id={fieldId('payload.partyNo')}
        label={t('form.party')}
        data={[
          { value: '', label: t('form.everyParty') },
          ...file.parties.map((party) => ({ value: String(party.no), label: party.name })),
        ]}
        value={values.partyNo}
        allowDeselect={false}
        error={errorOf('payload.partyNo')}
        onChange={(partyNo) => onChange({ partyNo: partyNo ?? '' })}
      />
      <LineField {...boundTo(props, 'evidence')} label={t('form.evidence')} description={t('form.evidenceHint')} />
    </>
  )
}

/** Thông báo hợp lệ: from its day the voluntary period runs. */
export const decisionNotified: ActForm<Notified> = {
  kind: 'decision-notified',
  asksLines: false,
  initial: (_file, before) => ({
    channel: text(before?.['channel']) || 'direct',
    partyNo: before?.['partyNo'] === undefined ? '' : String(before['partyNo']),
    evidence: text(before?.['evidence']),
  }),
  fields: (props) => <NotifiedFields {...props} />,
  payload: ({ channel, partyNo, evidence }) =>
    filled({ channel, evidence, partyNo: partyNo === '' ? undefined : Number(partyNo) }),
  missing: () => [],
}

interface Sent {
  readonly aboutActId: string
  readonly procuracy: string
}

/** Papers the procuracy receives: decisions of this file. */
const papers = (file: FieldsProps<Sent>['file']) =>
  file.timeline.filter((act) => act.mark === 'decision' && !act.withdrawn)

function SentFields(props: FieldsProps<Sent>) {
  const { values, onChange, file, errorOf } = props
  const t = useWords(words)
  return (
    <>
      <Select
        id={fieldId('payload.aboutActId')}
        label={t('form.aboutAct')}
        withAsterisk
        data={papers(file).map((act) => ({
          value: act.id,
          label: t('form.correctedEntry', { date: formatVi(act.effectiveOn), text: act.summary }),
        }))}
        value={values.aboutActId || null}
        allowDeselect={false}
        error={errorOf('payload.aboutActId')}
        onChange={(id) => onChange({ aboutActId: id ?? '' })}
      />
      <LineField {...boundTo(props, 'procuracy')} label={t('form.procuracy')} />
    </>
  )
}

/** Gửi Viện kiểm sát: which decision, to which procuracy. The decision whose period is open stands there already. */
export const sentToProcuracy: ActForm<Sent> = {
  kind: 'sent-to-procuracy',
  asksLines: false,
  initial: (file, before) => {
    const waiting = file.deadlines.find(
      (one) => one.act === 'sent-to-procuracy' && ['late', 'today', 'soon', 'later'].includes(one.state),
    )
    const last = papers(file)[0]?.id ?? file.timeline.find((act) => act.kind === 'opening-entry')?.id
    return {
      aboutActId: text(before?.['aboutActId']) || (waiting?.triggerActId ?? last ?? ''),
      procuracy: text(before?.['procuracy']),
    }
  },
  fields: (props) => <SentFields {...props} />,
  payload: (values) => filled({ ...values }),
  missing: ({ aboutActId }) =>
    aboutActId === '' ? [{ path: 'payload.aboutActId', label: wordsNow(words)('form.aboutAct') }] : [],
}
