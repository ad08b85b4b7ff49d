import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { giveClusterTo, type PostgresFiles } from './postgres-files.ts'
import { problem } from './problem.ts'
import { asRunner } from './run-as.ts'

export const SUPERUSER = 'minh_an'
const INITDB_LIMIT_MS = 120_000
const STOP_LIMIT_MS = 60_000
const WINDOWS = process.platform === 'win32'

/**
 * Makes the cluster where there is none. It is built beside its place and moved in whole, so that a `kill -9` in the
 * middle leaves nothing half-made, and of two processes that try at once one wins and the other finds it there.
 */
export async function initialiseCluster(files: PostgresFiles): Promise<void> {
  if (existsSync(path.join(files.clusterDirectory, 'PG_VERSION'))) return
  const parent = path.dirname(files.clusterDirectory)
  sweepAbandonedClusters(parent)
  const half = path.join(parent, `initdb-${process.pid}-${randomBytes(3).toString('hex')}`)
  mkdirSync(half, { mode: 0o700 })
  if (files.runAs.kind === 'account') chownSync(half, files.runAs.uid, files.runAs.gid)

  const args = ['-D', half, '-U', SUPERUSER, '--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8']
  const passwordFile = path.join(parent, 'password')
  if (WINDOWS) {
    if (!existsSync(passwordFile)) writeFileSync(passwordFile, randomBytes(32).toString('base64url'), { mode: 0o600 })
    args.push('--auth=scram-sha-256', `--pwfile=${passwordFile}`)
  } else {
    // Peers cannot enter the 0700 socket folder; nothing listens on TCP.
    args.push('--auth-local=trust', '--auth-host=reject')
  }
  const result = await runToEnd(files, 'initdb', args, INITDB_LIMIT_MS)
  if (result.code !== 0) {
    rmSync(half, { recursive: true, force: true })
    throw problem(
      'database/initialise-failed',
      503,
      'Không tạo được cơ sở dữ liệu',
      `${explainFailure(result.output)} Thư mục: ${files.clusterDirectory}.`,
      { cause: new Error(result.output.slice(-2_000)) },
    )
  }
  try {
    if (existsSync(files.clusterDirectory) && readdirSync(files.clusterDirectory).length === 0) {
      rmSync(files.clusterDirectory, { recursive: true })
    }
    renameSync(half, files.clusterDirectory)
  } catch (error) {
    rmSync(half, { recursive: true, force: true })
    if (!existsSync(path.join(files.clusterDirectory, 'PG_VERSION'))) throw error
  }
}

function sweepAbandonedClusters(parent: string): void {
  for (const name of readdirSync(parent)) {
    const pid = /^initdb-(\d+)-/.exec(name)?.[1]
    if (pid && !processAlive(Number(pid))) rmSync(path.join(parent, name), { recursive: true, force: true })
  }
}

/** Turns the last words of initdb or postgres into advice; the words themselves stay in the log. */
function explainFailure(output: string): string {
  if (/No space left on device/i.test(output)) return 'Ổ đĩa đã đầy: giải phóng chỗ trống rồi chạy lại.'
  if (/could not look up effective user/i.test(output)) return 'Tài khoản đang chạy không có tên trong /etc/passwd.'
  if (/Permission denied/i.test(output)) return 'Tài khoản đang chạy không có quyền ghi vào thư mục dữ liệu.'
  if (WINDOWS && output.trim() === '') {
    return 'Cài bộ "Microsoft Visual C++ 2015–2022 Redistributable (x64)" rồi chạy lại.'
  }
  return 'Chương trình PostgreSQL đi kèm dừng giữa chừng; xem postgres.log trong thư mục dữ liệu.'
}

async function runToEnd(
  files: PostgresFiles,
  program: string,
  args: readonly string[],
  limitMs: number,
): Promise<{ code: number | null; output: string }> {
  const command = asRunner(files.runAs, programPath(files, program), args)
  const child = spawn(command.file, command.args, {
    ...command.identity,
    cwd: '/',
    env: serverEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: limitMs,
    killSignal: 'SIGKILL',
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString('utf8')
  })
  child.stderr.on('data', (chunk: Buffer) => {
    output += chunk.toString('utf8')
  })
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: null, output: `${output}${error.message}` }))
    child.on('close', (code) => resolve({ code, output }))
  })
}

function programPath(files: PostgresFiles, program: string): string {
  return path.join(files.nativeDirectory, 'bin', WINDOWS ? `${program}.exe` : program)
}

/** Nothing of the caller's environment may change the server: no PGOPTIONS, no PGDATA, no foreign locale. */
function serverEnvironment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR', 'HOME']
  const environment: NodeJS.ProcessEnv = { LC_ALL: 'C', TZ: 'UTC' }
  for (const name of kept) if (process.env[name] !== undefined) environment[name] = process.env[name]
  return environment
}

export type Postmaster = { child: ChildProcess; exited: () => boolean; lastWords: () => string }

/** Starts the server with `settings`; it outlives a killed parent, and the next start attaches to it. */
export function launchPostmaster(files: PostgresFiles, settings: Readonly<Record<string, string>>): Postmaster {
  giveClusterTo(files.runAs, files.clusterDirectory)
  chmodSync(files.clusterDirectory, 0o700)
  const args = ['-D', files.clusterDirectory]
  for (const [name, value] of Object.entries(settings)) args.push('-c', `${name}=${value}`)
  const logTooLong = existsSync(files.logFile) && statSync(files.logFile).size > 10_000_000
  const log = openSync(files.logFile, logTooLong ? 'w' : 'a', 0o600)
  if (files.runAs.kind === 'account') chownSync(files.logFile, files.runAs.uid, files.runAs.gid)
  const logStart = statSync(files.logFile).size
  const command = WINDOWS
    ? {
        // pg_ctl drops administrator rights, which postgres.exe itself refuses.
        file: programPath(files, 'pg_ctl'),
        args: ['start', '-W', '-D', files.clusterDirectory, '-l', files.logFile, '-o', windowsOptions(settings)],
        identity: {},
      }
    : asRunner(files.runAs, programPath(files, 'postgres'), args)
  const child = spawn(command.file, command.args, {
    ...command.identity,
    cwd: WINDOWS ? files.clusterDirectory : '/',
    env: serverEnvironment(),
    stdio: ['ignore', log, log],
    detached: true,
    windowsHide: true,
  })
  closeSync(log)
  child.unref()
  let exited = false
  let spawnError = ''
  child.on('exit', (code) => {
    exited = !WINDOWS || code !== 0
  })
  child.on('error', (error) => {
    exited = true
    spawnError = error.message
  })
  const lastWords = () => spawnError + readFileSync(files.logFile, 'utf8').slice(logStart).slice(-2_000)
  return { child, exited: () => exited, lastWords }
}

function windowsOptions(settings: Readonly<Record<string, string>>): string {
  return Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ')
}

/** Refusal for a server that ended before it answered. */
export function startFailed(lastWords: string, files: PostgresFiles): Error {
  return problem('database/start-failed', 503, 'Cơ sở dữ liệu không khởi động được', explainFailure(lastWords), {
    cause: new Error(`${files.logFile}: ${lastWords}`),
  })
}

/** The process id that `postmaster.pid` names, if it is there. */
function postmasterPid(clusterDirectory: string): number | undefined {
  try {
    const pid = Number(readFileSync(path.join(clusterDirectory, 'postmaster.pid'), 'utf8').split('\n')[0])
    return Number.isInteger(pid) && pid > 0 ? pid : undefined
  } catch {
    return undefined
  }
}

function processAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * Is the process of `postmaster.pid` really the server of this folder? After a power cut or in a new container the
 * number may belong to anybody; PostgreSQL then refuses to start for ever, so a stale file is removed here.
 */
export function postmasterRuns(clusterDirectory: string): boolean {
  const pid = postmasterPid(clusterDirectory)
  if (pid === undefined || !processAlive(pid)) return false
  if (process.platform !== 'linux') return true
  try {
    if (readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.startsWith('Z')) return false
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(clusterDirectory)
  } catch {
    // Not ours to look at: then it is not ours at all, unless the name says so.
    return /postgres/.test(readCommand(pid))
  }
}

function readCommand(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8')
  } catch {
    return ''
  }
}

export function removeStalePidFile(clusterDirectory: string): void {
  if (!postmasterRuns(clusterDirectory)) rmSync(path.join(clusterDirectory, 'postmaster.pid'), { force: true })
}

/** Fast shutdown (open transactions roll back), waited for; on Windows through pg_ctl. */
export async function stopPostmaster(files: PostgresFiles): Promise<void> {
  const pid = postmasterPid(files.clusterDirectory)
  if (pid === undefined || !postmasterRuns(files.clusterDirectory)) return
  if (WINDOWS) {
    await runToEnd(files, 'pg_ctl', ['stop', '-m', 'fast', '-D', files.clusterDirectory], STOP_LIMIT_MS)
    return
  }
  process.kill(pid, 'SIGINT')
  const until = performance.now() + STOP_LIMIT_MS
  while (postmasterRuns(files.clusterDirectory)) {
    if (performance.now() > until) {
      throw problem(
        'database/stop-timeout',
        503,
        'Cơ sở dữ liệu chưa dừng hẳn',
        `Tiến trình ${pid} vẫn đang ghi. Đợi nó tự dừng; dữ liệu đã lưu không mất.`,
      )
    }
    await delay(20)
  }
}
