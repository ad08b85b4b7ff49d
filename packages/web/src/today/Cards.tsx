import type { TodayCard } from '@minh-an/contract/today'
import { Link } from '@tanstack/react-router'
import { caseListState } from '../enforcement-case/index.ts'
import { useWords } from '../i18n/index.ts'
import { countText, Money } from '../ui/index.ts'
import css from './today.module.css'
import { words } from './words.vi.ts'

const named = [
  'undecided-judgments',
  'undecided-requests',
  'unassigned',
  'late',
  'idle',
  'not-sent',
  'not-notified',
  'held-over-10',
  'active',
  'present',
  'over1',
  'over5',
  'over10',
  'credit',
  'corruption',
  'central',
] as const

const listPath = { judgments: '/judgments', requests: '/requests' } as const

/** Numbers that open their lists. */
export function Cards({ cards }: { readonly cards: readonly TodayCard[] }) {
  const t = useWords(words)
  return (
    <ul className={css['cards']} aria-label={t('card.label')}>
      {cards.map((card) => {
        const name = named.find((one) => one === card.key)
        const content = (
          <>
            <span className={css['word']}>{name === undefined ? card.key : t(`card.${name}`)}</span>
            <strong className="so">{countText(card.count)}</strong>
            {card.urgent !== undefined && card.urgent > 0 && (
              <small className="so">{t('card.urgent', { n: countText(card.urgent) })}</small>
            )}
            {card.outstanding !== undefined && card.outstanding !== '0' && (
              <small>
                <Money value={card.outstanding} as="short" />
              </small>
            )}
          </>
        )
        const late = card.key === 'late' && card.count > 0 ? true : undefined
        return (
          <li key={card.key}>
            {card.opens.list === 'cases' ? (
              <Link to="/cases" state={caseListState(card.opens.filter)} className={css['card']} data-late={late}>
                {content}
              </Link>
            ) : (
              <Link to={listPath[card.opens.list]} className={css['card']} data-late={late}>
                {content}
              </Link>
            )}
          </li>
        )
      })}
    </ul>
  )
}
