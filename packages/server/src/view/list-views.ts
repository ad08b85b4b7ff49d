import type { ViewContent, ViewRow } from '@minh-an/contract/view'
import type { Role } from '@minh-an/domain/access'
import { type KeptView, mayChangeView, mayOpenView } from '@minh-an/domain/view'
import { type Caller, unitsBelow, unitsFor } from '../command/index.ts'
import { problem, type Tx } from '../platform/index.ts'

export interface StoredView {
  id: string
  owner_id: string
  owner_name: string
  name: string
  content: ViewContent
  shared_unit: string | null
  shared_unit_name: string | null
  shared_role: Role | null
  version: number
}

const selected = `v.id, v.owner_id, o.full_name as owner_name, v.name, v.content, v.shared_unit,
  u.name as shared_unit_name, v.shared_role, v.version
  from list_view v join app_user o on o.id = v.owner_id left join unit u on u.code = v.shared_unit`

export const keptView = (row: StoredView): KeptView => ({
  ownerId: row.owner_id,
  ...(row.shared_unit === null
    ? {}
    : {
        shared: { unitCode: row.shared_unit, ...(row.shared_role === null ? {} : { role: row.shared_role }) },
      }),
})

/** The person's own views first, then those that others share with the person; by name. */
export async function listViews(tx: Tx, caller: Caller): Promise<ViewRow[]> {
  const above = await unitsAbove(tx, caller)
  const { rows } = await tx.query<StoredView>(
    `select ${selected} where v.owner_id = $1 or v.shared_unit = any($2::text[])
     order by v.owner_id <> $1, v.name collate "vi-x-icu", v.id limit 200`,
    [caller.person.userId, [...above]],
  )
  const open = rows.filter((row) => mayOpenView(caller.person, keptView(row), above))
  return Promise.all(open.map((row) => viewRowOf(tx, caller, row)))
}

/** @throws 404 for a view that is not there and for one that is not shared with the person alike. */
export async function getView(tx: Tx, caller: Caller, id: string): Promise<ViewRow> {
  return viewRowOf(tx, caller, await findView(tx, caller, id))
}

export async function findView(tx: Tx, caller: Caller, id: string, lock = false): Promise<StoredView> {
  const { rows } = await tx.query<StoredView>(`select ${selected} where v.id = $1${lock ? ' for update of v' : ''}`, [
    id,
  ])
  const row = rows[0]
  if (row === undefined || !mayOpenView(caller.person, keptView(row), await unitsAbove(tx, caller))) {
    throw problem(
      'view/not-found',
      404,
      'Không tìm thấy chế độ xem',
      'Chế độ xem không còn, hoặc chưa được chia sẻ. Hỏi người gửi đường dẫn, hoặc chọn chế độ xem khác.',
    )
  }
  return row
}

async function viewRowOf(tx: Tx, caller: Caller, row: StoredView): Promise<ViewRow> {
  const view = keptView(row)
  return {
    id: row.id,
    name: row.name,
    content: row.content,
    owner: { id: row.owner_id, name: row.owner_name },
    mine: row.owner_id === caller.person.userId,
    mayChange: mayChangeView(caller.person, view),
    ...(row.shared_unit === null
      ? {}
      : {
          shared: {
            unit: { code: row.shared_unit, name: row.shared_unit_name ?? row.shared_unit },
            ...(row.shared_role === null ? {} : { role: row.shared_role }),
          },
        }),
    narrowed: await isNarrowed(tx, caller, row.content),
    version: row.version,
  }
}

/** Units in which the person works or holds a role, and every unit above them. */
async function unitsAbove(tx: Tx, { person }: Caller): Promise<ReadonlySet<string>> {
  const own = [person.unitCode, ...person.roles.map(({ unitCode }) => unitCode)]
  const { rows } = await tx.query<{ code: string }>(
    `with recursive up as (
       select code, parent_code from unit where code = any($1::text[])
       union
       select u.code, u.parent_code from up join unit u on u.code = up.parent_code
     ) select code from up`,
    [own],
  )
  return new Set(rows.map(({ code }) => code))
}

/** The view asks for a unit, cases or officers of which the reader may see only a part, or nothing. */
async function isNarrowed(tx: Tx, caller: Caller, { filter }: ViewContent): Promise<boolean> {
  const units = unitsFor(caller, 'case.list')
  if (units === null) return false
  if (filter.unit !== undefined) {
    const asked = filter.unitOnly === true ? [filter.unit] : await unitsBelow(tx, filter.unit)
    if (asked.some((code) => !units.includes(code))) return true
  }
  if (filter.ids !== undefined) {
    const { rows } = await tx.query<{ seen: number }>(
      'select count(*)::int as seen from enforcement_case c where c.id = any($1::uuid[]) and c.unit_code = any($2::text[])',
      [filter.ids, units],
    )
    if ((rows[0]?.seen ?? 0) < new Set(filter.ids).size) return true
  }
  const officers = [...(filter.officerIds ?? []), ...(isOfficer(filter.officerId) ? [filter.officerId] : [])]
  if (officers.length === 0) return false
  const { rows } = await tx.query(
    'select from officer where id = any($1::uuid[]) and not (unit_code = any($2::text[])) limit 1',
    [officers, units],
  )
  return rows.length > 0
}

const isOfficer = (id: string | undefined): id is string => id !== undefined && id !== 'none'
