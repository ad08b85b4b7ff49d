import type { CaseRow } from '@minh-an/contract/enforcement-case'
import { formatVi } from '@minh-an/domain/calendar'
import type { ReactNode } from 'react'
import type { Translate } from '../i18n/index.ts'
import { type Column, DeadlineBadge, Money, StatusChip, shortUnitName, standingOf } from '../ui/index.ts'
import css from './list.module.css'
import type { words } from './words.vi.ts'

type T = Translate<(typeof words)['vi']>

export type ProofOpener = (row: CaseRow) => void

/** Days, from a year on with one decimal: “22 ngày”, “1,4 năm”. */
function ageText(days: number, t: T): string {
  if (days < 365) return t('age.days', { n: days })
  return t('age.years', { n: (Math.floor((days * 10) / 365.25) / 10).toFixed(1).replace('.', ',') })
}

function names(text: string, full: string = text): ReactNode {
  return (
    <span className={css['names']} title={full}>
      {text}
    </span>
  )
}

function due(row: CaseRow, t: T, onProof: ProofOpener): ReactNode {
  if (!row.due) return <span className={css['dim']}>{t('column.noDue')}</span>
  const standing = standingOf({ state: row.due.state, workingDays: row.due.workingDays, dueOn: row.due.on })
  const badge =
    row.due.triggerActId === undefined ? (
      <DeadlineBadge standing={standing} />
    ) : (
      <DeadlineBadge standing={standing} onProof={() => onProof(row)} />
    )
  return <span title={row.due.name}>{badge}</span>
}

/** Every column the list can show; the order is the one on the screen. */
export function caseColumns(t: T, onProof: ProofOpener): readonly Column<CaseRow>[] {
  return [
    {
      key: 'number',
      header: t('column.number'),
      sortable: true,
      cell: (row) => <span className="so">{row.shortNumber}</span>,
      card: 'heading',
    },
    { key: 'debtor', header: t('column.debtor'), sortable: true, cell: (row) => names(row.debtors), card: 'heading' },
    {
      key: 'creditor',
      header: t('column.creditor'),
      sortable: true,
      cell: (row) => names(row.creditors),
      card: 'none',
    },
    {
      key: 'status',
      header: t('column.status'),
      sortable: true,
      cell: (row) => (
        <StatusChip
          state={row.status}
          {...(row.partial
            ? { partial: { state: row.partial.status, part: row.partial.lines, whole: row.partial.of } }
            : {})}
        />
      ),
    },
    { key: 'due', header: t('column.due'), sortable: true, cell: (row) => due(row, t, onProof) },
    {
      key: 'outstanding',
      header: t('column.outstanding'),
      figures: true,
      sortable: true,
      cell: (row) => <Money value={row.outstanding} />,
    },
    {
      key: 'age',
      header: t('column.age'),
      headerFull: t('column.ageFull'),
      figures: true,
      sortable: true,
      cell: (row) => ageText(row.ageDays, t),
      card: 'none',
    },
    {
      key: 'officer',
      header: t('column.officer'),
      headerFull: t('column.officerFull'),
      sortable: true,
      cell: (row) =>
        row.officer ? names(row.officer.name) : <span className={css['dim']}>{t('column.noOfficer')}</span>,
    },
    {
      key: 'owed',
      header: t('column.owed'),
      figures: true,
      sortable: true,
      cell: (row) => <Money value={row.owed} />,
      card: 'none',
    },
    {
      key: 'collected',
      header: t('column.collected'),
      figures: true,
      sortable: true,
      cell: (row) => <Money value={row.collected} />,
      card: 'none',
    },
    {
      key: 'groups',
      header: t('column.groups'),
      cell: (row) => row.groups.map((group) => t(`group.${group}`)).join(', '),
      card: 'none',
    },
    {
      key: 'decidedOn',
      header: t('column.decidedOn'),
      sortable: true,
      cell: (row) => <span className="so">{formatVi(row.decidedOn)}</span>,
      card: 'none',
    },
    {
      key: 'lastActOn',
      header: t('column.lastActOn'),
      sortable: true,
      cell: (row) => <span className="so">{formatVi(row.lastActOn)}</span>,
      card: 'none',
    },
    {
      key: 'unit',
      header: t('column.unit'),
      cell: (row) => names(shortUnitName(row.unit.name), row.unit.name),
      card: 'none',
    },
    {
      key: 'held',
      header: t('column.held'),
      figures: true,
      cell: (row) => <Money value={row.held} />,
      card: 'none',
    },
    {
      key: 'statusSince',
      header: t('column.statusSince'),
      cell: (row) => <span className="so">{formatVi(row.statusSince)}</span>,
      card: 'none',
    },
    {
      key: 'firstDecidedOn',
      header: t('column.firstDecidedOn'),
      cell: (row) => <span className="so">{formatVi(row.firstDecidedOn)}</span>,
      card: 'none',
    },
    {
      key: 'endedOn',
      header: t('column.endedOn'),
      cell: (row) => row.endedOn && <span className="so">{formatVi(row.endedOn)}</span>,
      card: 'none',
    },
    {
      key: 'basis',
      header: t('column.basis'),
      cell: (row) => t(`basis.${row.basis}`),
      card: 'none',
    },
    {
      key: 'caseKind',
      header: t('column.caseKind'),
      cell: (row) => t(`kind.${row.caseKind}`),
      card: 'none',
    },
  ]
}

export const usualColumns: readonly string[] = [
  'number',
  'debtor',
  'creditor',
  'status',
  'due',
  'outstanding',
  'age',
  'officer',
]
