import type { Tx } from '../platform/index.ts'

/** A unit, everything below it, and the units these succeeded to: where the cases of a unit may stand. */
export async function unitsBelow(tx: Tx, unitCode: string): Promise<string[]> {
  const { rows } = await tx.query<{ code: string }>(
    `with recursive reached as (
       select code from unit where code = $1
       union
       select next.code from reached r
       cross join lateral (
         select u.code from unit u where u.parent_code = r.code
         union all
         select s.from_code from unit_succession s where s.to_code = r.code
       ) next
     ) select code from reached`,
    [unitCode],
  )
  return rows.map((row) => row.code)
}
