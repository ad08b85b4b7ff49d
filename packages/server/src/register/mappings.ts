import type { MappingInput, MappingRow, RegisterLayout } from '@minh-an/contract/register'
import { mayInUnit } from '@minh-an/domain/access'
import type { RegisterCode } from '@minh-an/law/register'
import { type Caller, changedMeanwhile, unitsFor } from '../command/index.ts'
import { newId, problem, sqlState, type Tx } from '../platform/index.ts'
import { columnsAsked } from './select-rows.ts'

interface StoredMapping {
  id: string
  register: RegisterCode
  unit_code: string
  unit_name: string
  name: string
  layout: RegisterLayout
  version: number
}

const selected = `m.id, m.register, m.unit_code, u.name as unit_name, m.name, m.layout, m.version
  from register_mapping m join unit u on u.code = m.unit_code`

/** Mappings of the units the person takes registers out for; those of the units above may be used too. */
export async function listMappings(tx: Tx, caller: Caller): Promise<MappingRow[]> {
  const { rows } = await tx.query<StoredMapping>(
    `with recursive up as (
       select code, parent_code from unit where code = any($2::text[])
       union
       select u.code, u.parent_code from up join unit u on u.code = up.parent_code
     )
     select ${selected} where $1::text[] is null or m.unit_code = any($1) or m.unit_code in (select code from up)
     order by m.register, m.name collate "vi-x-icu", m.id limit 500`,
    [unitsFor(caller, 'register.export'), [caller.person.unitCode, ...caller.person.roles.map((one) => one.unitCode)]],
  )
  return rows.map((row) => rowOf(caller, row))
}

function rowOf(caller: Caller, row: StoredMapping): MappingRow {
  return {
    id: row.id,
    register: row.register,
    unit: { code: row.unit_code, name: row.unit_name },
    name: row.name,
    layout: row.layout,
    mayChange: mayInUnit(caller.person, 'register.map', row.unit_code),
    version: row.version,
  }
}

export async function keepMapping(tx: Tx, caller: Caller, input: MappingInput): Promise<MappingRow> {
  requireMapper(caller, input.unit)
  columnsAsked(input.register, input.layout)
  const id = newId()
  await named(() =>
    tx.query(
      `insert into register_mapping (id, unit_code, register, name, layout, updated_by) values ($1, $2, $3, $4, $5, $6)`,
      [id, input.unit, input.register, input.name, JSON.stringify(input.layout), caller.person.userId],
    ),
  )
  return getMapping(tx, caller, id)
}

export async function changeMapping(
  tx: Tx,
  caller: Caller,
  id: string,
  version: number,
  input: MappingInput,
): Promise<MappingRow> {
  const row = await lockMapping(tx, caller, id, version)
  requireMapper(caller, input.unit)
  columnsAsked(row.register, input.layout)
  await named(() =>
    tx.query(
      `update register_mapping set unit_code = $2, name = $3, layout = $4, version = version + 1, updated_by = $5,
              updated_at = now() where id = $1`,
      [id, input.unit, input.name, JSON.stringify(input.layout), caller.person.userId],
    ),
  )
  return getMapping(tx, caller, id)
}

export async function removeMapping(tx: Tx, caller: Caller, id: string, version: number): Promise<{ id: string }> {
  await lockMapping(tx, caller, id, version)
  await tx.query('delete from register_mapping where id = $1', [id])
  return { id }
}

async function lockMapping(tx: Tx, caller: Caller, id: string, version: number): Promise<StoredMapping> {
  const { rows } = await tx.query<StoredMapping>(`select ${selected} where m.id = $1 for update of m`, [id])
  const row = rows[0]
  if (row === undefined || !mayInUnit(caller.person, 'register.map', row.unit_code)) throw mappingNotFound()
  if (row.version !== version) throw changedMeanwhile('Cách ghép cột', row.version)
  return row
}

async function getMapping(tx: Tx, caller: Caller, id: string): Promise<MappingRow> {
  const { rows } = await tx.query<StoredMapping>(`select ${selected} where m.id = $1`, [id])
  if (rows[0] === undefined) throw mappingNotFound()
  return rowOf(caller, rows[0])
}

function requireMapper(caller: Caller, unit: string): void {
  if (mayInUnit(caller.person, 'register.map', unit)) return
  throw problem(
    'register/other-unit',
    403,
    'Không được lưu cách ghép cột cho đơn vị này',
    'Chọn đơn vị của mình, hoặc nhờ người của đơn vị ấy lưu.',
    { errors: [{ pointer: '/unit', detail: 'Ngoài phạm vi được lưu.' }] },
  )
}

function mappingNotFound() {
  return problem(
    'register/mapping-not-found',
    404,
    'Không tìm thấy cách ghép cột',
    'Cách ghép cột không còn, hoặc thuộc đơn vị khác. Chọn cách khác trong danh sách.',
  )
}

async function named(work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (sqlState(error) !== '23505') throw error
    throw problem(
      'register/mapping-name-taken',
      409,
      'Đã có cách ghép cột cùng tên',
      'Đặt tên khác, hoặc lưu đè cách đang có.',
      { errors: [{ pointer: '/name', detail: 'Tên này đã dùng.' }] },
    )
  }
}
