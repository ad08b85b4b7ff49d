import { Button } from '@mantine/core'
import type { CellCase, FormRequestInput, FormResponse } from '@minh-an/contract/statistics'
import { formatVi, plainDate } from '@minh-an/domain/calendar'
import { dong, formatDong } from '@minh-an/domain/money'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { ApiProblem } from '../api/index.ts'
import { useWords } from '../i18n/index.ts'
import { type Column, countText, DataTable, DrillProof, SideDrawer } from '../ui/index.ts'
import type { OpenCell } from './FormTable.tsx'
import css from './form.module.css'
import { cellQuery } from './queries.ts'
import { words } from './words.vi.ts'

interface CellPanelProps {
  readonly form: FormResponse
  readonly request: FormRequestInput
  readonly cell: OpenCell
  readonly onClose: () => void
}

/** The cases of one figure, at the record point of the form: the list sums to the cell or says that it does not. */
export function CellPanel({ form, request, cell, onClose }: CellPanelProps) {
  const t = useWords(words)
  const navigate = useNavigate()
  const column = form.definition.columns.find(({ code }) => code === cell.code)
  const { data, error, isFetching, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery(
    cellQuery({
      ...request,
      recordedUntil: form.cutoffs.recordedUntil,
      legalUntil: plainDate(form.cutoffs.legalUntil),
      cell: cell.code,
      ...(cell.key ? { row: cell.key } : {}),
    }),
  )
  const first = data?.pages[0]
  const items = data?.pages.flatMap((page) => page.items)
  const equal = first?.sum === String(cell.value)

  const columns: readonly Column<CellCase>[] = [
    {
      key: 'number',
      header: t('cell.number'),
      card: 'heading',
      cell: (row) =>
        row.number === null ? t('cell.closed') : <Link to={`/cases/${row.caseId}`}>{shortNumber(row)}</Link>,
    },
    { key: 'debtor', header: t('cell.debtor'), cell: (row) => row.debtorNames ?? '' },
    {
      key: 'phase',
      header: t('cell.phase'),
      cell: (row) => `${t(`phase.${row.phase}`)}, ${formatVi(plainDate(row.since))}`,
    },
    form.form === 1
      ? { key: 'officer', header: t('cell.officer'), cell: (row) => row.officer?.name ?? t('cell.none') }
      : {
          key: 'amount',
          header: t('cell.amount'),
          figures: true,
          cell: (row) => formatDong(dong(row.amount)),
        },
  ]

  return (
    <SideDrawer
      opened
      size={640}
      onClose={onClose}
      title={t('cell.title', { code: cell.code, column: column?.nameVi ?? '', row: cell.rowLabel })}
    >
      <p className={css['about']}>
        <span className="so">
          {t('cell.of', {
            unit: form.unitName,
            from: formatVi(plainDate(form.period.from)),
            to: formatVi(plainDate(form.period.to)),
            legal: formatVi(plainDate(form.cutoffs.legalUntil)),
          })}
          {column?.formula && ` · ${cell.code} = ${column.formula}`}
        </span>
      </p>
      {column?.noteVi && <p>{column.noteVi}</p>}
      {first && form.form === 1 && <DrillProof figure={cell.figure} count={first.total} equal={equal} />}
      {first && form.form === 2 && (
        <p className="so" role={equal ? 'status' : 'alert'}>
          {equal
            ? t('cell.money', {
                count: countText(first.total),
                sum: formatDong(dong(first.sum)),
                figure: cell.figure,
              })
            : t('cell.moneyMismatch', { sum: formatDong(dong(first.sum)), figure: cell.figure })}
        </p>
      )}
      <DataTable
        label={t('cell.label')}
        columns={columns}
        rows={items}
        rowId={(row) => row.caseId}
        rowName={(row) => row.number ?? t('cell.closed')}
        loading={isFetching}
        problem={error instanceof ApiProblem ? error : undefined}
        onRetry={() => void refetch()}
        empty={{ why: t('cell.empty') }}
        onOpen={(row, inNewTab) => {
          if (row.number === null) return
          if (inNewTab) globalThis.open(`/cases/${row.caseId}`, '_blank', 'noopener')
          else void navigate({ to: `/cases/${row.caseId}` })
        }}
      />
      {first && items && (
        <p className={css['about']}>
          <span className="so">{t('cell.shown', { shown: countText(items.length), all: countText(first.total) })}</span>
          {hasNextPage && (
            <Button variant="default" onClick={() => void fetchNextPage()}>
              {t('cell.more', { n: countText(Math.min(50, first.total - items.length)) })}
            </Button>
          )}
        </p>
      )}
    </SideDrawer>
  )
}

/** `128/QĐ-THADS` with the year, as the case list writes it. */
function shortNumber(row: CellCase): string {
  const digits = /^\d+/.exec(row.number ?? '')?.[0]
  return digits ? `${digits}/${row.decidedOn.slice(0, 4)}` : (row.number ?? '')
}
