import type { TodayRow } from '@minh-an/contract/today'
import { IconAlertOctagon } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { caseListState } from '../enforcement-case/index.ts'
import { useWords } from '../i18n/index.ts'
import { countText } from '../ui/index.ts'
import { type Tab, TodayRows } from './TodayRows.tsx'
import css from './today.module.css'
import { words } from './words.vi.ts'

const known = [
  'late',
  'today',
  'next-5',
  'idle',
  'undecided',
  'supplement',
  'not-sent',
  'not-notified',
  'pay-out',
] as const
type KnownTab = (typeof known)[number]

interface TabbedRowsProps {
  readonly tabs: readonly (Tab & { readonly key: KnownTab })[]
  readonly next: TodayRow | undefined
  /** Right end of the line of tabs. */
  readonly aside?: ReactNode
  readonly withOfficer?: boolean
}

/** Tabs with their counts over the rows of the chosen one; the first that has anything is open. */
export function TabbedRows({ tabs, next, aside, withOfficer = false }: TabbedRowsProps) {
  const t = useWords(words)
  const [chosen, setChosen] = useState<KnownTab>()
  const tab = tabs.find(({ key }) => key === chosen) ?? tabs.find(({ count }) => count > 0) ?? tabs[0]
  if (!tab) return null
  return (
    <>
      <div className={css['tabs']}>
        <div className={css['tabs']} role="tablist" aria-label={t('tab.label')}>
          {tabs.map(({ key, count }) => (
            <button
              key={key}
              type="button"
              role="tab"
              className={css['tab']}
              aria-selected={key === tab.key}
              data-late={key === 'late' && count > 0 ? true : undefined}
              title={key === 'idle' ? t('tab.idleFull') : undefined}
              onClick={() => setChosen(key)}
            >
              {key === 'late' && count > 0 && <IconAlertOctagon size={14} aria-hidden />} {t(`tab.${key}`)}
              <strong className="so">{countText(count)}</strong>
            </button>
          ))}
        </div>
        {tab.filter && (
          <Link to="/cases" state={caseListState(tab.filter)}>
            {t('tab.openList')}
          </Link>
        )}
        {aside && <span className={`so ${css['month']} ${css['right']}`}>{aside}</span>}
      </div>
      <div role="tabpanel" aria-label={t(`tab.${tab.key}`)}>
        <TodayRows
          key={tab.key}
          label={t(`tab.${tab.key}`)}
          tab={tab}
          empty={t(`empty.${tab.key}`)}
          next={next}
          withOfficer={withOfficer}
        />
      </div>
    </>
  )
}
