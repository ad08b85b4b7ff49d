import type { Tx } from './database.ts'

/** A column of a bulk insert: its SQL type as an array element, and an SQL expression where that needs one (`vn_norm(search_key)`). */
export interface Column<R> {
  readonly name: string
  readonly type: string
  readonly expression?: string
  readonly value: (row: R) => unknown
}

const chunkSize = 4_000

/**
 * Inserts rows through one `unnest` per chunk: one statement text whatever the number of rows, so it stays prepared
 * and safe. `suffix` is what follows the rows, for example an `on conflict` clause.
 */
export async function insertRows<R>(
  tx: Tx,
  table: string,
  columns: readonly Column<R>[],
  rows: readonly R[],
  suffix = '',
): Promise<void> {
  if (rows.length === 0) return
  const names = columns.map((column) => column.name).join(', ')
  const selected = columns.map((column) => column.expression ?? column.name)
  const arrays = columns.map((column, index) => `$${index + 1}::${column.type}[]`)
  const text = `insert into ${table} (${names}) select ${selected.join(', ')} from unnest(${arrays.join(', ')}) as r (${names}) ${suffix}`
  for (let start = 0; start < rows.length; start += chunkSize) {
    const chunk = rows.slice(start, start + chunkSize)
    await tx.query(
      text,
      columns.map((column) => chunk.map(column.value)),
    )
  }
}
