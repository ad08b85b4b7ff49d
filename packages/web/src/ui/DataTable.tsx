import { Checkbox } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from 'react'
import type { ApiProblem } from '../api/index.ts'
import { useWords } from '../i18n/index.ts'
import { EmptyState, type EmptyText, ErrorState, LoadingBar, useLate } from './states.tsx'
import css from './table.module.css'
import { type TableCursor, tableStep } from './table-keys.ts'
import { words } from './words.vi.ts'

export interface Column<Row> {
  readonly key: string
  readonly header: string
  /** Full words of an abbreviated head. */
  readonly headerFull?: string
  readonly width?: number
  /** Figures: right-aligned, digits of equal width. */
  readonly figures?: boolean
  readonly sortable?: boolean
  readonly cell: (row: Row) => ReactNode
  /**
   * On a phone a row is a card: its heading, a line below (with its heading in front where the value alone says nothing),
   * or left out (still in the opened record).
   */
  readonly card?: 'heading' | 'line' | 'labelled' | 'none'
  /** Buttons and the like do not go to paper. */
  readonly paper?: 'none'
}

export interface Sort {
  readonly key: string
  readonly direction: 'ascending' | 'descending'
}

export interface Selection {
  readonly ids: ReadonlySet<string>
  readonly onChange: (ids: ReadonlySet<string>) => void
}

export interface DataTableProps<Row> {
  readonly label: string
  readonly columns: readonly Column<Row>[]
  /** Undefined until the first answer came. */
  readonly rows: readonly Row[] | undefined
  readonly rowId: (row: Row) => string
  /** What a row is called aloud: its case number. */
  readonly rowName: (row: Row) => string
  readonly loading?: boolean
  readonly problem?: ApiProblem | undefined
  readonly onRetry?: () => void
  readonly empty: EmptyText
  readonly sort?: Sort
  readonly onSort?: (sort: Sort) => void
  readonly selection?: Selection
  readonly onOpen?: (row: Row, inNewTab: boolean) => void
  readonly onActs?: (row: Row, anchor: HTMLElement) => void
  readonly density?: 'compact' | 'normal'
  /** The row the reader comes back from; it takes the focus once it is there. */
  readonly returnTo?: string | undefined
  /** Looked at before it is opened: fetch it now. */
  readonly onNear?: (row: Row) => void
}

/** The one table of the application: one page of rows from the server, keyboard, sorting, marks, cards on a phone. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, rows, rowId, rowName, loading = false, problem, onRetry, empty } = props
  const { sort, onSort, selection, onOpen, onActs, density = 'compact', onNear, returnTo } = props
  const t = useWords(words)
  const [current, setCurrent] = useState(0)
  const anchor = useRef(0)
  const body = useRef<HTMLTableSectionElement>(null)
  const skeleton = useLate(rows === undefined && problem === undefined)
  const count = rows?.length ?? 0
  const active = Math.min(current, Math.max(0, count - 1))

  useEffect(() => {
    if (current !== active) setCurrent(active)
  }, [current, active])

  // On opening the first row has the focus, unless the reader is already somewhere or would have to scroll to it.
  const arrived = count > 0
  const back = returnTo === undefined ? -1 : (rows ?? []).findIndex((row) => rowId(row) === returnTo)
  useEffect(() => {
    if (back < 0) return
    setCurrent(back)
    anchor.current = back
    body.current?.querySelectorAll<HTMLTableRowElement>(':scope > tr')[back]?.focus()
  }, [back])
  useEffect(() => {
    if (back >= 0) return
    const at = document.activeElement
    const first = arrived ? body.current?.querySelector<HTMLTableRowElement>(':scope > tr') : undefined
    if (!first || (at !== null && at !== document.body && at.tagName !== 'MAIN')) return
    if (first.getBoundingClientRect().bottom <= globalThis.innerHeight) first.focus({ preventScroll: true })
  }, [arrived, back])

  const marked: ReadonlySet<number> = new Set(
    (rows ?? []).flatMap((row, index) => (selection?.ids.has(rowId(row)) ? [index] : [])),
  )

  const mark = (positions: ReadonlySet<number>) => {
    if (!selection || !rows) return
    const ids = new Set(selection.ids)
    rows.forEach((row, index) => {
      if (positions.has(index)) ids.add(rowId(row))
      else ids.delete(rowId(row))
    })
    selection.onChange(ids)
  }

  const onKeyDown = (event: KeyboardEvent<HTMLTableRowElement>) => {
    // Keys pressed on a button or a link inside the row belong to it.
    if (event.target !== event.currentTarget || !rows) return
    const cursor: TableCursor = { current: active, anchor: anchor.current, marked }
    const step = tableStep(cursor, event, count)
    const row = rows[active]
    if (!step || row === undefined) return
    if (step.effect === 'mark' && !selection) return
    event.preventDefault()
    anchor.current = step.cursor.anchor
    setCurrent(step.cursor.current)
    if (step.effect === 'mark') mark(step.cursor.marked)
    if (step.effect === 'move' || step.effect === 'mark') {
      body.current?.querySelectorAll<HTMLTableRowElement>(':scope > tr')[step.cursor.current]?.focus()
    } else if (step.effect === 'acts') onActs?.(row, event.currentTarget)
    else onOpen?.(row, step.effect === 'open-tab')
  }

  const onRowClick = (event: MouseEvent<HTMLTableRowElement>, row: Row, index: number) => {
    setCurrent(index)
    anchor.current = index
    const inside = (event.target as HTMLElement).closest('a, button, input, label')
    if (!inside && globalThis.getSelection()?.isCollapsed !== false) onOpen?.(row, event.ctrlKey || event.metaKey)
  }

  if (problem && rows === undefined) return <ErrorState problem={problem} {...(onRetry ? { onRetry } : {})} />
  if (rows?.length === 0) return <EmptyState {...empty} />

  const allMarked = count > 0 && marked.size === count
  return (
    <div className={css['frame']} aria-busy={loading}>
      <LoadingBar shown={loading} />
      {problem && <ErrorState problem={problem} {...(onRetry ? { onRetry } : {})} />}
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows take focus and keys: the grid pattern */}
      <table className={css['table']} data-density={density} role="grid" aria-label={label} aria-rowcount={-1}>
        <thead>
          <tr>
            {selection && (
              <th className={css['check']} scope="col">
                <Checkbox
                  size="xs"
                  aria-label={t('table.selectAll')}
                  checked={allMarked}
                  indeterminate={marked.size > 0 && !allMarked}
                  onChange={() => mark(new Set(allMarked ? [] : (rows ?? []).map((_, index) => index)))}
                />
              </th>
            )}
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows?.map((row, index) => {
            const id = rowId(row)
            return (
              <tr
                key={id}
                tabIndex={index === active ? 0 : -1}
                aria-selected={selection ? selection.ids.has(id) : undefined}
                onFocus={() => {
                  setCurrent(index)
                  onNear?.(row)
                }}
                onMouseEnter={() => onNear?.(row)}
                onKeyDown={onKeyDown}
                onClick={(event) => onRowClick(event, row, index)}
                data-opens={onOpen ? true : undefined}
              >
                {selection && (
                  <td className={css['check']}>
                    <Checkbox
                      size="xs"
                      tabIndex={-1}
                      aria-label={t('table.select', { n: rowName(row) })}
                      checked={selection.ids.has(id)}
                      onChange={(event) => {
                        const held = event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey
                        mark(markedBy(marked, index, held ? anchor.current : index))
                        anchor.current = index
                      }}
                    />
                  </td>
                )}
                {columns.map((column) => (
                  <td
                    key={column.key}
                    className={column.figures ? `so ${css['figures']}` : undefined}
                    data-label={column.header}
                    data-card={column.card ?? 'line'}
                    data-paper={column.paper}
                  >
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            )
          })}
          {skeleton &&
            Array.from({ length: 12 }, (_, index) => (
              // Placeholders have no identity but their place.
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows are alike and never move
              <tr key={index} aria-hidden>
                <td colSpan={columns.length + (selection ? 1 : 0)}>
                  <span className={css['bone']} />
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  )
}

/** A row is marked or unmarked; with Shift all rows from the one before become like it. */
function markedBy(marked: ReadonlySet<number>, index: number, from: number): ReadonlySet<number> {
  const next = new Set(marked)
  const on = !marked.has(index)
  for (let at = Math.min(index, from); at <= Math.max(index, from); at += 1) {
    if (on) next.add(at)
    else next.delete(at)
  }
  return next
}

interface HeadCellProps<Row> {
  readonly column: Column<Row>
  readonly sort: Sort | undefined
  readonly onSort: ((sort: Sort) => void) | undefined
}

function HeadCell<Row>({ column, sort, onSort }: HeadCellProps<Row>) {
  const t = useWords(words)
  const sorted = sort?.key === column.key ? sort.direction : undefined
  const style: CSSProperties | undefined = column.width === undefined ? undefined : { width: column.width }
  const className = column.figures ? css['figures'] : undefined
  const text = column.headerFull ? <abbr title={column.headerFull}>{column.header}</abbr> : column.header
  if (!column.sortable || !onSort) {
    return (
      <th scope="col" style={style} className={className} data-paper={column.paper}>
        {text}
      </th>
    )
  }
  const next = sorted === 'ascending' ? 'descending' : 'ascending'
  const Arrow = sorted === 'descending' ? IconArrowDown : IconArrowUp
  return (
    <th scope="col" style={style} className={className} aria-sort={sorted ?? 'none'}>
      <button
        type="button"
        className={css['sort']}
        title={t(next === 'ascending' ? 'table.sortAscending' : 'table.sortDescending', {
          column: column.headerFull ?? column.header,
        })}
        onClick={() => onSort({ key: column.key, direction: next })}
      >
        {text}
        {sorted && <Arrow size={14} aria-hidden />}
      </button>
    </th>
  )
}
