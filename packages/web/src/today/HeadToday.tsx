import type { TodayAnswer } from '@minh-an/contract/today'
import { type Translate, useWords } from '../i18n/index.ts'
import { LeaderCharts, YearFigures } from '../statistics/index.ts'
import { countText, EmptyState, Money, shortUnitName } from '../ui/index.ts'
import { monthNumber } from './answer.ts'
import { Cards } from './Cards.tsx'
import { TodayRows } from './TodayRows.tsx'
import css from './today.module.css'
import { type WorkColumn, WorkTable } from './WorkTable.tsx'
import { words } from './words.vi.ts'

type T = Translate<(typeof words)['vi']>
type UnitHead = Extract<TodayAnswer, { role: 'unit-head' }>
type Leader = Extract<TodayAnswer, { role: 'provincial-leader' }>
type OfficerRow = UnitHead['officers'][number]
type UnitRow = Leader['units'][number]

/** Counts that a row of an officer and a row of a unit have in common. */
type Shared = Pick<OfficerRow, 'active' | 'present' | 'over1' | 'over3' | 'over5' | 'over10' | 'late' | 'month'>

function ageColumns(t: T): readonly WorkColumn<Shared>[] {
  const over = (years: number, cell: WorkColumn<Shared>['cell']): WorkColumn<Shared> => ({
    key: `over${years}`,
    header: t('column.over', { n: years }),
    headerFull: t('column.overFull', { n: years }),
    cell,
  })
  return [
    { key: 'active', header: t('column.active'), headerFull: t('column.activeFull'), cell: (row) => row.active },
    { key: 'present', header: t('column.present'), headerFull: t('column.presentFull'), cell: (row) => row.present },
    over(1, (row) => row.over1),
    over(3, (row) => row.over3),
    over(5, (row) => row.over5),
    over(10, (row) => row.over10),
    { key: 'late', header: t('column.late'), late: true, cell: (row) => row.late },
  ]
}

const millions = (sum: string) => countText(Number(BigInt(sum) / 1_000_000n))

function monthColumns(t: T, rows: readonly Shared[]): readonly WorkColumn<Shared>[] {
  const month = t('month.short', { month: monthNumber(rows[0]?.month.month ?? '') })
  return [
    {
      key: 'done',
      header: t('column.done', { month }),
      headerFull: t('column.doneFull'),
      cell: ({ month: own }) => `${countText(own.completed)}/${countText(own.ofCases)}`,
    },
    {
      key: 'collected',
      header: t('column.collected', { month }),
      headerFull: t('column.collectedFull'),
      cell: ({ month: own }) => `${millions(own.collected)}/${millions(own.ofDong)}`,
    },
  ]
}

/** Trưởng phòng, Thủ trưởng: where it is stuck, and what waits. */
export function UnitHeadToday({ answer }: { readonly answer: UnitHead }) {
  const t = useWords(words)
  const columns: readonly WorkColumn<OfficerRow>[] = [
    ...ageColumns(t),
    { key: 'next5', header: t('column.next5'), headerFull: t('column.next5Full'), cell: (row) => row.next5 },
    { key: 'idle', header: t('column.idle'), headerFull: t('tab.idleFull'), cell: (row) => row.idle },
    ...monthColumns(t, answer.officers),
  ]
  return (
    <>
      <YearFigures />
      <Cards cards={answer.cards} />
      {answer.officers.length === 0 ? (
        <EmptyState why={t('officers.empty')} />
      ) : (
        <WorkTable
          label={t('officers.label')}
          first={t('column.officer')}
          rows={answer.officers}
          rowKey={(row) => row.officer?.id ?? 'none'}
          rowName={(row) => row.officer?.name ?? t('noOfficer')}
          columns={columns}
        />
      )}
      <p className={css['hint']}>{t('officers.hint')}</p>
      <LeaderCharts />
      <Late tab={answer.late} next={answer.next} />
    </>
  )
}

/** Lãnh đạo tỉnh: cards of the province, then unit by unit. */
export function LeaderToday({ answer }: { readonly answer: Leader }) {
  const t = useWords(words)
  const columns: readonly WorkColumn<UnitRow>[] = [
    ...ageColumns(t),
    { key: 'unassigned', header: t('column.unassigned'), cell: (row) => row.unassigned },
    { key: 'undecided', header: t('column.undecided'), cell: (row) => countText(row.undecided) },
    {
      key: 'outstanding',
      header: t('column.leftBillions'),
      cell: (row) => <Money value={row.outstanding} as="short" />,
    },
    ...monthColumns(t, answer.units),
  ]
  return (
    <>
      <YearFigures />
      <Cards cards={answer.cards} />
      {answer.units.length === 0 ? (
        <EmptyState why={t('units.empty')} />
      ) : (
        <WorkTable
          label={t('units.label')}
          first={t('column.unit')}
          rows={answer.units}
          rowKey={(row) => row.unit.code}
          rowName={(row) => row.unit.name}
          shortName={(row) => shortUnitName(row.unit.name)}
          columns={columns}
        />
      )}
      <p className={css['hint']}>{t('officers.hint')}</p>
      <LeaderCharts />
      <Late tab={answer.late} next={answer.next} />
    </>
  )
}

function Late({ tab, next }: { readonly tab: UnitHead['late']; readonly next: UnitHead['next'] }) {
  const t = useWords(words)
  return (
    <>
      <h2 className={css['heading']}>{t('late.title', { n: countText(tab.count) })}</h2>
      <TodayRows label={t('tab.late')} tab={tab} empty={t('empty.late')} next={next} withOfficer />
    </>
  )
}
