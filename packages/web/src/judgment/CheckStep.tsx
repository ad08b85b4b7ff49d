import { formatVi } from '@minh-an/domain/calendar'
import { initiationOf } from '@minh-an/domain/judgment'
import { addDong, dongInWords, formatDong, ZERO_DONG } from '@minh-an/domain/money'
import { findObligationKind } from '@minh-an/law/obligation'
import { useWords } from '../i18n/index.ts'
import { FormSection, todayInVietnam } from '../ui/index.ts'
import type { IntakeDraft } from './draft.ts'
import { goesToState } from './draft-input.ts'
import css from './intake.module.css'
import { words } from './words.vi.ts'

/** Step 4: everything once more in the order of the decision, with what will follow from it. */
export function CheckStep({ draft }: { readonly draft: IntakeDraft }) {
  const t = useWords(words)
  const { judgment, request } = draft
  const on = judgment.receivedOn ?? todayInVietnam()
  const total = judgment.lines.reduce(
    (sum, { amount }) => (amount === undefined ? sum : addDong(sum, amount)),
    ZERO_DONG,
  )
  const nameOf = (key: number | undefined) => judgment.parties.find((party) => party.key === key)?.name
  return (
    <FormSection title={t('step.check')}>
      <dl className={css['facts']}>
        <dt>{t('judgment.number')}</dt>
        <dd className="so">
          {judgment.number}
          {judgment.judgedOn && `, ${formatVi(judgment.judgedOn)}`}
        </dd>
        <dt>{t('judgment.court')}</dt>
        <dd>{judgment.court}</dd>
        <dt>{t('judgment.receivedOn')}</dt>
        <dd className="so">
          {judgment.receivedOn && formatVi(judgment.receivedOn)} · {t(`channel.${judgment.channel}`)}
        </dd>
        {judgment.parties.map((party, index) => (
          <PartyFact key={party.key} label={t(`party.${party.role}`)} text={`${index + 1}. ${party.name}`} />
        ))}
        {draft.withRequest && (
          <PartyFact
            label={t('request.title')}
            text={`${request.requester}${request.receivedOn ? `, ${formatVi(request.receivedOn)}` : ''} · ${t(`channel.${request.channel}`)}`}
          />
        )}
      </dl>
      <div className={css['scroll']}>
        <table className={css['table']}>
          <thead>
            <tr>
              <th scope="col">{t('line')}</th>
              <th scope="col">{t('line.who')}</th>
              <th scope="col" className={css['figures']}>
                {t('line.amountHead')}
              </th>
              <th scope="col">{t('line.basis')}</th>
            </tr>
          </thead>
          <tbody>
            {judgment.lines.map((line, index) => {
              const start = initiationOf(line.item, on)
              return (
                <tr key={line.key}>
                  <td>
                    {index + 1}. {findObligationKind(line.item)?.nameVi ?? ''}
                    {line.text && `: ${line.text}`}
                  </td>
                  <td>
                    {nameOf(line.debtor) ?? t('line.allDebtors')} →{' '}
                    {goesToState(line.item) ? t('line.state') : (nameOf(line.creditor) ?? '')}
                  </td>
                  <td className={`so ${css['figures']}`}>
                    {line.amount === undefined ? '–' : formatDong(line.amount)}
                  </td>
                  <td>{start && `${t(`basis.${start.basis}`)}, ${start.legalBasis}`}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <p className="so">
        {t('line.total', { sum: formatDong(total) })}
        <br />
        <span className={css['dim']}>{dongInWords(total)}</span>
      </p>
      <p>{t(draft.withRequest ? 'check.withRequest' : 'check.without')}</p>
    </FormSection>
  )
}

function PartyFact({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd className="so">{text}</dd>
    </>
  )
}
