import { type Role, roleNames } from '@minh-an/domain/access'
import { forgetUnitTree } from '../../access/index.ts'
import { createUser } from '../../personnel/index.ts'
import { type Database, inTransaction, type Tx } from '../../platform/index.ts'
import { MERGED_ON, regionalOffices, SUCCESSOR, vinhPhucOffices } from '../generate/vinh-phuc/offices.ts'
import { personName } from '../people/people.ts'
import { randomOf } from '../people/random.ts'
import { prepareUnits } from './prepare.ts'
import { DIGITISED_AT } from './record-clock.ts'

export interface DemonstrationAccount {
  readonly username: string
  readonly password: string
  readonly fullName: string
  readonly role: Role
  readonly roleName: string
  readonly unit: string
}

/** Row of `app_flag`: the accounts were made; their passwords were given out once and are nowhere. */
const ACCOUNTS_FLAG = 'demonstration-accounts'

const office = regionalOffices[0]

const wanted: readonly {
  readonly username: string
  readonly role: Role
  readonly unit: string
  readonly title: string
}[] = [
  { username: 'vanthu', role: 'clerk', unit: office.code, title: 'Văn thư' },
  { username: 'chaphanhvien', role: 'officer', unit: office.code, title: 'Chấp hành viên' },
  { username: 'ketoan', role: 'accountant', unit: office.code, title: 'Kế toán nghiệp vụ' },
  { username: 'truongphong', role: 'unit-head', unit: office.code, title: 'Trưởng phòng' },
  { username: 'thamtra', role: 'examiner', unit: SUCCESSOR, title: 'Thẩm tra viên' },
  { username: 'lanhdao', role: 'provincial-leader', unit: SUCCESSOR, title: 'Trưởng Thi hành án dân sự tỉnh' },
  { username: 'trunguong', role: 'centre', unit: 'VN', title: 'Cục Quản lý Thi hành án dân sự' },
  { username: 'kiemsat', role: 'prosecutor', unit: SUCCESSOR, title: 'Kiểm sát viên' },
  { username: 'quantri', role: 'administrator', unit: SUCCESSOR, title: 'Quản trị hệ thống' },
]

/** Name of the clerk's account, in whose name the demonstration takes papers in. */
export const CLERK = 'vanthu'

/**
 * One account for each role, with random passwords: given out by the first call and never again (empty afterwards).
 * The officer is one of the office's own, with cases in charge.
 */
export async function demonstrationAccounts(db: Database): Promise<readonly DemonstrationAccount[]> {
  const accounts = await inTransaction(db, async (tx) => {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [ACCOUNTS_FLAG])
    const { rows } = await tx.query('select from app_flag where key = $1', [ACCOUNTS_FLAG])
    if (rows.length > 0) return []
    await prepareUnits(tx)
    const made = await createAll(tx)
    await tx.query('insert into app_flag (key, value) values ($1, $2)', [ACCOUNTS_FLAG, '1'])
    return made
  })
  forgetUnitTree(db)
  return accounts
}

async function createAll(tx: Tx): Promise<DemonstrationAccount[]> {
  const random = randomOf('vinh-phuc accounts')
  const officer = vinhPhucOffices().current[1]?.officers[0]
  const accounts: DemonstrationAccount[] = []
  for (const { username, role, unit, title } of wanted) {
    const fullName = role === 'officer' && officer !== undefined ? officer.name : personName(random)
    const { password } = await createUser(
      tx,
      {
        username,
        fullName,
        title,
        unit,
        roles: [{ role, unit }],
        ...(role === 'officer' && officer !== undefined ? { officerId: officer.id } : {}),
      },
      { person: undefined, today: MERGED_ON, demonstrationRecordedAt: DIGITISED_AT },
    )
    accounts.push({ username, password, fullName, role, roleName: roleNames[role], unit })
  }
  return accounts
}
