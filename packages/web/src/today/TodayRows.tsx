import { Button } from '@mantine/core'
import type { TodayRow } from '@minh-an/contract/today'
import { actAction, cellOf, type Role } from '@minh-an/domain/access'
import { formatVi } from '@minh-an/domain/calendar'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ProofSheet, type ProofSubject } from '../deadline/index.ts'
import { caseListState, caseState, useActButton } from '../enforcement-case/index.ts'
import { useWords } from '../i18n/index.ts'
import { useUser } from '../identity/index.ts'
import { type Column, countText, DataTable, DeadlineBadge, Money, standingOf } from '../ui/index.ts'
import css from './today.module.css'
import { words } from './words.vi.ts'

type Filter = Parameters<typeof caseListState>[0]

export interface Tab {
  readonly key: string
  readonly count: number
  readonly rows: readonly TodayRow[]
  readonly filter?: Filter | undefined
}

interface TodayRowsProps {
  readonly label: string
  readonly tab: Tab
  readonly empty: string
  readonly next?: TodayRow | undefined
  readonly withOfficer?: boolean
}

/** A button for an act that belongs to another person would only lead to a refusal. */
function records(role: Role, act: string, inCharge: boolean): boolean {
  const cell = cellOf(role, act === 'decide' ? 'case.decide' : actAction(act as Parameters<typeof actAction>[0]))
  return cell === 'own' ? inCharge : cell !== false
}

const places = { case: '/cases', judgment: '/judgments', request: '/requests' } as const

/** Things to do, latest first, each with the act that answers it; the whole list is one click away. */
export function TodayRows({ label, tab, empty, next, withOfficer = false }: TodayRowsProps) {
  const t = useWords(words)
  const navigate = useNavigate()
  const buttonOf = useActButton()
  const { roles, officerId } = useUser()
  const actOf = ({ act, officer }: TodayRow) => {
    // The officer's own screen names no officer: every row is the reader's.
    const inCharge = officer === undefined ? !withOfficer : officer.id === officerId
    return act !== undefined && roles.some((role) => records(role as Role, act, inCharge)) ? act : undefined
  }
  const [proof, setProof] = useState<ProofSubject>()
  const view = tab.filter && { filter: tab.filter, sort: { by: 'due', order: 'asc' } as const }

  const open = (row: TodayRow, act?: string) =>
    void navigate({
      to: `${places[row.subject]}/${row.subjectId}`,
      ...(row.subject === 'case' ? { state: caseState(view, act) } : {}),
    })
  const paysOut = tab.rows.some((row) => row.held !== undefined)
  const columns: readonly Column<TodayRow>[] = [
    {
      key: 'due',
      header: t('column.due'),
      cell: ({ badge, subjectId }) =>
        badge && (
          <DeadlineBadge
            standing={standingOf(badge)}
            ofParty={badge.holder === 'party'}
            onProof={() => setProof({ subjectId, code: badge.code, triggerActId: badge.triggerActId })}
          />
        ),
    },
    {
      key: 'todo',
      header: t('column.todo'),
      cell: (row) => (
        <span className={css['todo']}>
          {names(row.todo)}
          {row.subject === 'case' && row.others && <Others caseId={row.subjectId} {...row.others} />}
        </span>
      ),
      card: 'heading',
    },
    { key: 'number', header: t('column.number'), cell: (row) => <span className="so ma-nowrap">{row.title}</span> },
    { key: 'debtor', header: t('column.debtor'), cell: (row) => names(row.debtors, withOfficer) },
    ...(withOfficer && tab.rows.some((row) => row.officer)
      ? [
          {
            key: 'officer',
            header: t('column.officer'),
            cell: (row: TodayRow) => names(row.officer?.name ?? t('noOfficer'), true),
          },
        ]
      : []),
    {
      key: 'outstanding',
      header: t(paysOut ? 'column.held' : 'column.outstanding'),
      figures: true,
      cell: (row) => <Money value={row.held ?? row.outstanding} />,
    },
    {
      key: 'waited',
      header: t('column.waited'),
      figures: true,
      cell: (row) => t('waited.days', { n: countText(row.waitedDays) }),
      card: 'none',
    },
    {
      key: 'act',
      header: t('column.act'),
      paper: 'none',
      cell: (row) => {
        const act = actOf(row)
        return (
          <Button variant="default" h={28} px={10} onClick={() => open(row, act)}>
            {act === undefined ? t('open') : buttonOf(act)}
          </Button>
        )
      },
    },
  ]
  const nearest =
    next?.badge === undefined ? '' : ` ${t('empty.next', { date: formatVi(next.badge.dueOn), number: next.title })}`
  return (
    <>
      <DataTable
        label={label}
        columns={columns}
        rows={tab.rows}
        rowId={(row) => `${row.subjectId} ${row.badge?.code ?? ''} ${row.badge?.triggerActId ?? ''}`}
        rowName={(row) => row.title}
        empty={{ why: `${empty}${nearest}` }}
        onOpen={(row) => open(row)}
        onActs={(row) => open(row, actOf(row))}
      />
      {tab.count > tab.rows.length && (
        <p className={`so ${css['hint']}`}>
          {t('tab.more', { shown: countText(tab.rows.length), all: countText(tab.count) })}{' '}
          {tab.filter && (
            <Link to="/cases" state={caseListState(tab.filter)}>
              {t('tab.openList')}
            </Link>
          )}
        </p>
      )}
      <ProofSheet subject={proof} onClose={() => setProof(undefined)} />
    </>
  )
}

/** A case stands in one row: what else it has to meet is said beside, and opens. */
function Others({ caseId, open, late, today }: NonNullable<TodayRow['others']> & { readonly caseId: string }) {
  const t = useWords(words)
  const parts = [
    t('others', { n: countText(open) }),
    ...(late > 0 ? [t('others.late', { n: countText(late) })] : []),
    ...(today > 0 ? [t('others.today', { n: countText(today) })] : []),
  ]
  return (
    <Link
      to={`/cases/${caseId}`}
      search={{ tab: 'deadlines' } as never}
      className={`so ${css['others']}`}
      data-late={late > 0 || undefined}
      onClick={(event) => event.stopPropagation()}
    >
      {parts.join(', ')}
    </Link>
  )
}

/** Cut where it is longer than its column, whole on hover. */
const names = (text: string, narrow = false) => (
  <span className={css['names']} data-narrow={narrow || undefined} title={text}>
    {text}
  </span>
)
