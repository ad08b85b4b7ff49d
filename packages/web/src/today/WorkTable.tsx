import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { caseListState } from '../enforcement-case/index.ts'
import { countText, DrillCell } from '../ui/index.ts'
import css from './today.module.css'

type Filter = Parameters<typeof caseListState>[0]

export interface WorkColumn<Row> {
  readonly key: string
  readonly header: string
  readonly headerFull?: string
  /** A number that opens its cases, or something already printed. */
  readonly cell: (row: Row) => { readonly cases: number; readonly filter: Filter } | ReactNode
  readonly late?: boolean
}

interface WorkTableProps<Row> {
  readonly label: string
  readonly first: string
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly rowName: (row: Row) => string
  /** Shown instead of the name, which is then one hover away. */
  readonly shortName?: (row: Row) => string
  readonly columns: readonly WorkColumn<Row>[]
}

function isCell(value: unknown): value is { readonly cases: number; readonly filter: Filter } {
  return typeof value === 'object' && value !== null && 'cases' in value && 'filter' in value
}

/** Who has how much: each figure opens exactly its cases. */
export function WorkTable<Row>({ label, first, rows, rowKey, rowName, shortName, columns }: WorkTableProps<Row>) {
  const navigate = useNavigate()
  return (
    <div className={css['frame']}>
      <table className={css['table']} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {columns.map(({ key, header, headerFull }) => (
              <th key={key} scope="col">
                {headerFull === undefined ? header : <abbr title={headerFull}>{header}</abbr>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              <th scope="row" title={rowName(row)}>
                {shortName?.(row) ?? rowName(row)}
              </th>
              {columns.map((column) => {
                const value = column.cell(row)
                if (!isCell(value)) {
                  return (
                    <td key={column.key} className="so">
                      {value}
                    </td>
                  )
                }
                return (
                  <td key={column.key} className={column.late && value.cases > 0 ? css['late'] : undefined}>
                    <DrillCell
                      figure={countText(value.cases)}
                      row={rowName(row)}
                      column={column.headerFull ?? column.header}
                      onOpen={() => void navigate({ to: '/cases', state: caseListState(value.filter) })}
                    />
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
