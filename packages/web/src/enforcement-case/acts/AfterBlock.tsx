import type { ActPreview } from '@minh-an/contract/enforcement-case'
import { formatVi } from '@minh-an/domain/calendar'
import { dong, formatDong } from '@minh-an/domain/money'
import { useWords } from '../../i18n/index.ts'
import { AfterRecording, DeadlineBadge, standingOf, useStateNames } from '../../ui/index.ts'
import { words } from '../words.vi.ts'
import css from './acts.module.css'

interface AfterBlockProps {
  readonly preview: ActPreview | undefined
  /** Lines the act names; 0 for an act on the whole file. */
  readonly lines: number
  /** Something required is still empty. */
  readonly waiting: boolean
}

/** “Sau khi ghi nhận”: what the server says would be true, before anything is written. */
export function AfterBlock({ preview, lines, waiting }: AfterBlockProps) {
  const t = useWords(words)
  const stateName = useStateNames()
  if (waiting || preview === undefined) {
    return (
      <AfterRecording title={t('after.title')}>
        <p className={css['note']}>{t(waiting ? 'after.waiting' : 'after.asking')}</p>
      </AfterRecording>
    )
  }
  if (!preview.allowed || preview.statusAfter === undefined) return null
  const before = stateName(preview.statusBefore)
  const after = stateName(preview.statusAfter)
  const moved = preview.outstandingAfter !== undefined && preview.outstandingAfter !== preview.outstandingBefore
  return (
    <AfterRecording title={t('after.title')}>
      <ul className={`so ${css['after']}`}>
        <li>
          {preview.statusBefore === preview.statusAfter
            ? t('after.sameStatus', { status: after })
            : t('after.status', { before, after })}
        </li>
        {preview.lines.map((line) => (
          <li key={line.no}>
            {t('after.line', { no: line.no, before: stateName(line.before), after: stateName(line.after) })}
          </li>
        ))}
        {moved && (
          <li>
            {t('after.money', {
              before: formatDong(dong(preview.outstandingBefore)),
              after: formatDong(dong(preview.outstandingAfter ?? '0')),
            })}
          </li>
        )}
        {preview.closes.map((one) => (
          <li key={`${one.code} ${one.triggerActId}`}>
            {t(one.state === 'lapsed' ? 'after.lapses' : 'after.closes', { date: formatVi(one.dueOn), name: one.name })}
          </li>
        ))}
        {preview.opens.map((one) => (
          <li key={`${one.code} ${one.dueOn}`}>
            {t('after.opens', { date: formatVi(one.dueOn), name: one.name })}{' '}
            <DeadlineBadge standing={standingOf(one)} ofParty={one.holder === 'party'} />
          </li>
        ))}
        <li>
          {lines > 0 && `${t('after.lines', { n: lines })} `}
          {t('form.appendOnly')}
        </li>
      </ul>
    </AfterRecording>
  )
}
