import { Button, Menu } from '@mantine/core'
import type { CaseFilter, CaseRow, CaseSort } from '@minh-an/contract/enforcement-case'
import { dong, formatDong } from '@minh-an/domain/money'
import { IconChevronDown } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ApiProblem, download } from '../api/index.ts'
import { ProofSheet, type ProofSubject } from '../deadline/index.ts'
import { useWords } from '../i18n/index.ts'
import { useUser } from '../identity/index.ts'
import { PageHead, useKeys, usePlace } from '../shell/index.ts'
import {
  BulkBar,
  countText,
  DataTable,
  ErrorState,
  FilterChips,
  type Sort,
  TableFoot,
  TableSettings,
  useStateNames,
} from '../ui/index.ts'
import { BulkAssign } from './BulkAssign.tsx'
import { caseColumns, usualColumns } from './columns.tsx'
import { FilterDialog } from './FilterDialog.tsx'
import { chipsOf } from './filter-chips.ts'
import css from './list.module.css'
import { useListSettings } from './list-settings.ts'
import { caseState, type ListView, useListView } from './list-view.ts'
import { QuickViews } from './QuickViews.tsx'
import { listQuery, officersQuery } from './queries.ts'
import { words } from './words.vi.ts'

const assigners = ['unit-head', 'provincial-leader']
const exporters = ['clerk', 'officer', 'accountant', 'unit-head', 'examiner', 'provincial-leader', 'centre']

/** The filter with the unit of the address, where the filter names none itself. */
const inUnit = (view: ListView, unit: string): ListView => ({ ...view, filter: { unit, ...view.filter } })

/** Danh sách việc: find, compare, and act on many. */
export function CaseListPage() {
  const t = useWords(words)
  const stateName = useStateNames()
  const user = useUser()
  const navigate = useNavigate()
  const [{ unit }] = usePlace()
  const [view, change] = useListView()
  const [cursors, setCursors] = useState<readonly string[]>([])
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const [allChosen, setAllChosen] = useState(false)
  const [dialog, setDialog] = useState<'filter' | 'assign'>()
  const [columnsOpen, setColumnsOpen] = useState(false)
  const [proof, setProof] = useState<ProofSubject>()
  const [exportProblem, setExportProblem] = useState<ApiProblem>()
  const [{ visible, density }, setSettings] = useListSettings()

  const asked = inUnit(view, unit)
  const { data, error, isFetching, refetch } = useQuery(listQuery(asked, cursors.at(-1)))
  const officerId = view.filter.officerId
  const officers = useQuery({ ...officersQuery(undefined), enabled: officerId !== undefined && officerId !== 'none' })

  const turnTo = (page: readonly string[]) => {
    setCursors(page)
    setMarked(new Set())
    setAllChosen(false)
  }
  const show = (next: ListView) => {
    turnTo([])
    change(next)
  }
  const filterBy = (filter: CaseFilter) => show({ ...view, filter })
  const openProof = (row: CaseRow) => {
    if (row.due?.triggerActId !== undefined)
      setProof({ subjectId: row.id, code: row.due.code, triggerActId: row.due.triggerActId })
  }
  const columns = caseColumns(t, openProof)
  const shown = columns.filter(({ key }) => visible.has(key))
  const sort: Sort = { key: view.sort.by, direction: view.sort.order === 'asc' ? 'ascending' : 'descending' }
  const sortBy = ({ key, direction }: Sort) =>
    show({
      ...view,
      sort: { by: sortKey(key), order: direction === 'ascending' ? 'asc' : 'desc' },
    })
  const open = (row: CaseRow, inNewTab: boolean) => {
    if (inNewTab) globalThis.open(`/cases/${row.id}`, '_blank', 'noopener')
    else void navigate({ to: `/cases/${row.id}`, state: caseState(view) })
  }
  const keep = async (format: 'xlsx' | 'csv') => {
    setExportProblem(undefined)
    try {
      await download('/api/cases/list/export', { method: 'POST', body: { ...asked, format } })
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem
      setExportProblem(problem)
    }
  }

  useKeys([
    { shortcut: { kind: 'letter', letter: 'b' }, label: t('filter.title'), run: () => setDialog('filter') },
    { shortcut: { kind: 'letter', letter: 'c' }, label: t('list.views'), run: () => setColumnsOpen(true) },
  ])

  const mayAssign = user.roles.some((role) => assigners.includes(role))
  const mayExport = user.roles.some((role) => exporters.includes(role))
  const filtered = Object.keys(view.filter).some((key) => key !== 'ended')
  const chips = chipsOf(
    view.filter,
    { t, stateName, officerName: officers.data?.find(({ id }) => id === officerId)?.fullName },
    filterBy,
  )
  const next = data?.nextCursor

  return (
    <>
      <PageHead title={t('list.title')} />
      <div className={css['views']}>
        <QuickViews unit={unit} filter={view.filter} onChoose={filterBy} />
        {data && (
          <span className={`so ${css['total']}`} role="status">
            {t('list.total', {
              cases: countText(data.total),
              owed: formatDong(dong(data.owed)),
              outstanding: formatDong(dong(data.outstanding)),
            })}
          </span>
        )}
      </div>
      <FilterChips
        chips={chips}
        onAdd={() => setDialog('filter')}
        onClear={() => filterBy({})}
        tools={
          <>
            <TableSettings
              columns={columns.map(({ key, headerFull, header }) => ({ key, header: headerFull ?? header }))}
              visible={visible}
              onVisible={(keys) => setSettings({ visible: keys.size === 0 ? new Set(usualColumns) : keys })}
              density={density}
              onDensity={(to) => setSettings({ density: to })}
              opened={columnsOpen}
              onOpened={setColumnsOpen}
            />
            {mayExport && (
              <Menu position="bottom-end">
                <Menu.Target>
                  <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
                    {t('list.export')}
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item onClick={() => void keep('xlsx')}>{t('list.exportXlsx')}</Menu.Item>
                  <Menu.Item onClick={() => void keep('csv')}>{t('list.exportCsv')}</Menu.Item>
                </Menu.Dropdown>
              </Menu>
            )}
          </>
        }
      />
      {exportProblem && <ErrorState problem={exportProblem} />}
      <DataTable
        label={t('list.label')}
        columns={shown}
        rows={data?.items}
        rowId={(row) => row.id}
        rowName={(row) => row.shortNumber}
        loading={isFetching}
        problem={error instanceof ApiProblem ? error : undefined}
        onRetry={() => void refetch()}
        empty={{ why: t(filtered ? 'list.emptyFiltered' : 'list.empty') }}
        sort={sort}
        onSort={sortBy}
        density={density}
        onOpen={open}
        onActs={(row) => open(row, false)}
        {...(mayAssign
          ? {
              selection: {
                ids: marked,
                onChange: (ids: ReadonlySet<string>) => {
                  setMarked(ids)
                  setAllChosen(false)
                },
              },
            }
          : {})}
      />
      <BulkBar
        marked={marked.size}
        allChosen={allChosen}
        onDrop={() => {
          setMarked(new Set())
          setAllChosen(false)
        }}
        {...(data ? { all: data.total, onChooseAll: () => setAllChosen(true) } : {})}
      >
        <Button data-primary onClick={() => setDialog('assign')} aria-keyshortcuts="Control+Enter">
          {t('list.assign')}
        </Button>
      </BulkBar>
      <TableFoot
        paging={{
          onPrevious: cursors.length === 0 ? undefined : () => turnTo(cursors.slice(0, -1)),
          onNext: next === undefined ? undefined : () => turnTo([...cursors, next]),
        }}
        onReload={() => void refetch()}
        {...(data ? { loadedAt: data.at } : {})}
      />
      {dialog === 'filter' && (
        <FilterDialog filter={view.filter} onClose={() => setDialog(undefined)} onApply={filterBy} />
      )}
      {dialog === 'assign' && (
        <BulkAssign
          unit={unit}
          cases={
            allChosen
              ? { filter: asked.filter }
              : {
                  ids: [...marked].map((id) => {
                    const version = data?.items.find((row) => row.id === id)?.version
                    return version === undefined ? { id } : { id, version }
                  }),
                }
          }
          count={allChosen && data ? data.total : marked.size}
          onClose={() => setDialog(undefined)}
          onDone={(assigned) => {
            setAllChosen(false)
            setMarked(new Set([...marked].filter((id) => !assigned.has(id))))
          }}
        />
      )}
      <ProofSheet subject={proof} onClose={() => setProof(undefined)} />
    </>
  )
}

const sortKeys: Readonly<Record<string, CaseSort['by']>> = {
  number: 'number',
  due: 'due',
  debtor: 'debtor',
  creditor: 'creditor',
  status: 'status',
  decidedOn: 'decidedOn',
  age: 'age',
  owed: 'owed',
  collected: 'collected',
  outstanding: 'outstanding',
  officer: 'officer',
  lastActOn: 'lastActOn',
}

const sortKey = (key: string): CaseSort['by'] => sortKeys[key] ?? 'due'
