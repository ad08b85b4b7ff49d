import { type Role, roleNames, roles } from '@minh-an/domain/access'
import { type PlainDate, parsePlainDate } from '@minh-an/domain/calendar'
import { ensureAgencies, resolveUnitCode } from '@minh-an/server/agency'
import {
  changeUser,
  createUser,
  disableUser,
  enableUser,
  endLoginsOf,
  findAccountByName,
  grantRole,
  listAccounts,
  moveUser,
  removeFactor,
  resetPassword,
  revokeRole,
} from '@minh-an/server/personnel'
import { type Database, inTransaction, migrate, problem, systemClock, type Tx } from '@minh-an/server/platform'
import { type Command, readOptions, required, WrongUse } from '../command.ts'
import { withDatabase } from '../with-database.ts'

const FROM_COMMAND_LINE = 'Lệnh của người quản trị máy chủ'

export const command: Command = {
  name: 'user',
  summaryVi: 'Lập, liệt kê, khóa, điều động người dùng; cấp vai trò; đặt lại mật khẩu, gỡ mã xác thực',
  usageVi: [
    'minh-an user list [--unit MÃ] [--json]',
    'minh-an user create TÊN_ĐĂNG_NHẬP --name "HỌ TÊN" --unit MÃ --role VAI_TRÒ[@MÃ] [--role …] [--title CHỨC_DANH] [--from NGÀY]',
    'minh-an user grant|revoke TÊN_ĐĂNG_NHẬP --role VAI_TRÒ[@MÃ] [--reason LÝ_DO]',
    'minh-an user change TÊN_ĐĂNG_NHẬP [--name "HỌ TÊN"] [--title CHỨC_DANH] [--reason LÝ_DO]',
    'minh-an user move TÊN_ĐĂNG_NHẬP --unit MÃ [--from NGÀY] [--role VAI_TRÒ …] [--title CHỨC_DANH] [--reason LÝ_DO]',
    'minh-an user reset-password|disable|enable TÊN_ĐĂNG_NHẬP [--reason LÝ_DO]',
    'minh-an user totp-reset|end-logins TÊN_ĐĂNG_NHẬP [--reason LÝ_DO]',
    '',
    `Vai trò: ${roles.map((role) => `${role} (${roleNames[role]})`).join(', ')}`,
    'Điều động (move): từ ngày (mặc định hôm nay); không nêu --role thì mang theo vai trò đang giữ ở đơn vị cũ.',
    'totp-reset gỡ mã xác thực của người mất điện thoại; end-logins chấm dứt mọi lần đăng nhập.',
    'Mật khẩu ngẫu nhiên in ra một lần. Mỗi thay đổi vào chuỗi ghi nhận của cơ quan.',
    'Ví dụ: minh-an user create hoa.le --name "Lê Thị Hoa" --unit 2025:25 --role officer --role unit-head',
  ].join('\n'),
  async run(args) {
    const { values, positionals } = readOptions(args, {
      unit: { type: 'string' },
      name: { type: 'string' },
      title: { type: 'string' },
      role: { type: 'string', multiple: true },
      reason: { type: 'string' },
      from: { type: 'string' },
    })
    const [action, username, ...rest] = positionals
    if (rest.length > 0) throw new WrongUse(`Không hiểu "${rest[0]}".`)
    const work = actions[action ?? '']
    if (work === undefined) throw new WrongUse(`Chọn một trong: ${Object.keys(actions).join(', ')}.`)
    const input: Input = { ...values, username, reason: values.reason ?? FROM_COMMAND_LINE }
    const outcome = await withDatabase(values.data, async (database) => {
      await prepare(database)
      return inTransaction(database, (tx) => work(tx, input))
    })
    if (values.json) console.log(JSON.stringify(outcome.answer))
    else for (const line of outcome.lines) console.log(line)
    return 0
  },
}

interface Input {
  readonly username: string | undefined
  readonly unit?: string | undefined
  readonly name?: string | undefined
  readonly title?: string | undefined
  readonly role?: string[] | undefined
  readonly reason: string
  readonly from?: string | undefined
}

interface Outcome {
  readonly answer: unknown
  readonly lines: readonly string[]
}

type Work = (tx: Tx, input: Input) => Promise<Outcome>

const actions: Readonly<Record<string, Work>> = {
  list: async (tx, input) => {
    const units = input.unit === undefined ? null : [(await resolveUnitCode(tx, input.unit)).code]
    const rows = await listAccounts(tx, { units, limit: 10_000 })
    return {
      answer: rows.map(({ id, username, full_name, unit_code, disabled_at, factor_since, roles: held }) => ({
        id,
        username,
        fullName: full_name,
        unit: unit_code,
        roles: held.map((one) => `${one.role}@${one.unit.code}`),
        disabled: disabled_at !== null,
        secondFactor: factor_since !== null,
      })),
      lines:
        rows.length === 0
          ? ['Chưa có người dùng. Lập người đầu tiên: minh-an user create … --role administrator']
          : rows.map(
              (row) =>
                `${row.username.padEnd(24)} ${row.full_name.padEnd(28)} ${row.unit_code.padEnd(12)} ` +
                `${row.roles.map((held) => `${roleNames[held.role]}@${held.unit.code}`).join(', ')}` +
                `${row.disabled_at === null ? '' : '  (đã khóa)'}`,
            ),
    }
  },
  create: async (tx, input) => {
    const unit = (await resolveUnitCode(tx, required(input.unit, 'unit'))).code
    const { user, password } = await createUser(
      tx,
      {
        username: named(input),
        fullName: required(input.name, 'name'),
        unit,
        roles: await rolesIn(tx, input, unit),
        ...(input.title === undefined ? {} : { title: input.title }),
        ...(input.from === undefined ? {} : { officerFrom: dayOf(input.from) }),
      },
      byMachine(),
    )
    return withPassword(user.username, password, user.id)
  },
  'reset-password': async (tx, input) => {
    const { user, password } = await resetPassword(tx, await idOf(tx, input), input.reason, byMachine())
    return withPassword(user.username, password, user.id)
  },
  enable: async (tx, input) => {
    const { user, password } = await enableUser(tx, await idOf(tx, input), input.reason, byMachine())
    return withPassword(user.username, password, user.id)
  },
  'totp-reset': async (tx, input) => {
    const user = await removeFactor(tx, await idOf(tx, input), input.reason, byMachine())
    return {
      answer: user,
      lines: [`Đã gỡ mã xác thực của ${user.username}; các lần đăng nhập đã chấm dứt. Lần sau chỉ hỏi mật khẩu.`],
    }
  },
  'end-logins': async (tx, input) => {
    const { user, ended } = await endLoginsOf(tx, await idOf(tx, input), { reason: input.reason }, byMachine())
    return { answer: { user, ended }, lines: [`Đã chấm dứt ${ended} lần đăng nhập của ${user.username}.`] }
  },
  disable: async (tx, input) => {
    const user = await disableUser(tx, await idOf(tx, input), input.reason, byMachine())
    return { answer: user, lines: [`Đã khóa ${user.username}; các lần đăng nhập đã chấm dứt.`] }
  },
  change: async (tx, input) => {
    if (input.name === undefined && input.title === undefined) throw new WrongUse('Thiếu --name hoặc --title.')
    const user = await changeUser(
      tx,
      await idOf(tx, input),
      {
        reason: input.reason,
        ...(input.name === undefined ? {} : { fullName: input.name }),
        ...(input.title === undefined ? {} : { title: input.title }),
      },
      byMachine(),
    )
    return { answer: user, lines: [`Đã sửa ${user.username}: ${user.fullName}${user.title ? `, ${user.title}` : ''}.`] }
  },
  move: async (tx, input) => {
    const account = await accountOf(tx, input)
    const unit = (await resolveUnitCode(tx, required(input.unit, 'unit'))).code
    const user = await moveUser(
      tx,
      account.id,
      {
        unit,
        from: input.from === undefined ? (systemClock.today() as PlainDate) : dayOf(input.from),
        reason: input.reason,
        ...(input.role === undefined ? {} : { roles: (await rolesIn(tx, input, unit)).map(({ role }) => role) }),
        ...(input.title === undefined ? {} : { title: input.title }),
      },
      byMachine(),
    )
    return { answer: user, lines: [`Đã điều động ${user.username} về ${user.unit.name}.`] }
  },
  grant: changeRoles(grantRole, 'Đã cấp'),
  revoke: changeRoles(revokeRole, 'Đã rút'),
}

function changeRoles(change: typeof grantRole, done: string): Work {
  return async (tx, input) => {
    const account = await accountOf(tx, input)
    const held = await rolesIn(tx, input, account.unit_code)
    if (held.length === 0) throw new WrongUse('Thiếu --role.')
    let user: unknown
    for (const one of held) user = await change(tx, account.id, one, input.reason, byMachine())
    return {
      answer: user,
      lines: [`${done} ${held.map((one) => `${one.role}@${one.unit}`).join(', ')}: ${account.username}.`],
    }
  }
}

/** `officer`, or `officer@2025:25.03` for a role in another unit than the person's own. */
async function rolesIn(tx: Tx, input: Input, own: string): Promise<{ role: Role; unit: string }[]> {
  const found = []
  for (const text of input.role ?? []) {
    const [role = '', unit] = text.split('@')
    if (!(roles as readonly string[]).includes(role))
      throw problem(
        'user/unknown-role',
        422,
        'Không có vai trò này',
        `Không có vai trò “${role}”. Chọn một trong: ${roles.join(', ')}.`,
      )
    found.push({ role: role as Role, unit: unit === undefined ? own : (await resolveUnitCode(tx, unit)).code })
  }
  return found
}

function withPassword(username: string, password: string, id: string): Outcome {
  return {
    answer: { id, username, password },
    lines: [`Tên đăng nhập: ${username}`, `Mật khẩu (chỉ hiện lần này): ${password}`],
  }
}

function named(input: Input): string {
  if (input.username === undefined) throw new WrongUse('Thiếu tên đăng nhập.')
  return input.username
}

async function accountOf(tx: Tx, input: Input) {
  const account = await findAccountByName(tx, named(input))
  if (account !== undefined) return account
  throw problem(
    'user/not-found',
    404,
    'Không có người dùng này',
    `Không có tên đăng nhập “${named(input)}”. Xem: minh-an user list.`,
  )
}

async function idOf(tx: Tx, input: Input): Promise<string> {
  return (await accountOf(tx, input)).id
}

function dayOf(text: string): PlainDate {
  const day = parsePlainDate(text)
  if (day === undefined) throw new WrongUse(`--from ${text} không phải ngày. Ghi dạng 2026-11-02.`)
  return day
}

function byMachine() {
  return { person: undefined, today: systemClock.today() as PlainDate }
}

/** The first account may be made before the application ever ran. */
async function prepare(database: Database): Promise<void> {
  await migrate(database)
  await inTransaction(database, ensureAgencies)
}
