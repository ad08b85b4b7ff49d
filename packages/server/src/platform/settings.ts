import path from 'node:path'
import { z } from 'zod'
import { problem } from './problem.ts'

const flag = z
  .enum(['0', '1'])
  .default('0')
  .transform((value) => value === '1')

/** Every setting of the process, read from the environment once, at the start. */
const Environment = z.object({
  /** Port of the web application. */
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  /** Address to listen on. Anything but loopback needs a TLS proxy in front: MINH_AN_TRUSTED_PROXY. */
  HOST: z.string().min(1).default('127.0.0.1'),
  /** A PostgreSQL 15–18 server instead of the embedded one. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  /** Folder that keeps the embedded database and the logs. */
  MINH_AN_DATA: z.string().min(1).default('.data'),
  /** 1: start without the demonstration province. */
  MINH_AN_EMPTY: flag,
  /** Addresses (comma separated, CIDR allowed) of the proxy that ends TLS; only these may say who the client is. */
  MINH_AN_TRUSTED_PROXY: z.string().min(1).optional(),
  /** Where the log goes: a file in the data folder, or standard output for a container. */
  MINH_AN_LOG: z.enum(['file', 'stdout']).default('file'),
  MINH_AN_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
  /** Requests a minute from one address before 429. */
  MINH_AN_RATE_LIMIT: z.coerce.number().int().min(1).default(1_200),
})

export type Settings = {
  port: number
  host: string
  databaseUrl: string | undefined
  dataDirectory: string
  startEmpty: boolean
  trustedProxy: string | undefined
  log: 'file' | 'stdout'
  logLevel: 'debug' | 'info' | 'warn' | 'error'
  requestsPerMinute: number
}

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost'])

/** Reads the settings; `overrides` are what the command line said. An unusable value is refused by name. */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
  overrides: { dataDirectory?: string | undefined; startEmpty?: boolean | undefined } = {},
): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const result = Environment.safeParse(given)
  if (!result.success) {
    const names = [...new Set(result.error.issues.map((issue) => issue.path.join('.')))]
    throw problem(
      'settings/invalid',
      422,
      'Cài đặt không dùng được',
      `Sửa giá trị của ${names.join(', ')} trong biến môi trường, rồi chạy lại.`,
    )
  }
  const read = result.data
  return {
    port: read.PORT,
    host: read.HOST,
    databaseUrl: read.DATABASE_URL,
    dataDirectory: path.resolve(overrides.dataDirectory ?? read.MINH_AN_DATA),
    startEmpty: overrides.startEmpty ?? read.MINH_AN_EMPTY,
    trustedProxy: read.MINH_AN_TRUSTED_PROXY,
    log: read.MINH_AN_LOG,
    logLevel: read.MINH_AN_LOG_LEVEL,
    requestsPerMinute: read.MINH_AN_RATE_LIMIT,
  }
}

/** Plain HTTP stays on this machine: sign-in cookies must not travel in the clear. */
export function refuseOpenPlainHttp(settings: Settings): void {
  if (LOOPBACK.has(settings.host) || settings.trustedProxy !== undefined) return
  throw problem(
    'settings/tls-required',
    422,
    'Địa chỉ này cần đường truyền mã hóa',
    `HOST=${settings.host} mở ra ngoài máy này. Đặt một máy chủ TLS phía trước và ghi địa chỉ của nó vào MINH_AN_TRUSTED_PROXY, hoặc để HOST=127.0.0.1.`,
  )
}
