import { Button, Menu } from '@mantine/core'
import type { BulkAct, CaseFilter, CaseRow, CaseSort } from '@minh-an/contract/enforcement-case'
import { dong, formatDong } from '@minh-an/domain/money'
import { IconChevronDown } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ApiProblem } from '../api/index.ts'
import { ProofSheet, type ProofSubject } from '../deadline/index.ts'
import { useWords } from '../i18n/index.ts'
import { useUser } from '../identity/index.ts'
import { loadUnits, PageHead, useKeys, usePlace } from '../shell/index.ts'
import {
  BulkBar,
  countText,
  DataTable,
  ErrorState,
  FilterChips,
  type Sort,
  showToast,
  TableFoot,
  TableSettings,
  useStateNames,
} from '../ui/index.ts'
import { BulkActs } from './BulkActs.tsx'
import { BulkAssign, type Chosen } from './BulkAssign.tsx'
import { caseColumns, usualColumns } from './columns.tsx'
import { ExportMenu } from './ExportMenu.tsx'
import { FewerFilters } from './FewerFilters.tsx'
import { FilterDialog } from './FilterDialog.tsx'
import { chipsOf } from './filter-chips.ts'
import css from './list.module.css'
import { caseState, type ListView, useCaseBack, useListView, viewSearch } from './list-view.ts'
import { listQuery, officersQuery } from './queries.ts'
import { RemoveViewDialog } from './RemoveViewDialog.tsx'
import { useKeepView } from './use-keep-view.ts'
import { useListSettings } from './use-list-settings.ts'
import { ViewBar } from './ViewBar.tsx'
import { ViewDialog } from './ViewDialog.tsx'
import { words } from './words.vi.ts'

const assigners = ['unit-head', 'provincial-leader']
const exporters = ['clerk', 'officer', 'accountant', 'unit-head', 'examiner', 'provincial-leader', 'centre']
/** Who may record which act at all; the server judges each case. */
const recorders: Readonly<Record<BulkAct['kind'], readonly string[]>> = {
  'decision-notified': ['clerk', 'officer', 'unit-head'],
  'sent-to-procuracy': ['clerk', 'officer', 'unit-head'],
}
const bulkKinds = Object.keys(recorders) as BulkAct['kind'][]

/** The filter with the unit of the address, where the filter names none itself. */
const inUnit = (view: ListView, unit: string) => ({ filter: { unit, ...view.filter }, sort: view.sort })

const nothing: ListView = { filter: {}, sort: { by: 'due', order: 'asc' } }

/** Danh sách việc: find, compare, and act on many. */
export function CaseListPage() {
  const t = useWords(words)
  const stateName = useStateNames()
  const user = useUser()
  const navigate = useNavigate()
  const [{ unit }] = usePlace()
  const list = useListView()
  const { saved } = list
  const view = list.view ?? nothing
  const back = useCaseBack()
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const [allChosen, setAllChosen] = useState(false)
  const [dialog, setDialog] = useState<
    'filter' | 'assign' | BulkAct['kind'] | 'view-new' | 'view-edit' | 'view-remove'
  >()
  const [columnsOpen, setColumnsOpen] = useState(false)
  const [proof, setProof] = useState<ProofSubject>()
  const [exportProblem, setExportProblem] = useState<ApiProblem>()
  const settings = useListSettings()
  const keepView = useKeepView()

  const asked = inUnit(view, unit)
  const cursors = view.cursors ?? []
  const { data, error, isFetching, refetch } = useQuery({
    ...listQuery(asked, cursors.at(-1)),
    enabled: list.view !== undefined,
  })
  const officerId = view.filter.officerId
  const officers = useQuery({ ...officersQuery(undefined), enabled: officerId !== undefined && officerId !== 'none' })
  const units = useQuery({
    queryKey: ['units'],
    queryFn: loadUnits,
    enabled: view.filter.unit !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  })

  const unmark = () => {
    setMarked(new Set())
    setAllChosen(false)
  }
  const turnTo = (page: readonly string[]) => {
    unmark()
    list.change({ ...view, cursors: page })
  }
  const show = (next: ListView) => {
    unmark()
    list.change({ ...next, cursors: [] })
  }
  const filterBy = (filter: CaseFilter) => show({ ...view, filter })
  const openProof = (row: CaseRow) => {
    if (row.due?.triggerActId !== undefined)
      setProof({ subjectId: row.id, code: row.due.code, triggerActId: row.due.triggerActId })
  }
  const columns = caseColumns(t, openProof)
  const keys = view.columns ?? settings.columns
  const shown = keys.flatMap((key) => columns.filter((column) => column.key === key))
  const showColumns = (next: readonly string[]) => {
    if (view.columns === undefined && saved === undefined) settings.change({ columns: [...next] })
    else list.change({ ...view, columns: next })
  }
  const sort: Sort = { key: view.sort.by, direction: view.sort.order === 'asc' ? 'ascending' : 'descending' }
  const sortBy = ({ key, direction }: Sort) =>
    show({
      ...view,
      sort: { by: sortKey(key), order: direction === 'ascending' ? 'asc' : 'desc' },
    })
  const open = (row: CaseRow, inNewTab: boolean) => {
    if (inNewTab) globalThis.open(`/cases/${row.id}`, '_blank', 'noopener')
    else void navigate({ to: `/cases/${row.id}`, state: caseState(view), search: viewSearch(saved?.id) })
  }

  useKeys([
    { shortcut: { kind: 'letter', letter: 'b' }, label: t('filter.title'), run: () => setDialog('filter') },
    { shortcut: { kind: 'letter', letter: 'c' }, label: t('list.columns'), run: () => setColumnsOpen(true) },
  ])

  const may = (able: readonly string[]) => user.roles.some((role) => able.includes(role))
  const mayAssign = may(assigners)
  const acts = bulkKinds.filter((kind) => may(recorders[kind]))
  const filtered = Object.keys(view.filter).some((key) => key !== 'ended')
  const chips = chipsOf(
    view.filter,
    {
      t,
      stateName,
      officerName: officers.data?.find(({ id }) => id === officerId)?.fullName,
      unitName: units.data?.find(({ code }) => code === view.filter.unit)?.name,
    },
    filterBy,
  )
  const next = data?.nextCursor
  const chosen: Chosen = allChosen
    ? { filter: asked.filter }
    : {
        ids: [...marked].map((id) => {
          const version = data?.items.find((row) => row.id === id)?.version
          return version === undefined ? { id } : { id, version }
        }),
      }
  const chosenCount = allChosen && data ? data.total : marked.size
  const close = () => setDialog(undefined)
  const done = (through: ReadonlySet<string>) => {
    setAllChosen(false)
    setMarked(new Set([...marked].filter((id) => !through.has(id))))
  }
  const content = {
    filter: view.filter,
    sort: view.sort,
    columns: [...keys],
  }

  return (
    <>
      <PageHead title={t('list.title')} />
      <div className={css['views']}>
        <ViewBar
          unit={unit}
          view={list.view}
          saved={saved}
          changed={list.changed}
          onOpen={(chosenView, viewId) => {
            unmark()
            list.open(chosenView, viewId)
          }}
          onAct={(act) => {
            if (act === 'save' && saved) {
              void keepView.save(saved, content).then((kept) => {
                if (kept === undefined) return
                showToast(t('views.kept', { name: kept.name }))
                list.open(kept.content, kept.id)
              })
            } else if (act !== 'save') setDialog(act === 'save-new' ? 'view-new' : `view-${act}`)
          }}
        />
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
      {saved && (
        <p className={css['note']}>
          {!saved.mine && t('views.sharedBy', { name: saved.owner.name })} {saved.narrowed && t('views.narrowed')}{' '}
          {list.changed && t('views.changed')}
        </p>
      )}
      {keepView.problem && <ErrorState problem={keepView.problem} />}
      {list.problem ? (
        <>
          <ErrorState problem={list.problem} />
          <Button variant="default" onClick={() => list.open(undefined, undefined)}>
            {t('views.leave')}
          </Button>
        </>
      ) : (
        <>
          <FilterChips
            chips={chips}
            onAdd={() => setDialog('filter')}
            onClear={() => filterBy({})}
            tools={
              <>
                <TableSettings
                  columns={columns.map(({ key, headerFull, header }) => ({ key, header: headerFull ?? header }))}
                  shown={keys}
                  onShown={showColumns}
                  onUsual={() => showColumns(usualColumns)}
                  density={settings.density}
                  onDensity={(density) => settings.change({ density })}
                  opened={columnsOpen}
                  onOpened={setColumnsOpen}
                />
                {may(exporters) && (
                  <ExportMenu filter={asked.filter} sort={asked.sort} columns={keys} onProblem={setExportProblem} />
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
            empty={{
              why: t(filtered ? 'list.emptyFiltered' : 'list.empty'),
              ...(filtered
                ? {
                    next: <FewerFilters unit={unit} filter={view.filter} chips={chips} onClear={() => filterBy({})} />,
                  }
                : {}),
            }}
            sort={sort}
            onSort={sortBy}
            density={settings.density}
            onOpen={open}
            onActs={(row) => open(row, false)}
            returnTo={back}
            {...(mayAssign || acts.length > 0
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
            onDrop={unmark}
            {...(data ? { all: data.total, onChooseAll: () => setAllChosen(true) } : {})}
          >
            {mayAssign && (
              <Button variant="default" onClick={() => setDialog('assign')}>
                {t('list.assign')}
              </Button>
            )}
            {acts.length > 0 && (
              <Menu position="top-start">
                <Menu.Target>
                  <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
                    {t('list.record')}
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  {acts.map((kind) => (
                    <Menu.Item key={kind} onClick={() => setDialog(kind)}>
                      {t(`act.${kind}`)}
                    </Menu.Item>
                  ))}
                </Menu.Dropdown>
              </Menu>
            )}
          </BulkBar>
          <TableFoot
            paging={{
              onPrevious: cursors.length === 0 ? undefined : () => turnTo(cursors.slice(0, -1)),
              onNext: next === undefined ? undefined : () => turnTo([...cursors, next]),
            }}
            onReload={() => void refetch()}
            {...(data ? { loadedAt: data.at } : {})}
          />
        </>
      )}
      {dialog === 'filter' && <FilterDialog filter={view.filter} onClose={close} onApply={filterBy} />}
      {dialog === 'assign' && (
        <BulkAssign unit={unit} cases={chosen} count={chosenCount} onClose={close} onDone={done} />
      )}
      {(dialog === 'decision-notified' || dialog === 'sent-to-procuracy') && (
        <BulkActs kind={dialog} cases={chosen} count={chosenCount} onClose={close} onDone={done} />
      )}
      {(dialog === 'view-new' || dialog === 'view-edit') && (
        <ViewDialog
          saved={dialog === 'view-edit' ? saved : undefined}
          content={content}
          onClose={close}
          onKept={(kept) => {
            close()
            list.open(kept.content, kept.id)
          }}
        />
      )}
      {dialog === 'view-remove' && saved && (
        <RemoveViewDialog
          saved={saved}
          onClose={close}
          onRemoved={() => {
            close()
            list.open(undefined, undefined)
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
