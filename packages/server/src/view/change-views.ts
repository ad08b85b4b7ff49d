import type { ViewInput, ViewRow } from '@minh-an/contract/view'
import { mayChangeView, mayShareWith } from '@minh-an/domain/view'
import { type Caller, changedMeanwhile } from '../command/index.ts'
import { newId, problem, sqlState, type Tx } from '../platform/index.ts'
import { findView, getView, keptView, type StoredView } from './list-views.ts'

/** More than these nobody finds again. */
const mostViews = 100

export async function keepView(tx: Tx, caller: Caller, input: ViewInput): Promise<ViewRow> {
  requireSharable(caller, input)
  const { rows } = await tx.query<{ kept: number }>('select count(*)::int as kept from list_view where owner_id = $1', [
    caller.person.userId,
  ])
  if ((rows[0]?.kept ?? 0) >= mostViews) {
    throw problem(
      'view/too-many',
      422,
      'Đã có quá nhiều chế độ xem',
      `Mỗi người lưu tối đa ${mostViews} chế độ xem. Bỏ bớt chế độ xem không còn dùng rồi lưu lại.`,
    )
  }
  const id = newId()
  await named(() =>
    tx.query(
      `insert into list_view (id, owner_id, name, content, shared_unit, shared_role) values ($1, $2, $3, $4, $5, $6)`,
      [id, caller.person.userId, ...valuesOf(input)],
    ),
  )
  return getView(tx, caller, id)
}

export async function changeView(
  tx: Tx,
  caller: Caller,
  id: string,
  version: number,
  input: ViewInput,
): Promise<ViewRow> {
  const row = await lockView(tx, caller, id, version)
  if (row.owner_id !== caller.person.userId && input.shared === undefined) {
    throw problem(
      'view/not-owner',
      403,
      'Không được thôi chia sẻ',
      `Chế độ xem của ${row.owner_name}; chỉ người lập được thôi chia sẻ. Sửa nội dung hoặc bỏ chế độ xem.`,
    )
  }
  requireSharable(caller, input)
  await named(() =>
    tx.query(
      `update list_view set name = $2, content = $3, shared_unit = $4, shared_role = $5, version = version + 1,
              updated_at = now() where id = $1`,
      [id, ...valuesOf(input)],
    ),
  )
  return getView(tx, caller, id)
}

export async function removeView(tx: Tx, caller: Caller, id: string, version: number): Promise<{ id: string }> {
  await lockView(tx, caller, id, version)
  await tx.query('delete from list_view where id = $1', [id])
  return { id }
}

async function lockView(tx: Tx, caller: Caller, id: string, version: number): Promise<StoredView> {
  const row = await findView(tx, caller, id, true)
  if (!mayChangeView(caller.person, keptView(row))) {
    throw problem(
      'view/not-owner',
      403,
      'Không được sửa chế độ xem này',
      `Chế độ xem của ${row.owner_name}; người lập hoặc người phụ trách đơn vị được sửa. Lưu thành chế độ xem mới.`,
    )
  }
  if (row.version !== version) throw changedMeanwhile('Chế độ xem', row.version)
  return row
}

function requireSharable(caller: Caller, { shared }: ViewInput): void {
  if (shared === undefined || mayShareWith(caller.person, { unitCode: shared.unit, role: shared.role })) return
  throw problem(
    'view/sharing',
    422,
    'Chưa chia sẻ được',
    'Chỉ chia sẻ với đơn vị trong phạm vi được xem. Chọn đơn vị khác.',
    { errors: [{ pointer: '/shared/unit', detail: 'Ngoài phạm vi được xem.' }] },
  )
}

const valuesOf = ({ name, content, shared }: ViewInput): unknown[] => [
  name,
  JSON.stringify(content),
  shared?.unit ?? null,
  shared?.role ?? null,
]

/** The owner already has a view of this name. */
async function named(work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (sqlState(error) !== '23505') throw error
    throw problem('view/name-taken', 409, 'Đã có chế độ xem cùng tên', 'Đặt tên khác, hoặc sửa chế độ xem đang có.', {
      errors: [{ pointer: '/name', detail: 'Tên này đã dùng.' }],
    })
  }
}
