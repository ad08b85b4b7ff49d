import { Button, Checkbox, TextInput } from '@mantine/core'
import type { UnitRow } from '@minh-an/contract/agency'
import { rolesWith } from '@minh-an/domain/access'
import { formatVi, type PlainDate, plainDate } from '@minh-an/domain/calendar'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem, read, withQuery } from '../api/index.ts'
import { useWords } from '../i18n/index.ts'
import { useUser } from '../identity/index.ts'
import { PageHead, usePlace } from '../shell/index.ts'
import { type Column, countText, DataTable, DateField, matchesSearch, todayInVietnam } from '../ui/index.ts'
import { type UnitChange, UnitDialog } from './UnitDialog.tsx'
import { linesAround, type UnitLine, unitLines, unitsUnder } from './unit-lines.ts'
import css from './units.module.css'
import { words } from './words.vi.ts'

const managers: readonly string[] = rolesWith('unit.manage')

/** The tree of units of a day: the unit chosen above with what lies over and under it, or all of them. */
export function UnitsPage() {
  const t = useWords(words)
  const user = useUser()
  const [on, setOn] = useState<PlainDate | undefined>(todayInVietnam())
  const [text, setText] = useState('')
  const [all, setAll] = useState(false)
  const [{ unit: place }] = usePlace()
  const [change, setChange] = useState<UnitChange>()
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['unit-tree', on],
    queryFn: ({ signal }) => read<{ readonly items: readonly UnitRow[] }>(withQuery('/api/units', { on }), signal),
    enabled: on !== undefined,
  })
  const mayManage = user.roles.some((role) => managers.includes(role))
  const lines = data && (all ? unitLines(data.items) : linesAround(place, data.items))
  const found = lines?.filter(({ unit }) => text.trim() === '' || matchesSearch(`${unit.code} ${unit.name}`, text))
  const reach = data && unitsUnder(user.unitCode, data.items)
  const names = new Map(data?.items.map(({ code, name }) => [code, name]))
  const columns: readonly Column<UnitLine>[] = [
    {
      key: 'name',
      header: t('name'),
      card: 'heading',
      cell: ({ unit, depth }) => (
        <span className={css['name']} data-depth={text ? 0 : depth}>
          {unit.name}
        </span>
      ),
    },
    { key: 'code', header: t('code'), cell: ({ unit }) => <span className="so">{unit.code}</span> },
    {
      key: 'valid',
      header: t('valid'),
      cell: ({ unit }) => (
        <span className="so">
          {formatVi(plainDate(unit.validFrom))}–{unit.validUntil ? formatVi(plainDate(unit.validUntil)) : t('now')}
        </span>
      ),
    },
    {
      key: 'successors',
      header: t('successors'),
      card: 'none',
      cell: ({ unit }) => unit.successors.map((code) => names.get(code) ?? code).join(', '),
    },
    ...(mayManage
      ? [
          {
            key: 'acts',
            header: t('acts'),
            cell: ({ unit }: UnitLine) =>
              reach?.has(unit.code) && (
                <span className={css['acts']}>
                  <Button variant="subtle" size="compact-sm" onClick={() => setChange({ kind: 'create', unit })}>
                    {t('create.below')}
                  </Button>
                  <Button variant="subtle" size="compact-sm" onClick={() => setChange({ kind: 'rename', unit })}>
                    {t('rename')}
                  </Button>
                  <Button variant="subtle" size="compact-sm" onClick={() => setChange({ kind: 'close', unit })}>
                    {t('close')}
                  </Button>
                </span>
              ),
          },
        ]
      : []),
  ]
  return (
    <>
      <PageHead title={t('title')} />
      <div className={css['tools']}>
        <DateField label={t('on')} value={on} onChange={setOn} />
        <TextInput label={t('find')} value={text} onChange={(event) => setText(event.currentTarget.value)} />
        <Checkbox label={t('all')} checked={all} onChange={(event) => setAll(event.currentTarget.checked)} />
        {found && (
          <span className="so" role="status">
            {t('count', { n: countText(found.length) })}
          </span>
        )}
      </div>
      <DataTable
        label={t('title')}
        columns={columns}
        rows={found}
        rowId={({ unit }) => unit.code}
        rowName={({ unit }) => unit.name}
        loading={isFetching}
        problem={error instanceof ApiProblem ? error : undefined}
        onRetry={() => void refetch()}
        empty={{ why: t('empty') }}
      />
      {change && (
        <UnitDialog key={`${change.kind} ${change.unit.code}`} change={change} onClose={() => setChange(undefined)} />
      )}
    </>
  )
}
