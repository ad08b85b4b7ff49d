import type { PlainDate } from '@minh-an/domain/calendar'
import { problem, type Tx } from '../platform/index.ts'

export type UnitNode = {
  readonly code: string
  /** The name it bore on the day of the tree. */
  readonly name: string
  readonly kind: string
  readonly parentCode: string | null
  readonly agencyId: string | null
  readonly validFrom: PlainDate
  /** The last day; null while it exists. */
  readonly validUntil: PlainDate | null
  readonly confidence: string
}

export type Succession = { readonly from: string; readonly to: string; readonly on: PlainDate }

const NODE = `u.code, u.kind, u.parent_code as "parentCode", u.agency_id as "agencyId",
  u.valid_from as "validFrom", u.valid_until as "validUntil", u.confidence`

/** The units that exist on a day, parents before children, each level by code. */
export async function unitTree(tx: Tx, onDay: PlainDate): Promise<UnitNode[]> {
  const { rows } = await tx.query<UnitNode>(
    `with recursive tree as (
       select u.code, 0 as depth from unit u where u.parent_code is null
       union all
       select u.code, tree.depth + 1 from unit u join tree on tree.code = u.parent_code
     )
     select ${NODE}, coalesce(former.name, u.name) as name
       from tree join unit u using (code)
       left join lateral (
         select f.name from unit_former_name f
          where f.unit_code = u.code and f.used_until >= $1 order by f.used_until limit 1
       ) former on true
      where u.valid_from <= $1 and (u.valid_until is null or u.valid_until >= $1)
      order by tree.depth, u.code`,
    [onDay],
  )
  return rows
}

/** Every unit that ever existed, with the name it bears now or bore last; for lists that reach into the past. */
export async function allUnits(tx: Tx): Promise<UnitNode[]> {
  const { rows } = await tx.query<UnitNode>(`select ${NODE}, u.name from unit u order by u.code`)
  return rows
}

export async function findUnit(tx: Tx, code: string): Promise<UnitNode | undefined> {
  const { rows } = await tx.query<UnitNode>(`select ${NODE}, u.name from unit u where u.code = $1`, [code])
  return rows[0]
}

/** From the nation down to the unit itself. */
export async function unitPath(tx: Tx, code: string): Promise<UnitNode[]> {
  const { rows } = await tx.query<UnitNode>(
    `with recursive path as (
       select u.*, 0 as height from unit u where u.code = $1
       union all
       select u.*, path.height + 1 from unit u join path on path.parent_code = u.code
     )
     select ${NODE}, u.name from path u order by u.height desc`,
    [code],
  )
  return rows
}

/** The unit and everything below it that exists on the day; empty where the unit itself does not exist then. */
export async function descendants(tx: Tx, code: string, onDay: PlainDate): Promise<string[]> {
  const { rows } = await tx.query<{ code: string }>(
    `with recursive below as (
       select u.code from unit u
        where u.code = $1 and u.valid_from <= $2 and (u.valid_until is null or u.valid_until >= $2)
       union all
       select u.code from unit u join below on below.code = u.parent_code
        where u.valid_from <= $2 and (u.valid_until is null or u.valid_until >= $2)
     )
     select code from below order by code`,
    [code, onDay],
  )
  return rows.map((row) => row.code)
}

export async function successions(tx: Tx): Promise<Succession[]> {
  const { rows } = await tx.query<Succession>(
    `select from_code as "from", to_code as "to", succeeded_on as "on" from unit_succession order by 1, 2`,
  )
  return rows
}

/**
 * For every unit, where its figures stand on the tree of another day: a closed unit goes to its successor, also over
 * several steps; a unit not yet born goes to its predecessor where it has only one. Others have no entry, and figures
 * of theirs can be shown only through the later or earlier unit of each case.
 */
export async function successorMap(tx: Tx, treeDay: PlainDate): Promise<Map<string, string>> {
  const [units, links] = [await allUnits(tx), await successions(tx)]
  const byCode = new Map(units.map((unit) => [unit.code, unit]))
  const forward = group(links, (link) => link.from)
  const backward = group(links, (link) => link.to)
  const map = new Map<string, string>()
  for (const unit of units) {
    const target = follow(unit, (now) =>
      existsOn(now, treeDay)
        ? undefined
        : now.validFrom > treeDay
          ? only(backward.get(now.code))?.from
          : only(forward.get(now.code))?.to,
    )
    if (target !== undefined && existsOn(target, treeDay)) map.set(unit.code, target.code)
  }
  return map

  function follow(start: UnitNode, next: (now: UnitNode) => string | undefined): UnitNode | undefined {
    let now: UnitNode | undefined = start
    const seen = new Set<string>()
    while (now !== undefined && !seen.has(now.code)) {
      seen.add(now.code)
      const code = next(now)
      if (code === undefined) return now
      now = byCode.get(code)
    }
    return undefined
  }
}

export function existsOn(unit: Pick<UnitNode, 'validFrom' | 'validUntil'>, day: PlainDate): boolean {
  return unit.validFrom <= day && (unit.validUntil === null || unit.validUntil >= day)
}

/**
 * The unit a person means by a code. A bare code (`24`) is accepted only where one period knows it: the same number
 * names Bắc Giang before 2025-07-01 and Bắc Ninh since.
 */
export async function resolveUnitCode(tx: Tx, text: string): Promise<UnitNode> {
  const code = text.normalize('NFC').trim()
  const { rows } = await tx.query<UnitNode>(
    `select ${NODE}, u.name from unit u where u.code = $1 or split_part(u.code, ':', 2) = $1 order by u.valid_from, u.code`,
    [code],
  )
  const exact = rows.find((unit) => unit.code === code) ?? (rows.length === 1 ? rows[0] : undefined)
  if (exact !== undefined) return exact
  if (rows.length > 1) {
    const readings = rows.map((unit) => `${unit.code} (${unit.name})`)
    throw problem(
      'unit/ambiguous',
      422,
      'Mã đơn vị có nhiều cách đọc',
      `Mã “${code}” có thể là ${readings.join(' hoặc ')}. Ghi rõ thời kỳ, ví dụ ${rows[0]?.code}.`,
      { extra: { candidates: rows.map((unit) => unit.code) } },
    )
  }
  throw problem(
    'unit/unknown',
    422,
    'Không có đơn vị này',
    `Không có đơn vị mã “${code}”. Mã có dạng VN, 2025:24, 2025:24.03, pre2025:26 hoặc pre2025:26.08.`,
  )
}

function group<R>(rows: readonly R[], key: (row: R) => string): Map<string, R[]> {
  const groups = new Map<string, R[]>()
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row])
  return groups
}

function only<R>(rows: readonly R[] | undefined): R | undefined {
  return rows?.length === 1 ? rows[0] : undefined
}
