import type { CaseView } from '@minh-an/contract/enforcement-case'
import { formatVi } from '@minh-an/domain/calendar'
import type { ProofSubject } from '../deadline/index.ts'
import { useWords } from '../i18n/index.ts'
import { ConfidenceMark, DeadlineBadge, EmptyState, standingOf } from '../ui/index.ts'
import css from './tables.module.css'
import { words } from './words.vi.ts'

interface DeadlinesTabProps {
  readonly file: CaseView
  readonly onProof: (subject: ProofSubject) => void
}

/** Thời hạn: open ones first, each one click from its proof. */
export function DeadlinesTab({ file, onProof }: DeadlinesTabProps) {
  const t = useWords(words)
  const repeated = new Set(
    file.deadlines.flatMap(({ code }, index, all) => (all.findIndex((one) => one.code === code) < index ? [code] : [])),
  )
  /** Of several periods of one kind: the paper each counts from. */
  const from = (code: string, actId: string) =>
    repeated.has(code) ? file.timeline.find(({ id }) => id === actId)?.summary : undefined
  if (file.deadlines.length === 0) return <EmptyState why={t('deadlines.empty')} />
  return (
    <div className={css['frame']}>
      <table className={css['table']} aria-label={t('deadlines.label')}>
        <thead>
          <tr>
            <th scope="col">{t('deadlines.state')}</th>
            <th scope="col">{t('deadlines.what')}</th>
            <th scope="col">{t('deadlines.from')}</th>
            <th scope="col">{t('deadlines.due')}</th>
            <th scope="col">{t('deadlines.met')}</th>
          </tr>
        </thead>
        <tbody>
          {file.deadlines.map((one) => (
            <tr key={`${one.code} ${one.triggerActId}`}>
              <td>
                <DeadlineBadge
                  standing={standingOf(one)}
                  ofParty={one.holder === 'party'}
                  onProof={() => onProof({ subjectId: file.id, code: one.code, triggerActId: one.triggerActId })}
                />
              </td>
              <td>
                {one.name}
                {from(one.code, one.triggerActId) && (
                  <span className={css['dim']}>{from(one.code, one.triggerActId)}</span>
                )}
                <span className={css['dim']}>
                  {one.legalBasis}
                  <ConfidenceMark confidence={one.confidence} {...(one.note ? { note: one.note } : {})} />
                </span>
              </td>
              <td className="so">{formatVi(one.triggeredOn)}</td>
              <td className="so">{formatVi(one.dueOn)}</td>
              <td className="so">{one.metOn === undefined ? '' : formatVi(one.metOn)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
