import type { CaseFilter } from '@minh-an/contract/enforcement-case'
import { useQuery } from '@tanstack/react-query'
import { useWords } from '../i18n/index.ts'
import { useUser } from '../identity/index.ts'
import { countText } from '../ui/index.ts'
import css from './list.module.css'
import { countsQuery } from './queries.ts'
import { words } from './words.vi.ts'

interface QuickView {
  readonly key: 'mine' | 'all' | 'late' | 'today' | 'over1' | 'credit' | 'unassigned' | 'held'
  readonly filter: CaseFilter
}

/** Views everybody begins with; an officer's are those of the own cases. */
function viewsFor(officerId: string | undefined): readonly QuickView[] {
  const own = officerId === undefined ? {} : { officerId }
  const shared: readonly QuickView[] = [
    { key: 'late', filter: { ...own, due: 'late' } },
    { key: 'today', filter: { ...own, due: 'today' } },
    { key: 'over1', filter: { ...own, ended: false, class: 'present', ageOver: 1 } },
    { key: 'credit', filter: { ...own, ended: false, groups: ['credit-institution'] } },
    { key: 'held', filter: { ...own, held: {} } },
  ]
  const all: QuickView = { key: 'all', filter: { ended: false } }
  if (officerId === undefined)
    return [all, { key: 'unassigned', filter: { ended: false, officerId: 'none' } }, ...shared]
  return [{ key: 'mine', filter: { ...own, ended: false } }, ...shared, all]
}

const sameFilter = (one: CaseFilter, other: CaseFilter) => {
  const text = (filter: CaseFilter) => JSON.stringify(Object.entries(filter).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  return text(one) === text(other)
}

interface QuickViewsProps {
  readonly unit: string
  readonly filter: CaseFilter
  readonly onChoose: (filter: CaseFilter) => void
}

/** One click to the lists of every day, each with its count. */
export function QuickViews({ unit, filter, onChoose }: QuickViewsProps) {
  const t = useWords(words)
  const views = viewsFor(useUser().officerId)
  const { data } = useQuery(countsQuery(views.map(({ key, filter: one }) => ({ key, filter: { unit, ...one } }))))
  const counts = new Map(data?.counts.map(({ key, cases }) => [key, cases]))
  return views.map((view) => {
    const count = counts.get(view.key)
    return (
      <button
        key={view.key}
        type="button"
        className={css['view']}
        aria-pressed={sameFilter(view.filter, filter)}
        onClick={() => onChoose(view.filter)}
      >
        {t(`view.${view.key}`)} {count !== undefined && <span className="so">{countText(count)}</span>}
      </button>
    )
  })
}
