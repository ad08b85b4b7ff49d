import { Button } from '@mantine/core'
import type { ImportList, ImportSummary } from '@minh-an/contract/import'
import { rolesWith } from '@minh-an/domain/access'
import { formatVi } from '@minh-an/domain/calendar'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ApiProblem, download, read, withQuery } from '../api/index.ts'
import { useWords } from '../i18n/index.ts'
import { useUser } from '../identity/index.ts'
import { PageHead, usePlace } from '../shell/index.ts'
import {
  type Column,
  countText,
  DataTable,
  dayInVietnam,
  shortUnitName,
  TableFoot,
  timeInVietnam,
} from '../ui/index.ts'
import { JobsPart } from './JobsPart.tsx'
import { words } from './words.vi.ts'

const importers: readonly string[] = rolesWith('import.run')

/** Earlier imports of the unit; each opens its certificate. */
export function ImportListPage() {
  const t = useWords(words)
  const user = useUser()
  const navigate = useNavigate()
  const [{ unit }] = usePlace()
  const [cursors, setCursors] = useState<readonly string[]>([])
  const cursor = cursors.at(-1)
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['imports', unit, cursor],
    queryFn: ({ signal }) => read<ImportList>(withQuery('/api/imports', { unit, cursor }), signal),
  })
  const next = data?.nextCursor
  const mayImport = user.roles.some((role) => importers.includes(role))
  const columns: readonly Column<ImportSummary>[] = [
    {
      key: 'when',
      header: t('list.when'),
      cell: (row) => (
        <span className="so">{`${formatVi(dayInVietnam(row.importedAt))} ${timeInVietnam(row.importedAt)}`}</span>
      ),
    },
    { key: 'file', header: t('certificate.file'), card: 'heading', cell: (row) => row.fileName },
    {
      key: 'unit',
      header: t('file.unitLabel'),
      cell: (row) => <span title={row.unit.name}>{shortUnitName(row.unit.name)}</span>,
    },
    { key: 'who', header: t('list.who'), cell: (row) => row.importedBy ?? '' },
    {
      key: 'imported',
      header: t('list.imported'),
      card: 'labelled',
      figures: true,
      cell: (row) => countText(row.rowsImported),
    },
    {
      key: 'rejected',
      header: t('check.rejected'),
      card: 'labelled',
      figures: true,
      cell: (row) => countText(row.rowsRejected),
    },
    {
      key: 'state',
      header: t('list.state'),
      cell: (row) => t(row.undoneAt ? 'list.undone' : row.canUndo ? 'list.canUndo' : 'list.atWork'),
    },
  ]
  return (
    <>
      <PageHead
        title={t('list.title')}
        actions={
          <Button variant="default" onClick={() => void download('/api/imports/template.xlsx')}>
            {t('template')}
          </Button>
        }
        {...(mayImport
          ? { primary: { label: t('new.title'), onClick: () => void navigate({ to: '/imports/new' }) } }
          : {})}
      />
      <JobsPart unit={unit} />
      <DataTable
        label={t('list.title')}
        columns={columns}
        rows={data?.items}
        rowId={(row) => row.id}
        rowName={(row) => row.fileName}
        loading={isFetching}
        problem={error instanceof ApiProblem ? error : undefined}
        onRetry={() => void refetch()}
        empty={{ why: t('list.empty') }}
        onOpen={(row) => void navigate({ to: `/imports/${row.id}` })}
      />
      <TableFoot
        onReload={() => void refetch()}
        paging={{
          onPrevious: cursors.length === 0 ? undefined : () => setCursors(cursors.slice(0, -1)),
          onNext: next === undefined ? undefined : () => setCursors([...cursors, next]),
        }}
      />
    </>
  )
}
