import type { CreateUnitBody } from '@minh-an/contract/agency'
import { addDays, formatVi, type PlainDate } from '@minh-an/domain/calendar'
import { appendEntries } from '../audit/index.ts'
import { newId, type ProblemError, problem, type Tx } from '../platform/index.ts'
import { openChains } from './ensure-agencies.ts'
import { existsOn, findUnit, type UnitNode } from './unit-tree.ts'

/** Who changes the tree; without a person the system itself (the CLI). */
export interface UnitChangeBy {
  readonly userId: string | undefined
  readonly today: PlainDate
}

/** Adds a unit below an existing one, for example a regional office once its decision is known. */
export async function createUnit(tx: Tx, input: CreateUnitBody, by: UnitChangeBy): Promise<UnitNode> {
  const parent = await getUnit(tx, input.parent, '/parent')
  if ((await findUnit(tx, input.code)) !== undefined) {
    throw refused('unit/exists', 409, `Mã ${input.code} đã dùng cho một đơn vị. Chọn mã khác.`, '/code')
  }
  if (parent.kind !== 'nation' && !input.code.startsWith(`${parent.code}.`)) {
    throw refused(
      'unit/code-outside-parent',
      422,
      `Mã của đơn vị thuộc ${parent.name} bắt đầu bằng ${parent.code}. rồi đến số; ví dụ ${parent.code}.11.`,
      '/code',
    )
  }
  await refuseTakenName(tx, input.name, input.code, parent.code, '/name')
  if (!existsOn(parent, input.validFrom)) {
    throw refused(
      'unit/parent-closed',
      422,
      `${parent.name} không hoạt động vào ngày ${formatVi(input.validFrom)}.`,
      '/parent',
    )
  }
  const own = input.kind === 'military' || input.kind === 'private-office'
  const agencyId = own ? input.code : (parent.agencyId ?? parent.code)
  if (own) {
    await tx.query('insert into agency (id, name, valid_from) values ($1, $2, $3)', [
      input.code,
      input.name,
      input.validFrom,
    ])
    await openChains(tx)
  }
  await tx.query(
    `insert into unit (code, name, kind, parent_code, agency_id, valid_from, confidence)
     values ($1, $2, $3, $4, $5, $6, 'confirmed')`,
    [input.code, input.name, input.kind, input.parent, agencyId, input.validFrom],
  )
  for (const code of input.predecessors ?? []) {
    await getUnit(tx, code, '/predecessors')
    await addSuccession(tx, code, input.code, input.validFrom)
  }
  await note(tx, parent.agencyId ?? parent.code, 'unit-created', input.validFrom, by, { ...input })
  return getUnit(tx, input.code, '/code')
}

/** A new name from a day on; the old one stays in the tree of earlier days. */
export async function renameUnit(
  tx: Tx,
  input: { readonly code: string; readonly name: string; readonly from: PlainDate; readonly reason: string },
  by: UnitChangeBy,
): Promise<UnitNode> {
  const unit = await getUnit(tx, input.code, '/code')
  if (unit.name === input.name) {
    throw refused('unit/same-name', 422, `Đơn vị đã mang tên ${unit.name}. Nhập tên mới.`, '/name')
  }
  await refuseTakenName(tx, input.name, unit.code, unit.parentCode, '/name')
  if (!existsOn(unit, input.from)) {
    throw refused('unit/closed', 422, `${unit.name} không hoạt động vào ngày ${formatVi(input.from)}.`, '/from')
  }
  const { rows } = await tx.query<{ later: boolean }>(
    'select exists (select from unit_former_name where unit_code = $1 and used_until >= $2) as later',
    [input.code, input.from],
  )
  if (rows[0]?.later) {
    throw refused(
      'unit/renamed-later',
      422,
      `${unit.name} đã đổi tên vào ngày muộn hơn. Chọn ngày sau lần đổi ấy.`,
      '/from',
    )
  }
  await tx.query('insert into unit_former_name (unit_code, name, used_until) values ($1, $2, $3)', [
    input.code,
    unit.name,
    addDays(input.from, -1),
  ])
  await tx.query('update unit set name = $2 where code = $1', [input.code, input.name])
  await note(tx, unit.agencyId ?? unit.code, 'unit-renamed', input.from, by, {
    code: input.code,
    from: unit.name,
    to: input.name,
    reason: input.reason,
  })
  return getUnit(tx, input.code, '/code')
}

/** The last day of a unit, and who takes over. Its open cases are moved by their own act, never by this. */
export async function closeUnit(
  tx: Tx,
  input: {
    readonly code: string
    readonly until: PlainDate
    readonly successors: readonly string[]
    readonly reason: string
  },
  by: UnitChangeBy,
): Promise<UnitNode> {
  const unit = await getUnit(tx, input.code, '/code')
  if (unit.validUntil !== null) {
    throw refused('unit/closed', 409, `${unit.name} đã khép ngày ${formatVi(unit.validUntil)}.`, '/code')
  }
  if (input.until < unit.validFrom) {
    throw refused(
      'unit/closed-before-start',
      422,
      `${unit.name} lập ngày ${formatVi(unit.validFrom)}. Chọn ngày sau đó.`,
      '/until',
    )
  }
  await refuseOpenWork(tx, unit, input)
  const next = addDays(input.until, 1)
  for (const code of input.successors) {
    const successor = await getUnit(tx, code, '/successors')
    if (code === unit.code || !existsOn(successor, next)) {
      throw refused(
        'unit/successor-closed',
        422,
        code === unit.code
          ? 'Đơn vị không kế thừa chính mình. Chọn đơn vị khác.'
          : `${successor.name} không hoạt động vào ngày ${formatVi(next)}. Chọn đơn vị khác kế thừa.`,
        '/successors',
      )
    }
  }
  await tx.query('update unit set valid_until = $2 where code = $1', [input.code, input.until])
  for (const code of input.successors) await addSuccession(tx, input.code, code, next)
  await note(tx, unit.agencyId ?? unit.code, 'unit-closed', input.until, by, { ...input })
  return getUnit(tx, input.code, '/code')
}

/** A unit leaves no unit, no person and no case behind that nobody can reach. */
async function refuseOpenWork(
  tx: Tx,
  unit: UnitNode,
  { until, successors }: { readonly until: PlainDate; readonly successors: readonly string[] },
): Promise<void> {
  const { rows } = await tx.query<{ units: string; people: string; cases: string }>(
    `select (select count(*) from unit where parent_code = $1 and (valid_until is null or valid_until > $2)) as units,
            (select count(*) from app_user where unit_code = $1 and disabled_at is null) as people,
            open_cases_of_unit($1) as cases`,
    [unit.code, until],
  )
  const { units, people, cases } = rows[0] ?? { units: '0', people: '0', cases: '0' }
  if (successors.length === 0) {
    const held = await tx.query<{ officers: string }>(
      `select count(*) as officers from officer where unit_code = $1 and (active_until is null or active_until > $2)`,
      [unit.code, until],
    )
    if (String(held.rows[0]?.officers ?? '0') !== '0') {
      throw refused(
        'unit/no-successor',
        422,
        `${unit.name} còn ${held.rows[0]?.officers} Chấp hành viên và việc của họ. Chọn đơn vị kế thừa.`,
        '/successors',
      )
    }
  }
  if (String(units) !== '0') {
    throw refused(
      'unit/has-units',
      422,
      `${unit.name} còn ${units} đơn vị trực thuộc. Khép các đơn vị ấy trước.`,
      '/code',
    )
  }
  if (String(cases) !== '0') {
    throw refused(
      'unit/has-cases',
      422,
      `${unit.name} còn ${cases} việc chưa kết thúc. Lãnh đạo phân công lại cho Chấp hành viên của đơn vị kế thừa, việc chuyển theo; rồi khép.`,
      '/code',
    )
  }
  if (String(people) !== '0') {
    throw refused(
      'unit/has-people',
      422,
      `${unit.name} còn ${people} người dùng. Điều động họ sang đơn vị khác hoặc khóa tài khoản, rồi khép.`,
      '/code',
    )
  }
}

/** Two units of one parent with one name cannot be told apart in any list. */
async function refuseTakenName(
  tx: Tx,
  name: string,
  code: string,
  parentCode: string | null,
  pointer: string,
): Promise<void> {
  const { rows } = await tx.query<{ code: string }>(
    'select code from unit where parent_code = $1 and code <> $2 and lower(name) = lower($3) and valid_until is null',
    [parentCode, code, name],
  )
  if (rows[0]) {
    throw refused('unit/name-taken', 409, `Tên này là của đơn vị mã ${rows[0].code}. Nhập tên khác.`, pointer)
  }
}

async function addSuccession(tx: Tx, from: string, to: string, on: PlainDate): Promise<void> {
  await tx.query(
    'insert into unit_succession (from_code, to_code, succeeded_on) values ($1, $2, $3) on conflict do nothing',
    [from, to, on],
  )
}

async function getUnit(tx: Tx, code: string, pointer: string): Promise<UnitNode> {
  const unit = await findUnit(tx, code)
  if (unit !== undefined) return unit
  throw refused('unit/unknown', 422, `Không có đơn vị mã ${code}.`, pointer)
}

function refused(code: string, status: number, detail: string, pointer: string): ProblemError {
  return problem(code, status, 'Chưa thể thay đổi đơn vị', detail, { errors: [{ pointer, detail }] })
}

async function note(
  tx: Tx,
  agencyId: string,
  kind: string,
  effectiveOn: PlainDate,
  by: UnitChangeBy,
  payload: object,
): Promise<void> {
  await appendEntries(tx, agencyId, [
    {
      id: newId(),
      subject: 'agency',
      kind,
      effectiveOn,
      recordedBy: by.userId,
      capacity: by.userId === undefined ? 'system' : 'administrator',
      source: by.userId === undefined ? 'system' : 'entry',
      payload,
    },
  ])
}
