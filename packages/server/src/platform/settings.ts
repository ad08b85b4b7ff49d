import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type ProblemPart, problem } from './problem.ts'
import { ENVIRONMENT_KEYS, SettingsFile, type SettingsTree, valueOfVariable, wantsOf } from './settings-file.ts'

export type BackupSettings = {
  /** Where backups go; without it nothing is backed up by itself. */
  directory: string | undefined
  passphraseFile: string | undefined
  /** Base backups kept. */
  keep: number
  everyHours: number
  archiveSeconds: number
}

/** Where files of cases lie, and how large they may be, in bytes. */
export type AttachmentSettings = { directory: string; fileBytes: number; caseBytes: number }

export type DiskSettings = { warnPercent: number; readOnlyPercent: number; enoughGigabytes: number }

export type Settings = {
  port: number
  host: string
  databaseUrl: string | undefined
  /** Another database of the same server: the practice copy's. */
  databaseName?: string | undefined
  dataDirectory: string
  startEmpty: boolean
  trustedProxy: string | undefined
  log: 'file' | 'stdout'
  logLevel: 'debug' | 'info' | 'warn' | 'error'
  requestsPerMinute: number
  /** Our own TLS: PEM files. */
  tls: { cert: string; key: string } | undefined
  redirectFromPort: number | undefined
  attachments: AttachmentSettings
  backup: BackupSettings
  disk: DiskSettings
  /** Keys that seal the secrets of second factors; outside the database and its copies. */
  keyFile: string
  metricsToken: string | undefined
}

/** Name of the settings file in the data folder: an installation's settings lie beside its data. */
const SETTINGS_FILE = 'minh-an.json'

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost'])

/**
 * Reads the settings: the file of the data folder, over it the environment, over it what the command line said
 * (`overrides`). A key nobody knows and a value that cannot be are refused by name, never by value: it may be a secret.
 */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
  overrides: { dataDirectory?: string | undefined; startEmpty?: boolean | undefined } = {},
): Settings {
  const dataDirectory = path.resolve(overrides.dataDirectory ?? (environment['MINH_AN_DATA'] || '.data'))
  const file = environment['MINH_AN_SETTINGS'] || path.join(dataDirectory, SETTINGS_FILE)
  const given = readFile(file, environment['MINH_AN_SETTINGS'] !== undefined && environment['MINH_AN_SETTINGS'] !== '')
  const fromEnvironment = overlay(given, environment)
  const result = SettingsFile.safeParse(given)
  if (!result.success) throw refusal(result.error.issues, fromEnvironment, file)
  const read = result.data
  const beside = (name: string | undefined) => (name === undefined ? undefined : path.resolve(path.dirname(file), name))
  return {
    port: read.http.port,
    host: read.http.host,
    databaseUrl: read.database.url,
    dataDirectory,
    startEmpty: overrides.startEmpty ?? read.start.empty,
    trustedProxy: read.http.trustedProxy,
    log: read.log.to,
    logLevel: read.log.level,
    requestsPerMinute: read.http.requestsPerMinute,
    tls: tlsOf(read, beside),
    redirectFromPort: read.http.redirectFromPort,
    attachments: {
      directory: beside(read.attachments.directory) ?? path.join(dataDirectory, 'attachments'),
      fileBytes: read.attachments.fileMegabytes * 1_048_576,
      caseBytes: read.attachments.caseMegabytes * 1_048_576,
    },
    backup: {
      ...read.backup,
      directory: beside(read.backup.directory),
      passphraseFile: beside(read.backup.passphraseFile),
    },
    disk: read.disk,
    keyFile: beside(read.signIn.keyFile) ?? path.join(dataDirectory, 'second-factor.key'),
    metricsToken: read.metrics.token,
  }
}

type Tree = Record<string, unknown>

function readFile(file: string, mustExist: boolean): Tree {
  if (!existsSync(file)) {
    if (!mustExist) return {}
    throw problem('settings/file-missing', 422, 'Không có tệp cài đặt', `Không thấy ${file}. Sửa MINH_AN_SETTINGS.`)
  }
  try {
    const tree: unknown = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''))
    if (typeof tree === 'object' && tree !== null && !Array.isArray(tree)) return tree as Tree
  } catch (error) {
    if (!(error instanceof SyntaxError)) {
      throw problem('settings/file-unreadable', 422, 'Không đọc được tệp cài đặt', `Cấp quyền đọc ${file}.`, {
        cause: error,
      })
    }
  }
  throw problem(
    'settings/file-malformed',
    422,
    'Tệp cài đặt không phải JSON',
    `Sửa ${file}: một đối tượng { … }, chữ trong ngoặc kép, không dấu phẩy cuối.`,
  )
}

/** Lays the variables over the tree; answers which key came from which variable. */
function overlay(tree: Tree, environment: Readonly<Record<string, string | undefined>>): Map<string, string> {
  const from = new Map<string, string>()
  for (const [name, [key, kind]] of Object.entries(ENVIRONMENT_KEYS)) {
    const text = environment[name]
    if (text === undefined || text === '') continue
    const [group, member] = key.split('.') as [string, string]
    const inside = tree[group] ?? {}
    if (typeof inside !== 'object') continue
    tree[group] = { ...inside, [member]: valueOfVariable(text, kind) }
    from.set(key, name)
  }
  return from
}

type Issue = { readonly code: string; readonly path: readonly PropertyKey[]; readonly keys?: readonly string[] }

function refusal(issues: readonly Issue[], fromEnvironment: ReadonlyMap<string, string>, file: string): Error {
  const parts: ProblemPart[] = []
  for (const issue of issues) {
    const path = issue.path.join('.')
    if (issue.code === 'unrecognized_keys') {
      for (const name of issue.keys ?? []) {
        const key = path === '' ? name : `${path}.${name}`
        parts.push({ pointer: key, detail: 'Không có cài đặt tên này.' })
      }
      continue
    }
    const pointer = fromEnvironment.get(path) ?? path
    parts.push({ pointer, detail: wantsOf(path) ?? 'Cần một nhóm { … }.' })
  }
  const names = [...new Set(parts.map((part) => part.pointer))]
  const variables = new Set(fromEnvironment.values())
  const places = [
    ...(names.some((name) => variables.has(name)) ? ['biến môi trường'] : []),
    ...(names.some((name) => !variables.has(name)) ? [file] : []),
  ]
  return problem(
    'settings/invalid',
    422,
    'Cài đặt không dùng được',
    `Sửa ${names.join(', ')} trong ${places.join(' và ')}, rồi chạy lại.`,
    { errors: parts },
  )
}

function tlsOf(read: SettingsTree, beside: (name: string) => string | undefined): Settings['tls'] {
  const { cert, key } = read.tls
  if (cert === undefined && key === undefined) {
    if (read.http.redirectFromPort === undefined) return undefined
    throw incomplete('http.redirectFromPort', 'Chuyển sang HTTPS cần tls.cert và tls.key.')
  }
  if (cert === undefined) throw incomplete('tls.cert', 'tls.key đi cùng tls.cert.')
  if (key === undefined) throw incomplete('tls.key', 'tls.cert đi cùng tls.key.')
  return { cert: beside(cert) ?? cert, key: beside(key) ?? key }
}

function incomplete(pointer: string, detail: string): Error {
  return problem('settings/invalid', 422, 'Cài đặt không dùng được', `Sửa ${pointer}. ${detail}`, {
    errors: [{ pointer, detail }],
  })
}

/** Plain HTTP stays on this machine: sign-in cookies must not travel in the clear. */
export function refuseOpenPlainHttp(settings: Settings): void {
  if (LOOPBACK.has(settings.host) || settings.trustedProxy !== undefined || settings.tls !== undefined) return
  throw problem(
    'settings/tls-required',
    422,
    'Địa chỉ này cần đường truyền mã hóa',
    `HOST=${settings.host} mở ra ngoài máy này. Đặt tls.cert và tls.key (lập bằng: npx minh-an tls create --host TÊN_MÁY), hoặc một máy chủ TLS phía trước ghi ở MINH_AN_TRUSTED_PROXY, hoặc để HOST=127.0.0.1.`,
  )
}
