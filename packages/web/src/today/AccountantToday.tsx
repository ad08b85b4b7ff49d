import type { TodayAnswer } from '@minh-an/contract/today'
import { dong, formatDong } from '@minh-an/domain/money'
import { Link } from '@tanstack/react-router'
import { caseListState } from '../enforcement-case/index.ts'
import { useWords } from '../i18n/index.ts'
import { countText, Money } from '../ui/index.ts'
import { monthNumber } from './answer.ts'
import { TabbedRows } from './TabbedRows.tsx'
import css from './today.module.css'
import { words } from './words.vi.ts'

type Answer = Extract<TodayAnswer, { role: 'accountant' }>

const sum = (value: string) => `${formatDong(dong(value))} đồng`

/** Kế toán: how long the agency has held what it holds, and whose đồng waits. */
export function AccountantToday({ answer }: { readonly answer: Answer }) {
  const t = useWords(words)
  const { month } = answer
  return (
    <>
      <h2 className={`so ${css['heading']}`}>{t('held.title', { sum: formatDong(dong(answer.held)) })}</h2>
      <ul className={css['cards']} aria-label={t('held.title', { sum: formatDong(dong(answer.held)) })}>
        {answer.bands.map((band) => (
          <li key={band.fromDays}>
            <Link to="/cases" state={caseListState(band.filter)} className={css['card']}>
              <span className="so">
                {band.toDays === undefined
                  ? t('held.over', { from: band.fromDays })
                  : t('held.band', { from: band.fromDays, to: band.toDays })}
              </span>
              <strong>
                <Money value={band.held} as="short" />
              </strong>
              <small className="so">{t('held.count', { n: countText(band.cases) })}</small>
            </Link>
          </li>
        ))}
      </ul>
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
    </>
  )
}
