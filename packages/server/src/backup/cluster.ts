import { type Database, problem } from '../platform/index.ts'

/** What one must know of a running cluster to copy it. */
export type Cluster = {
  readonly directory: string
  readonly systemIdentifier: string
  readonly majorVersion: number
  readonly walSegmentBytes: number
}

/** The cluster behind a database. Only the embedded server's files are ours to copy. */
export async function clusterOf(database: Database): Promise<Cluster> {
  if (!database.embedded) {
    throw problem(
      'backup/external-server',
      409,
      'Máy chủ PostgreSQL riêng không sao lưu bằng lệnh này',
      'Lệnh này chép tệp của máy chủ đi kèm. Với DATABASE_URL, dùng công cụ sao lưu của máy chủ ấy (pg_basebackup, pgBackRest).',
    )
  }
  const { rows } = await database.pool.query<{ directory: string; system: string; segment: bigint }>(
    `select current_setting('data_directory') as directory,
            (select system_identifier::text from pg_control_system()) as system,
            pg_size_bytes(current_setting('wal_segment_size')) as segment`,
  )
  const row = rows[0]
  if (row === undefined) throw new Error('the server did not say where its files lie')
  return {
    directory: row.directory,
    systemIdentifier: row.system,
    majorVersion: Math.floor(database.serverVersion / 10_000),
    walSegmentBytes: Number(row.segment),
  }
}
