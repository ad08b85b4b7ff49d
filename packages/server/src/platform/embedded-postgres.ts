import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { type PostgresFiles, postgresFiles } from './postgres-files.ts'
import {
  initialiseCluster,
  launchPostmaster,
  type Postmaster,
  postmasterRuns,
  removeStalePidFile,
  SUPERUSER,
  startFailed,
  stopPostmaster,
} from './postmaster.ts'
import { problem } from './problem.ts'

/** How the driver reaches a database of the embedded server. */
export type ServerAddress = { host: string; port: number; user: string; password?: string }

export type EmbeddedPostgres = {
  address: ServerAddress
  /**
   * Lets go of the server. The last process to let go stops it, so that a command of the CLI and `npm start` can share
   * one data folder in any order.
   */
  release(): Promise<void>
}

export type EmbeddedOptions = {
  /** Folder that keeps everything of this installation (`.data`, `MINH_AN_DATA`, `--data`). */
  dataDirectory: string
  /** `application` is taken by one process at a time; `tool` shares the server with it. */
  as: 'application' | 'tool'
  /** Tests only: no fsync, small memory. A power cut loses such a cluster. */
  throwaway?: boolean
  /** A restore: the server first replays its log up to a point, under these settings, for as long as it takes. */
  recovery?: Readonly<Record<string, string>> | undefined
}

/** Wait for recovery after a crash, which replays the whole WAL since the last checkpoint. */
const START_LIMIT_MS = 120_000
/** A restore replays hours of log. */
const RECOVERY_LIMIT_MS = 4 * 3_600_000
const MAINTENANCE_DATABASE = 'postgres'
/** Advisory locks in the maintenance database: who uses the server (shared), who is the application (exclusive). */
const USERS_LOCK = 4_711_001
const APPLICATION_LOCK = 4_711_002

/**
 * Starts, or attaches to, the PostgreSQL server that lies in the data folder.
 *
 * A server that survived a `kill -9` of its parent is found by its socket and used on; a leftover `postmaster.pid` whose
 * process is gone or is somebody else is removed; recovery of a killed server is waited for. Ready means that a
 * connection answered.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const files = postgresFiles(path.resolve(options.dataDirectory))
  const guard = new Guard(files, options)
  await guard.acquire()
  return { address: guard.address(), release: () => guard.release() }
}

/** Holds the lock connection, and brings the server back when it dies under a living application. */
class Guard {
  readonly #files: PostgresFiles
  readonly #options: EmbeddedOptions
  #client: pg.Client | undefined
  #reviving: Promise<void> | undefined
  #released = false
  #port = 5432

  constructor(files: PostgresFiles, options: EmbeddedOptions) {
    this.#files = files
    this.#options = options
  }

  address(): ServerAddress {
    if (process.platform !== 'win32') return { host: this.#files.socketDirectory, port: 5432, user: SUPERUSER }
    const password = readFileSync(path.join(path.dirname(this.#files.clusterDirectory), 'password'), 'utf8')
    return { host: '127.0.0.1', port: this.#port, user: SUPERUSER, password }
  }

  async acquire(): Promise<void> {
    await initialiseCluster(this.#files)
    const limitMs = this.#options.recovery === undefined ? START_LIMIT_MS : RECOVERY_LIMIT_MS
    const until = performance.now() + limitMs
    let postmaster: Postmaster | undefined
    for (;;) {
      this.#readWindowsPort()
      const client = await this.#connect()
      if (client) {
        if (await this.#attach(client)) return
      } else if (postmaster?.exited()) {
        const words = postmaster.lastWords()
        postmaster = undefined
        // Back ends of a killed server need a moment to notice; another process of ours may have started it first.
        if (!/shared memory block|lock file .* already exists/i.test(words)) throw startFailed(words, this.#files)
        await delay(300)
      } else if (!postmaster && !postmasterRuns(this.#files.clusterDirectory)) {
        removeStalePidFile(this.#files.clusterDirectory)
        postmaster = launchPostmaster(this.#files, await this.#settings())
      }
      if (performance.now() > until) {
        throw problem(
          'database/start-timeout',
          503,
          'Cơ sở dữ liệu chưa sẵn sàng',
          `Đã đợi ${limitMs / 1000} giây. Xem ${this.#files.logFile}, rồi chạy lại.`,
        )
      }
      await delay(20)
    }
  }

  async #connect(): Promise<pg.Client | undefined> {
    const client = new pg.Client({
      ...this.address(),
      database: MAINTENANCE_DATABASE,
      connectionTimeoutMillis: 2_000,
      keepAlive: true,
    })
    try {
      await client.connect()
      await client.query('select 1')
      return client
    } catch {
      client.end().catch(() => undefined)
      return undefined
    }
  }

  /** Takes the locks; `false` when the server is just being stopped by its last user. */
  async #attach(client: pg.Client): Promise<boolean> {
    client.on('error', () => undefined)
    const lock = async (call: string, key: number): Promise<boolean> => {
      const { rows } = await client.query<{ got: boolean }>(`select ${call}($1) as got`, [key])
      return rows[0]?.got === true
    }
    try {
      if (!(await lock('pg_try_advisory_lock_shared', USERS_LOCK))) {
        await client.end()
        return false
      }
      if (this.#options.as === 'application' && !(await lock('pg_try_advisory_lock', APPLICATION_LOCK))) {
        await client.end()
        throw problem(
          'database/data-folder-busy',
          409,
          'Thư mục dữ liệu đang được dùng',
          `Một tiến trình Minh Án khác đang chạy trên ${path.dirname(this.#files.clusterDirectory)}. Dừng tiến trình ấy trước, hoặc chọn thư mục khác bằng --data.`,
        )
      }
    } catch (error) {
      if (error instanceof Error && error.name === 'ProblemError') throw error
      return false
    }
    this.#client = client
    client.on('end', () => {
      this.#client = undefined
      this.#reviving = this.#revive()
    })
    return true
  }

  /** The server died while we live (killed, out of memory): start it again, so that no hand is needed. */
  async #revive(): Promise<void> {
    while (!this.#released) {
      try {
        await this.acquire()
        return
      } catch {
        await delay(1_000)
      }
    }
  }

  async release(): Promise<void> {
    if (this.#released) return
    this.#released = true
    await this.#reviving
    const client = this.#client
    if (!client) return
    try {
      if (await this.#isLastUser(client)) await stopPostmaster(this.#files)
    } finally {
      await client.end().catch(() => undefined)
    }
  }

  async #isLastUser(client: pg.Client): Promise<boolean> {
    const unlock = 'select pg_advisory_unlock_shared($1), pg_try_advisory_lock($1) as last'
    try {
      const { rows } = await client.query<{ last: boolean }>(unlock, [USERS_LOCK])
      return rows[0]?.last === true
    } catch {
      // The server has just died: there is nothing to stop.
      return false
    }
  }

  async #settings(): Promise<Record<string, string>> {
    const memoryBytes = Math.min(os.totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY)
    const sharedMegabytes = this.#options.throwaway ? 64 : Math.min(Math.floor(memoryBytes / 4 / 2 ** 20), 2_048)
    const settings: Record<string, string> = {
      shared_buffers: `${Math.max(sharedMegabytes, 16)}MB`,
      jit: 'off',
      random_page_cost: '1.1',
      timezone: 'UTC',
      log_timezone: 'UTC',
      max_connections: '100',
      // The archive's slot may hold back this much log; then the disk is worth more than the archive.
      max_slot_wal_keep_size: '4GB',
      ...this.#options.recovery,
    }
    if (process.platform === 'win32') {
      this.#port = await freePort()
      settings['listen_addresses'] = '127.0.0.1'
      settings['port'] = String(this.#port)
    } else {
      settings['listen_addresses'] = ''
      settings['unix_socket_directories'] = `"${this.#files.socketDirectory.replaceAll('"', '""')}"`
      settings['unix_socket_permissions'] = '0700'
      // A /dev/shm without write permission would break parallel queries.
      settings['dynamic_shared_memory_type'] = 'sysv'
    }
    if (this.#options.throwaway) {
      Object.assign(settings, { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' })
    }
    return settings
  }

  /** On Windows the running server's port stands in line 4 of its pid file. */
  #readWindowsPort(): void {
    if (process.platform !== 'win32') return
    try {
      const line = readFileSync(path.join(this.#files.clusterDirectory, 'postmaster.pid'), 'utf8').split('\n')[3]
      if (line && Number(line) > 0) this.#port = Number(line)
    } catch {
      // Not started yet.
    }
  }
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}
