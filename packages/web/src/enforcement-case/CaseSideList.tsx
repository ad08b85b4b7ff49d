import { ActionIcon } from '@mantine/core'
import type { CaseRow } from '@minh-an/contract/enforcement-case'
import { IconChevronLeft, IconChevronRight, IconLayoutSidebarLeftCollapse } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useWords } from '../i18n/index.ts'
import { countText, DeadlineBadge, standingOf } from '../ui/index.ts'
import css from './case.module.css'
import { caseState, type ListView } from './list-view.ts'
import { words } from './words.vi.ts'

interface CaseSideListProps {
  readonly rows: readonly CaseRow[]
  readonly total: number
  readonly view: ListView
  readonly currentId: string
  readonly onPrevious: (() => void) | undefined
  readonly onNext: (() => void) | undefined
  readonly onFold: () => void
}

/** The list the case was opened from, so that the next one is one key away. */
export function CaseSideList({ rows, total, view, currentId, onPrevious, onNext, onFold }: CaseSideListProps) {
  const t = useWords(words)
  const current = useRef<HTMLAnchorElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when another case is open
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' })
  }, [currentId])
  return (
    <nav className={css['list']} aria-label={t('case.list')}>
      <div className={css['listHead']}>
        <span className="so">{t('case.listCount', { n: countText(total) })}</span>
        <Step label={t('case.previous')} onClick={onPrevious}>
          <IconChevronLeft size={16} aria-hidden />
        </Step>
        <Step label={t('case.next')} onClick={onNext}>
          <IconChevronRight size={16} aria-hidden />
        </Step>
        <ActionIcon variant="subtle" size={28} aria-label={t('case.listFold')} onClick={onFold}>
          <IconLayoutSidebarLeftCollapse size={16} aria-hidden />
        </ActionIcon>
      </div>
      <ol>
        {rows.map((row) => (
          <li key={row.id}>
            <Link
              to={`/cases/${row.id}`}
              state={caseState(view)}
              preload={false}
              className={css['entry']}
              {...(row.id === currentId ? { 'data-current': true, ref: current } : {})}
            >
              <span className="so">{row.shortNumber}</span>
              {row.due ? (
                <DeadlineBadge
                  standing={standingOf({ state: row.due.state, workingDays: row.due.workingDays, dueOn: row.due.on })}
                />
              ) : (
                <span />
              )}
              <span className={css['debtor']}>{row.debtors}</span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}

interface StepProps {
  readonly label: string
  readonly onClick: (() => void) | undefined
  readonly children: React.ReactNode
}

function Step({ label, onClick, children }: StepProps) {
  return (
    <ActionIcon
      variant="subtle"
      size={28}
      aria-label={label}
      aria-disabled={onClick === undefined}
      onClick={() => onClick?.()}
    >
      {children}
    </ActionIcon>
  )
}
