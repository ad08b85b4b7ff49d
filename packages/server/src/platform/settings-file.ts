import { z } from 'zod'

/** A key of the settings file with the sentence that says what it wants; the same sentence refuses a wrong value. */
const key = <T extends z.ZodType>(type: T, wants: string): T => type.meta({ description: wants })

const group = <Shape extends z.ZodRawShape>(shape: Shape) => z.strictObject(shape).prefault({} as never)

const port = z.number().int().min(0).max(65_535)
const text = z.string().min(1)

/**
 * `minh-an.json` in the data folder: every setting of an installation, each with its usual value. The JSON schema for
 * editors, `docs/minh-an.schema.json`, is made from it (`node scripts/settings-schema.ts`).
 */
export const SettingsFile = z.strictObject({
  $schema: key(z.string().optional(), 'Địa chỉ của lược đồ, cho trình soạn thảo.'),
  http: group({
    port: key(port.default(8080), 'Cổng của trang, số nguyên từ 0 đến 65535 (0: máy tự chọn).'),
    host: key(text.default('127.0.0.1'), 'Địa chỉ mở trang. Ngoài máy này thì cần tls, hoặc http.trustedProxy.'),
    trustedProxy: key(text.optional(), 'Địa chỉ máy chủ TLS phía trước, ngăn bằng dấu phẩy, nhận cả dạng CIDR.'),
    requestsPerMinute: key(z.number().int().min(1).default(1_200), 'Số yêu cầu mỗi phút từ một địa chỉ, từ 1 trở lên.'),
    redirectFromPort: key(port.optional(), 'Cổng HTTP chuyển người xem sang HTTPS, thường là 80; chỉ dùng cùng tls.'),
  }),
  tls: group({
    cert: key(text.optional(), 'Tệp chứng thư PEM của trang (kèm chứng thư trung gian); đi cùng tls.key.'),
    key: key(text.optional(), 'Tệp khóa riêng PEM của chứng thư; đi cùng tls.cert.'),
  }),
  database: group({
    url: key(
      z
        .string()
        .regex(/^postgres(ql)?:\/\//)
        .optional(),
      'Máy chủ PostgreSQL 15–18 dùng thay máy chủ đi kèm, dạng postgresql://….',
    ),
  }),
  start: group({
    empty: key(z.boolean().default(false), 'true: lần chạy đầu không nạp tỉnh trình diễn; false: có nạp.'),
  }),
  log: group({
    to: key(
      z.enum(['file', 'stdout']).default('file'),
      'Nơi ghi nhật ký: "file" (trong thư mục dữ liệu) hoặc "stdout".',
    ),
    level: key(
      z.enum(['debug', 'info', 'warn', 'error']).default('info'),
      'Mức ghi: "debug", "info", "warn", "error".',
    ),
  }),
  backup: group({
    directory: key(text.optional(), 'Thư mục giữ bản sao lưu, nên ở ổ đĩa khác; không đặt thì không tự sao lưu.'),
    passphraseFile: key(text.optional(), 'Tệp giữ cụm mật khẩu; có tệp này thì kho sao lưu mới được mã hóa.'),
    keep: key(z.number().int().min(1).max(1_000).default(14), 'Số bản gốc giữ lại, từ 1 đến 1000.'),
    everyHours: key(z.number().min(1).max(744).default(24), 'Cứ bao nhiêu giờ lập một bản gốc, từ 1 đến 744.'),
    archiveSeconds: key(
      z.number().int().min(1).max(3_600).default(10),
      'Cứ bao nhiêu giây chép nhật ký ghi sang kho, từ 1 đến 3600: mất máy thì mất nhiều nhất chừng ấy giây.',
    ),
  }),
  attachments: group({
    directory: key(
      text.optional(),
      'Thư mục giữ tệp đính kèm; không đặt thì nằm trong thư mục dữ liệu. Nhiều máy chạy chung thì đặt một thư mục chung.',
    ),
    fileMegabytes: key(z.number().int().min(1).max(200).default(30), 'Cỡ lớn nhất của một tệp (MB), từ 1 đến 200.'),
    caseMegabytes: key(
      z.number().int().min(1).max(100_000).default(1_000),
      'Cỡ lớn nhất của mọi tệp trong một hồ sơ (MB), từ 1 đến 100000.',
    ),
  }),
  disk: group({
    warnPercent: key(z.number().min(0).max(90).default(15), 'Còn trống dưới mức này (%) thì báo người quản trị.'),
    readOnlyPercent: key(z.number().min(0).max(90).default(10), 'Còn trống dưới mức này (%) thì chỉ cho đọc.'),
    enoughGigabytes: key(
      z.number().min(0).max(100_000).default(3),
      'Còn trống từ chừng này GB thì coi là đủ, dù phần trăm thấp.',
    ),
  }),
  signIn: group({
    keyFile: key(
      text.optional(),
      'Tệp khóa niêm phong bí mật của mã xác thực; không đặt thì là second-factor.key trong thư mục dữ liệu.',
    ),
  }),
  metrics: group({
    token: key(
      z.string().min(20).optional(),
      'Mã (từ 20 ký tự) để máy khác đọc /metrics; không đặt thì chỉ đọc được từ chính máy này.',
    ),
  }),
})

export type SettingsTree = z.infer<typeof SettingsFile>

type Kind = 'text' | 'number' | 'flag'

/** Environment variables and the key each stands for; a variable wins over the file. */
export const ENVIRONMENT_KEYS: Readonly<Record<string, readonly [path: string, kind: Kind]>> = {
  PORT: ['http.port', 'number'],
  HOST: ['http.host', 'text'],
  DATABASE_URL: ['database.url', 'text'],
  MINH_AN_EMPTY: ['start.empty', 'flag'],
  MINH_AN_TRUSTED_PROXY: ['http.trustedProxy', 'text'],
  MINH_AN_LOG: ['log.to', 'text'],
  MINH_AN_LOG_LEVEL: ['log.level', 'text'],
  MINH_AN_RATE_LIMIT: ['http.requestsPerMinute', 'number'],
  MINH_AN_REDIRECT_PORT: ['http.redirectFromPort', 'number'],
  MINH_AN_TLS_CERT: ['tls.cert', 'text'],
  MINH_AN_TLS_KEY: ['tls.key', 'text'],
  MINH_AN_BACKUP_DIR: ['backup.directory', 'text'],
  MINH_AN_BACKUP_PASSPHRASE_FILE: ['backup.passphraseFile', 'text'],
  MINH_AN_BACKUP_KEEP: ['backup.keep', 'number'],
  MINH_AN_BACKUP_EVERY_HOURS: ['backup.everyHours', 'number'],
  MINH_AN_BACKUP_ARCHIVE_SECONDS: ['backup.archiveSeconds', 'number'],
  MINH_AN_ATTACHMENTS_DIR: ['attachments.directory', 'text'],
  MINH_AN_ATTACHMENT_FILE_MB: ['attachments.fileMegabytes', 'number'],
  MINH_AN_ATTACHMENT_CASE_MB: ['attachments.caseMegabytes', 'number'],
  MINH_AN_DISK_WARN_PERCENT: ['disk.warnPercent', 'number'],
  MINH_AN_DISK_READ_ONLY_PERCENT: ['disk.readOnlyPercent', 'number'],
  MINH_AN_DISK_ENOUGH_GIGABYTES: ['disk.enoughGigabytes', 'number'],
  MINH_AN_KEY_FILE: ['signIn.keyFile', 'text'],
  MINH_AN_METRICS_TOKEN: ['metrics.token', 'text'],
}

/** What a variable says, as the file would say it; an unreadable one stays text, which the schema then refuses. */
export function valueOfVariable(text: string, kind: Kind): unknown {
  if (kind === 'number') return /^\d+(\.\d+)?$/.test(text) ? Number(text) : text
  if (kind === 'flag') return text === '1' ? true : text === '0' ? false : text
  return text
}

/** What a key wants, for the sentence that refuses its value. */
export function wantsOf(path: string): string | undefined {
  let schema: z.ZodType | undefined = SettingsFile
  for (const part of path.split('.')) {
    while (schema instanceof z.ZodPrefault || schema instanceof z.ZodDefault) schema = schema.unwrap() as z.ZodType
    schema = schema instanceof z.ZodObject ? (schema.shape[part] as z.ZodType | undefined) : undefined
  }
  return schema?.meta()?.description
}

/** The JSON schema of the file. */
export function settingsJsonSchema(): object {
  return z.toJSONSchema(SettingsFile, { io: 'input' })
}
