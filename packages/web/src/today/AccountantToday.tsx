import type { TodayAnswer } from '@minh-an/contract/today'
import { dong, formatDong } from '@minh-an/domain/money'
import { useNavigate } from '@tanstack/react-router'
import { caseListState } from '../enforcement-case/index.ts'
import { useWords } from '../i18n/index.ts'
import { countText, DrillCell, Money } from '../ui/index.ts'
import { monthNumber } from './answer.ts'
import { TabbedRows } from './TabbedRows.tsx'
import css from './today.module.css'
import { words } from './words.vi.ts'

type Answer = Extract<TodayAnswer, { role: 'accountant' }>

const sum = (value: string) => `${formatDong(dong(value))} đồng`

/** Kế toán: whose đồng waits, and how long the agency has held what it holds. */
export function AccountantToday({ answer }: { readonly answer: Answer }) {
  const t = useWords(words)
  const navigate = useNavigate()
  const { month } = answer
  const bandName = (band: Answer['bands'][number]) =>
    band.toDays === undefined
      ? t('held.over', { from: band.fromDays })
      : t('held.band', { from: band.fromDays, to: band.toDays })
  return (
    <>
      <TabbedRows
        tabs={answer.tabs}
        next={answer.next}
        aside={t('month.money', {
          month: monthNumber(month.month),
          collected: sum(month.collected),
          disbursed: sum(month.disbursed),
          receipts: countText(month.receipts),
          vouchers: countText(month.vouchers),
        })}
      />
      <h2 className={`so ${css['heading']}`}>{t('held.title', { sum: formatDong(dong(answer.held)) })}</h2>
      <div className={css['frame']}>
        <table className={css['table']} aria-label={t('held.label')}>
          <thead>
            <tr>
              <th scope="col">{t('held.age')}</th>
              <th scope="col">{t('held.cases')}</th>
              <th scope="col">{t('held.sum')}</th>
            </tr>
          </thead>
          <tbody>
            {answer.bands.map((band) => (
              <tr key={band.fromDays}>
                <th scope="row" className="so">
                  {bandName(band)}
                </th>
                <td>
                  <DrillCell
                    figure={countText(band.cases)}
                    row={bandName(band)}
                    column={t('held.cases')}
                    onOpen={() => void navigate({ to: '/cases', state: caseListState(band.filter) })}
                  />
                </td>
                <td>
                  <Money value={band.held} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
