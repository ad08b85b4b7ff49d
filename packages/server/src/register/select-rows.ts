import type { RegisterLayout, RegisterPreviewQuery } from '@minh-an/contract/register'
import type { RegisterPaperColumn, RegisterRow } from '@minh-an/documents/register'
import { type RegisterCode, type RegisterColumn, registerOf } from '@minh-an/law/register'
import { type Caller, unitsBelow, unitsFor } from '../command/index.ts'
import { caseConditions, caseOrder } from '../enforcement-case/index.ts'
import { problem, type Tx } from '../platform/index.ts'
import { type RegisterSource, sources } from './columns.ts'

export const usualLayout = (code: RegisterCode): RegisterLayout => ({
  columns: registerOf(code)
    .columns.filter(({ extra }) => extra === undefined)
    .map(({ key }) => ({ key })),
  dateForm: 'dd/MM/yyyy',
  amountForm: 'plain',
  separator: ';',
  withTitle: true,
})

export interface RegisterColumnAsked extends RegisterPaperColumn {
  readonly source: RegisterColumn
}

/** @throws 422 for a column the register does not have, or one that is named twice. */
export function columnsAsked(code: RegisterCode, layout: RegisterLayout): RegisterColumnAsked[] {
  const { columns, nameVi } = registerOf(code)
  const seen = new Set<string>()
  return layout.columns.map(({ key, heading }, index) => {
    const source = columns.find((one) => one.key === key)
    if (source === undefined || seen.has(key)) {
      const detail =
        source === undefined
          ? `${nameVi} không có cột “${key}”. Chọn lại cột.`
          : `Cột “${source.headingVi}” được chọn hai lần. Bỏ bớt một lần.`
      throw problem('register/column', 422, 'Cách ghép cột không dùng được', detail, {
        errors: [{ pointer: `/layout/columns/${index}/key`, detail }],
      })
    }
    seen.add(key)
    return { key, heading: heading ?? source.headingVi, kind: source.kind, source }
  })
}

export interface RegisterRows {
  readonly total: string
  readonly select: string
  readonly values: readonly unknown[]
  /** Says the codes of a row in words. */
  readonly say: (row: RegisterRow) => RegisterRow
}

/** The queries of a register: how many rows, and the rows with the columns asked for; only what the person may see. */
export async function registerQuery(
  tx: Tx,
  caller: Caller,
  code: RegisterCode,
  query: RegisterPreviewQuery,
  columns: readonly RegisterColumnAsked[],
): Promise<RegisterRows> {
  const source = sources[code]
  const { where, values, order } = await conditionsOf(tx, caller, code, source, query)
  const add = (value: unknown) => `$${values.push(value)}`
  const condition = [...where, ...(source.where === undefined ? [] : [source.where])].join(' and ')
  const counted = [...values]
  // A parameter of its own: the count names no column and must not get one it does not use.
  const today = `${add(caller.today)}::date`
  const shown = columns.map(({ key }) => {
    const sql = source.columns[key]?.sql
    if (sql === undefined) throw new Error(`register ${code} cannot read ${key}`)
    return `${sql.replaceAll('$today', today).replaceAll('$order', `order by ${order}`)} as "${key}"`
  })
  return {
    total: `select count(*)::int as total from ${source.from} where ${condition}`,
    select: `select ${shown.join(', ')} from ${source.from} where ${condition} and ${today} is not null order by ${order}`,
    values: [...counted, caller.today],
    say: sayer(source, columns),
  }
}

interface Conditions {
  readonly where: string[]
  readonly values: unknown[]
  readonly order: string
}

async function conditionsOf(
  tx: Tx,
  caller: Caller,
  code: RegisterCode,
  source: RegisterSource,
  query: RegisterPreviewQuery,
): Promise<Conditions> {
  if (code !== 'cases' && (query.filter !== undefined || query.sort !== undefined)) {
    const detail = 'Chỉ danh sách việc lọc và sắp xếp được theo điều kiện; sổ chỉ chọn đơn vị và thời gian.'
    throw problem('register/filter', 422, 'Sổ không lọc được như vậy', detail, {
      errors: [{ pointer: '/filter', detail }],
    })
  }
  if (code === 'cases') {
    const filter = { ...(query.unit === undefined ? {} : { unit: query.unit }), ...query.filter }
    const found = await caseConditions(tx, caller, filter, 'register.export')
    const where = [found.where, ...within(source.day, query, (value) => `$${found.values.push(value)}`)]
    return {
      where,
      values: found.values,
      order: query.sort === undefined ? source.order : caseOrder(query.sort),
    }
  }
  const values: unknown[] = [unitsFor(caller, 'register.export')]
  const add = (value: unknown) => `$${values.push(value)}`
  const where = [`($1::text[] is null or ${source.unit} = any($1))`]
  if (query.unit !== undefined) where.push(`${source.unit} = any(${add(await unitsBelow(tx, query.unit))}::text[])`)
  where.push(...within(source.day, query, add))
  return { where, values, order: source.order }
}

function within(day: string, { from, to }: RegisterPreviewQuery, add: (value: unknown) => string): string[] {
  return [
    ...(from === undefined ? [] : [`${day} >= ${add(from)}::date`]),
    ...(to === undefined ? [] : [`${day} <= ${add(to)}::date`]),
  ]
}

function sayer(source: RegisterSource, columns: readonly RegisterColumnAsked[]): (row: RegisterRow) => RegisterRow {
  const spoken = columns.flatMap(({ key }) => {
    const words = source.columns[key]?.words
    return words === undefined ? [] : [{ key, words }]
  })
  if (spoken.length === 0) return (row) => row
  return (row) => {
    const said: Record<string, string | number | bigint | null> = { ...row }
    for (const { key, words } of spoken) {
      const code = said[key]
      if (typeof code === 'string') said[key] = words(code)
    }
    return said
  }
}
