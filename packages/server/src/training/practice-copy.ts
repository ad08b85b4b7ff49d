import path from 'node:path'
import type { TrainingAccount } from '@minh-an/contract/training'
import type { PlainDate } from '@minh-an/domain/calendar'
import { loadPractice } from '../demonstration/index.ts'
import {
  type Clock,
  type Database,
  inTransaction,
  problem,
  readOnly,
  type Settings,
  type Tx,
} from '../platform/index.ts'

/** Beside the office's database on the same server, and never the same one. */
export const TRAINING_DATABASE = 'minh_an_training'

const ACCOUNTS_FLAG = 'training-accounts'
/** When the copy was ready: what was recorded before is its furniture, not an exercise done. */
export const SINCE_FLAG = 'training-since'
const PURPOSE = 'training'

/** Files, keys and log of the practice copy, inside the office's data folder. */
export function trainingFolder({ dataDirectory }: Pick<Settings, 'dataDirectory'>): string {
  return path.join(dataDirectory, 'training')
}

/** The settings of an office as its practice copy has them: own port, own files, own keys, no backups of play. */
export function trainingSettings(settings: Settings, port: number): Settings {
  const own = trainingFolder(settings)
  return {
    ...settings,
    databaseName: TRAINING_DATABASE,
    port,
    startEmpty: true,
    redirectFromPort: undefined,
    attachments: { ...settings.attachments, directory: path.join(own, 'attachments') },
    keyFile: path.join(own, 'second-factor.key'),
    backup: { ...settings.backup, directory: undefined },
  }
}

/** Marks the database as a practice copy and fills it, once. */
export async function fillPracticeCopy(db: Database, clock: Clock): Promise<void> {
  const { rows } = await readOnly(db, (tx) => tx.query('select from app_flag where key = $1', [ACCOUNTS_FLAG]))
  if (rows.length > 0) return
  await inTransaction(db, claim)
  const accounts = await loadPractice(db, clock.today() as PlainDate)
  const kept = accounts.map(
    ({ username, password, fullName, role, roleName }): TrainingAccount => ({
      username,
      password,
      fullName,
      role,
      roleName,
    }),
  )
  await inTransaction(db, (tx) =>
    tx.query('insert into app_flag (key, value) values ($1, $2), ($3, clock_timestamp()::text)', [
      ACCOUNTS_FLAG,
      JSON.stringify(kept),
      SINCE_FLAG,
    ]),
  )
}

/** Takes an unused database for practice; one that holds anything of an office is refused. */
async function claim(tx: Tx): Promise<void> {
  const { rows } = await tx.query<{ purpose: string | null; used: boolean }>(
    `select (select value from app_flag where key = 'database') as purpose,
            exists (select from act where source <> 'demonstration') as used`,
  )
  const found = rows[0]
  if (found?.purpose === PURPOSE) return
  if (found?.purpose === null && !found.used) {
    await tx.query(`insert into app_flag (key, value) values ('database', $1)`, [PURPOSE])
    return
  }
  throw problem(
    'training/not-empty',
    409,
    'Cơ sở dữ liệu này không phải của bản tập huấn',
    `${TRAINING_DATABASE} đang giữ dữ liệu khác. Đổi tên cơ sở dữ liệu ấy rồi mở lại bản tập huấn.`,
  )
}

/** Who may be tried: shown to everybody, since nothing real stands behind. */
export async function trainingAccounts(tx: Tx): Promise<TrainingAccount[]> {
  const { rows } = await tx.query<{ value: string }>('select value from app_flag where key = $1', [ACCOUNTS_FLAG])
  return rows[0] === undefined ? [] : (JSON.parse(rows[0].value) as TrainingAccount[])
}
