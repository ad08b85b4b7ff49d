import type { CaseLineView, CaseView } from '@minh-an/contract/enforcement-case'
import { formatVi } from '@minh-an/domain/calendar'
import { useQuery } from '@tanstack/react-query'
import { useWords } from '../i18n/index.ts'
import { EmptyState, Money, StatusChip } from '../ui/index.ts'
import css from './tables.module.css'
import { words } from './words.vi.ts'

/** The table of grounds comes with the first line that has one. */
const groundsQuery = {
  queryKey: ['law', 'grounds'],
  queryFn: () => import('@minh-an/law/ground').then(({ GROUNDS }) => new Map(GROUNDS.map((one) => [one.id, one]))),
  staleTime: Number.POSITIVE_INFINITY,
}

/** Khoản: each duty with its parties, money and own state. */
export function LinesTab({ file }: { readonly file: CaseView }) {
  const t = useWords(words)
  const { data: grounds } = useQuery({ ...groundsQuery, enabled: file.lines.some((line) => line.ground) })
  const nameOf = (no: number | undefined) => file.parties.find((party) => party.no === no)?.name
  const parties = (line: CaseLineView) => {
    const to = line.payee === 'state-budget' ? t('lines.budget') : nameOf(line.creditorNo)
    return [nameOf(line.debtorNo), to].filter((part) => part).join(' → ')
  }
  if (file.lines.length === 0) return <EmptyState why={t('lines.empty')} />
  return (
    <div className={css['frame']}>
      <table className={css['table']} aria-label={t('lines.label')}>
        <thead>
          <tr>
            <th scope="col">{t('lines.no')}</th>
            <th scope="col">{t('lines.what')}</th>
            <th scope="col">{t('column.status')}</th>
            <th scope="col" className={css['figures']}>
              {t('column.owed')}
            </th>
            <th scope="col" className={css['figures']}>
              {t('column.outstanding')}
            </th>
          </tr>
        </thead>
        <tbody>
          {file.lines.map((line) => {
            const ground = line.ground === undefined ? undefined : (grounds?.get(line.ground)?.shortVi ?? line.ground)
            const until = line.until === undefined ? undefined : t('lines.until', { date: formatVi(line.until) })
            return (
              <tr key={line.no}>
                <th scope="row" className="so">
                  {line.no}
                </th>
                <td>
                  {line.itemName}
                  {line.text !== line.itemName && <span className={css['dim']}>{line.text}</span>}
                  <span className={css['dim']}>{parties(line)}</span>
                </td>
                <td>
                  <StatusChip state={line.status} />
                  <span className={`so ${css['dim']}`}>
                    {[t('lines.since', { date: formatVi(line.since) }), until].filter((part) => part).join(' ')}
                  </span>
                  {ground && <span className={css['dim']}>{ground}</span>}
                </td>
                <td className={css['figures']}>{line.kind === 'money' ? <Money value={line.owed} /> : '–'}</td>
                <td className={css['figures']}>{line.kind === 'money' ? <Money value={line.outstanding} /> : '–'}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
