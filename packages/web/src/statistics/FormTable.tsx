import type { CellsOut, FormResponse, RowKey } from '@minh-an/contract/statistics'
import type { CellCode, SumCode } from '@minh-an/domain/statistics'
import { Fragment, type KeyboardEvent, useRef } from 'react'
import { useWords } from '../i18n/index.ts'
import { ConfidenceMark, DrillCell, shortUnitName } from '../ui/index.ts'
import { figureOf } from './figures.ts'
import css from './form.module.css'
import type { ShownGroup } from './form-columns.ts'
import type { Footnotes } from './use-footnotes.ts'
import { words } from './words.vi.ts'

/** The cell whose cases are open: a row of the form and a column that is a sum. */
export interface OpenCell {
  readonly code: SumCode
  readonly rowLabel: string
  readonly key: RowKey | undefined
  readonly value: number | string
  readonly figure: string
}

interface FormTableProps {
  readonly form: FormResponse
  readonly groups: readonly ShownGroup[]
  readonly footnotes: Footnotes
  readonly open: OpenCell | undefined
  readonly onOpen: (cell: OpenCell) => void
}

interface Line {
  readonly id: string
  readonly label: string
  readonly key: RowKey | undefined
  readonly cells: CellsOut
  readonly level: 0 | 1 | 2
}

function linesOf(form: FormResponse, totalLabel: string): readonly Line[] {
  return [
    { id: 'total', label: totalLabel, key: undefined, cells: form.cells, level: 0 },
    ...form.rows.flatMap((row, index): Line[] => [
      { id: `${index}`, label: row.label, key: row.key, cells: row.cells, level: 1 },
      ...(row.parts ?? []).map(
        (part): Line => ({
          id: `${index} ${part.basis}`,
          label: part.label,
          key: part.key,
          cells: part.cells,
          level: 2,
        }),
      ),
    ]),
  ]
}

const steps: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** The form itself: two levels of headings, one button in each figure, arrows between them. */
export function FormTable({ form, groups, footnotes, open, onOpen }: FormTableProps) {
  const t = useWords(words)
  const body = useRef<HTMLTableSectionElement>(null)
  const codes = groups.flatMap((group) => group.codes)
  const columns = new Map(form.definition.columns.map((column) => [column.code, column]))
  const lines = linesOf(form, t('total'))
  const starts = new Set(groups.map((group) => group.codes[0]))

  const move = (event: KeyboardEvent<HTMLTableSectionElement>) => {
    const step = steps[event.key]
    const cell = (event.target as HTMLElement).closest<HTMLTableCellElement>('td')
    if (!step || !cell || event.ctrlKey || event.altKey) return
    event.preventDefault()
    const row = Number(cell.dataset['row'])
    let column = Number(cell.dataset['column'])
    // A figure that does not apply takes no focus: go on in the same direction.
    for (let at = row + step[0]; ; at += step[0]) {
      column += step[1]
      const next = body.current?.querySelector<HTMLElement>(`td[data-row="${at}"][data-column="${column}"]`)
      if (!next) return
      const button = next.querySelector('button')
      if (button) return button.focus()
    }
  }

  return (
    <div className={css['frame']}>
      <table
        className={css['table']}
        data-form={form.form}
        data-wide={codes.length > 16 || undefined}
        aria-label={t(form.form === 1 ? 'title1' : 'title2')}
      >
        <thead>
          <tr>
            <th rowSpan={2} scope="col" className={css['label']}>
              {t('row')}
            </th>
            {groups.map(({ key, codes: own }) => (
              <th key={key} colSpan={own.length} scope="colgroup" data-start>
                {t(`group.${key}`)}
              </th>
            ))}
          </tr>
          <tr>
            {codes.map((code) => {
              const column = columns.get(code)
              return (
                <th key={code} scope="col" title={column?.nameVi} data-start={starts.has(code) || undefined}>
                  <span className={css['code']}>
                    {code}
                    {column && (
                      <ConfidenceMark
                        confidence={column.confidence}
                        footnote={footnotes.numberOf(column)}
                        {...(column.noteVi ? { note: column.noteVi } : {})}
                      />
                    )}
                  </span>
                  <span className={css['name']}>{t(`col.${code}`)}</span>
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={move}>
          {lines.map((line, row) => (
            <tr key={line.id} data-level={line.level}>
              <th scope="row" className={css['label']} title={line.label}>
                {shortUnitName(line.label)}
              </th>
              {codes.map((code, column) => (
                <td
                  key={code}
                  data-row={row}
                  data-column={column}
                  data-start={starts.has(code) || undefined}
                  className="so"
                >
                  <Figure
                    line={line}
                    code={code}
                    name={columns.get(code)?.nameVi ?? code}
                    first={row === 0 && column === 0}
                    open={open}
                    onOpen={onOpen}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface FigureProps {
  readonly line: Line
  readonly code: CellCode
  readonly name: string
  readonly first: boolean
  readonly open: OpenCell | undefined
  readonly onOpen: (cell: OpenCell) => void
}

function Figure({ line, code, name, first, open, onOpen }: FigureProps) {
  const figure = figureOf(line.cells, code)
  const value = line.cells[code]
  // The rate is no sum: its cases are those of F and of E beside it.
  if (code === 'R' || value === null || value === undefined || figure === undefined) {
    return <Fragment>{figure ?? '–'}</Fragment>
  }
  return (
    <DrillCell
      figure={figure}
      row={line.label}
      column={name}
      stop={first}
      open={open?.code === code && open.rowLabel === line.label && open.key === line.key}
      onOpen={() => onOpen({ code, rowLabel: line.label, key: line.key, value, figure })}
    />
  )
}
