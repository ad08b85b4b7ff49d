import { existsSync } from 'node:fs'
import path from 'node:path'
import { markEverySheet } from '@minh-an/documents/spreadsheet'
import { ensureAgencies } from '../agency/index.ts'
import { fileStore } from '../attachment/index.ts'
import type { DemonstrationAccount } from '../demonstration/index.ts'
import { secretKeysIn } from '../identity/index.ts'
import { keepImports } from '../import/index.ts'
import {
  buildHttpServer,
  type Clock,
  type Database,
  inTransaction,
  migrate,
  openDatabase,
  openLog,
  problem,
  readOnly,
  refuseOpenPlainHttp,
  type Settings,
  systemClock,
} from '../platform/index.ts'
import { watchRuleData } from '../rule-data/index.ts'
import { keepSnapshots } from '../statistics/index.ts'
import { fillPracticeCopy, trainingFolder, trainingLauncher } from '../training/index.ts'
import { purposeOf, runDemonstration } from './demonstration.ts'
import { routes } from './routes.ts'
import { buildServices } from './services.ts'
import { readTls, redirectToHttps, renewTls } from './tls.ts'
import { startUpkeep } from './upkeep.ts'

export type Application = {
  /** Address to open in a browser. */
  url: string
  /** Accounts this start made for the demonstration; their passwords are shown once. */
  accounts: readonly DemonstrationAccount[]
  /** The demonstration still fills in. */
  filling: boolean
  /** Nobody can sign in yet: an empty office before its first account. */
  withoutPeople: boolean
  /** Finishes the requests under way, then lets go of the database. */
  stop(): Promise<void>
}

const WEB_DIRECTORY = path.resolve(import.meta.dirname, '../../../web/dist')

/** What makes an application a practice copy. */
export interface AsTraining {
  readonly reset: () => void
}

/** The whole application on one database: migrated, listening, answering. */
export async function startApplication(
  settings: Settings,
  clock: Clock = systemClock,
  asTraining?: AsTraining,
): Promise<Application> {
  refuseOpenPlainHttp(settings)
  const tls = readTls(settings)
  const log = openLog(asTraining === undefined ? settings : { ...settings, dataDirectory: trainingFolder(settings) })
  const database = await openDatabase({
    url: settings.databaseUrl,
    dataDirectory: settings.dataDirectory,
    name: settings.databaseName,
    // The office's own process is the one that is alone on the folder.
    as: asTraining === undefined ? 'application' : 'tool',
  })
  try {
    await migrate(database)
    await inTransaction(database, ensureAgencies)
    if (asTraining !== undefined) {
      markEverySheet('BẢN TẬP HUẤN: không phải hồ sơ của cơ quan')
      await fillPracticeCopy(database, clock)
    }
    const ruleData = await watchRuleData(database, clock, (error) =>
      log.error({ err: error }, 'rule data not taken up'),
    )
    const snapshots = keepSnapshots(database, clock, (error) => log.error({ err: error }, 'snapshot not taken'))
    const files = fileStore(settings.attachments)
    await files.clearArrivals()
    const imports = keepImports(
      database,
      { url: settings.databaseUrl, dataDirectory: settings.dataDirectory, name: settings.databaseName },
      (error) => log.error({ err: error }, 'import stopped, it goes on by itself'),
    )
    const upkeep = startUpkeep(database, settings, log)
    const { monitor, metrics } = upkeep
    const training = asTraining === undefined ? trainingLauncher(settings.dataDirectory) : undefined
    const server = await buildHttpServer({
      services: buildServices({
        database,
        clock,
        files,
        keys: secretKeysIn(settings.keyFile),
        snapshots,
        imports,
        training,
        resetTraining: asTraining?.reset,
        health: { monitor, metrics, token: settings.metricsToken },
      }),
      routes,
      log,
      isHealthy: () => answers(database),
      webDirectory: existsSync(WEB_DIRECTORY) ? WEB_DIRECTORY : undefined,
      trustedProxy: settings.trustedProxy,
      requestsPerMinute: settings.requestsPerMinute,
      tls,
      training: asTraining !== undefined,
    })
    await server.listen({ host: settings.host, port: settings.port }).catch(async (cause: NodeJS.ErrnoException) => {
      await upkeep.stop()
      throw cannotListen(settings.host, settings.port, cause)
    })
    const address = server.server.address()
    const port = typeof address === 'object' && address ? address.port : settings.port
    const redirect = await redirectToHttps(settings, port).catch(async (cause: NodeJS.ErrnoException) => {
      await upkeep.stop()
      await server.close()
      throw cannotListen(settings.host, settings.redirectFromPort ?? 80, cause)
    })
    const endRenewal = renewTls(server, settings, (error) => log.error({ err: error }, 'certificate not renewed'))
    const demonstration =
      asTraining === undefined && (await purposeOf(database, settings)) === 'demonstration'
        ? await runDemonstration(database, settings, (error) => log.error({ err: error }, 'demonstration stopped'))
        : undefined
    const host = settings.host === '127.0.0.1' || settings.host === '::1' ? 'localhost' : settings.host
    return {
      url: `${tls === undefined ? 'http' : 'https'}://${host}:${port}`,
      accounts: demonstration?.accounts ?? [],
      filling: demonstration?.filling ?? false,
      withoutPeople: !(await hasPeople(database)),
      stop: async () => {
        await demonstration?.stop()
        await training?.stop()
        endRenewal()
        redirect?.close()
        await server.close()
        await upkeep.stop()
        await imports.stop()
        await snapshots.stop()
        await ruleData.stop()
        await database.close()
      },
    }
  } catch (error) {
    await database.close()
    throw error
  }
}

async function hasPeople(database: Database): Promise<boolean> {
  const { rowCount } = await readOnly(database, (tx) => tx.query('select from app_user limit 1'))
  return rowCount === 1
}

async function answers(database: Database): Promise<boolean> {
  const { rowCount } = await readOnly(database, (tx) => tx.query('select 1'))
  return rowCount === 1
}

function cannotListen(host: string, port: number, cause: NodeJS.ErrnoException): Error {
  const detail =
    cause.code === 'EADDRINUSE'
      ? `Cổng ${port} đang có chương trình khác dùng. Dừng chương trình ấy, hoặc chọn cổng khác: PORT=8081 npm start.`
      : cause.code === 'EACCES'
        ? `Tài khoản đang chạy không được mở cổng ${port}. Chọn cổng từ 1024 trở lên.`
        : `Máy này không có địa chỉ ${host}. Sửa HOST rồi chạy lại.`
  return problem('server/cannot-listen', 409, 'Không mở được cổng của trang', detail, { cause })
}
