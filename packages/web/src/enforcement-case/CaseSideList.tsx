import { ActionIcon } from '@mantine/core'
import type { CaseRow } from '@minh-an/contract/enforcement-case'
import { IconChevronLeft, IconChevronRight, IconLayoutSidebarLeftCollapse } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect, useRef } from 'react'
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
  /** Place in the whole list, from 1. */
  readonly position: number | undefined
  readonly onBack: () => void
  readonly onPrevious: (() => void) | undefined
  readonly onNext: (() => void) | undefined
  readonly onFold: () => void
}

/** The list the case was opened from, so that the next one is one key away. */
export function CaseSideList(props: CaseSideListProps) {
  const { rows, total, view, currentId, position, onPrevious, onNext, onFold, onBack } = props
  const t = useWords(words)
  const current = useRef<HTMLAnchorElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when another case is open
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' })
  }, [currentId])
  const list = useRef<HTMLOListElement>(null)
  // ↑ ↓ Home End move over the list; Enter opens, as on any link; the case beside it stays until then.
  const onKeyDown = (event: KeyboardEvent<HTMLOListElement>) => {
    const links = [...(list.current?.querySelectorAll<HTMLAnchorElement>('a') ?? [])]
    const at = links.indexOf(document.activeElement as HTMLAnchorElement)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key]
    if (to === undefined || at < 0) return
    event.preventDefault()
    links[Math.max(0, Math.min(links.length - 1, to))]?.focus()
  }
  const row = rows.find(({ id }) => id === currentId)
  return (
    <nav className={css['list']} aria-label={t('case.list')}>
      <div className={css['listHead']}>
        <button type="button" className={css['back']} onClick={onBack}>
          <span className="so">{t('case.listCount', { n: countText(total) })}</span>
        </button>
        <span className={css['aloud']} role="status">
          {row && position !== undefined
            ? t('case.at', {
                n: countText(position),
                all: countText(total),
                number: row.shortNumber,
                name: row.debtors,
              })
            : ''}
        </span>
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
      <ol ref={list} onKeyDown={onKeyDown}>
        {rows.map((row) => (
          <li key={row.id}>
            <Link
              to={`/cases/${row.id}`}
              state={caseState(view)}
              search={true as never}
              aria-current={row.id === currentId ? 'page' : undefined}
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
