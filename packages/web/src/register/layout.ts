import type { RegisterLayout } from '@minh-an/contract/register'
import { type RegisterCode, registerOf } from '@minh-an/law/register'

/** What everybody begins with: the usual columns under the headings of the law. */
export function usualLayout(code: RegisterCode): RegisterLayout {
  return {
    columns: registerOf(code)
      .columns.filter(({ extra }) => extra === undefined)
      .map(({ key }) => ({ key })),
    dateForm: 'dd/MM/yyyy',
    amountForm: 'plain',
    separator: ';',
    withTitle: true,
  }
}

export function withHeading(layout: RegisterLayout, key: string, heading: string): RegisterLayout {
  return {
    ...layout,
    columns: layout.columns.map((one) => (one.key === key ? (heading === '' ? { key } : { key, heading }) : one)),
  }
}

export function moved(layout: RegisterLayout, key: string, by: -1 | 1): RegisterLayout {
  const from = layout.columns.findIndex((one) => one.key === key)
  const column = layout.columns[from]
  const to = from + by
  if (column === undefined || to < 0 || to >= layout.columns.length) return layout
  return { ...layout, columns: layout.columns.toSpliced(from, 1).toSpliced(to, 0, column) }
}

export const without = (layout: RegisterLayout, key: string): RegisterLayout => ({
  ...layout,
  columns: layout.columns.filter((one) => one.key !== key),
})

export const withColumn = (layout: RegisterLayout, key: string): RegisterLayout => ({
  ...layout,
  columns: [...layout.columns, { key }],
})
