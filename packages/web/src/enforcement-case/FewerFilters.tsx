import { Button } from '@mantine/core'
import type { CaseFilter } from '@minh-an/contract/enforcement-case'
import { useQuery } from '@tanstack/react-query'
import { useWords } from '../i18n/index.ts'
import { countText, type FilterChip } from '../ui/index.ts'
import { without } from './filter-chips.ts'
import css from './list.module.css'
import { countsQuery } from './queries.ts'
import { words } from './words.vi.ts'

interface FewerFiltersProps {
  readonly unit: string
  readonly filter: CaseFilter
  readonly chips: readonly FilterChip[]
  readonly onClear: () => void
}

const mostAsked = 30

/** Where nothing fits: what would be there without each of the conditions, the most first. */
export function FewerFilters({ unit, filter, chips, onClear }: FewerFiltersProps) {
  const t = useWords(words)
  const asked = chips.slice(0, mostAsked)
  const { data } = useQuery(
    countsQuery(asked.map(({ key }) => ({ key, filter: { unit, ...without(filter, key as keyof CaseFilter) } }))),
  )
  const counts = new Map(data?.counts.map(({ key, cases }) => [key, cases]))
  const helpful = asked
    .filter(({ key }) => (counts.get(key) ?? 0) > 0)
    .toSorted((a, b) => (counts.get(b.key) ?? 0) - (counts.get(a.key) ?? 0))
  return (
    <div className={css['fewer']}>
      {data && helpful.length === 0 && chips.length > 1 && <p>{t('list.noSingle')}</p>}
      {helpful.map(({ key, label, onRemove }) => (
        <Button key={key} variant="default" onClick={onRemove}>
          {t('list.dropOne', { label, n: countText(counts.get(key) ?? 0) })}
        </Button>
      ))}
      <Button variant="subtle" onClick={onClear}>
        {t('list.dropAll')}
      </Button>
    </div>
  )
}
