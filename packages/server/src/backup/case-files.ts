import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import path from 'node:path'
import { type Database, readOnly } from '../platform/index.ts'
import { Damaged, seal, unseal } from './sealed.ts'
import { type BackupTarget, syncDirectory } from './target.ts'
import { sealedName } from './wal-archive.ts'

/**
 * Files of cases (scans, photos) lie beside the database under the SHA-256 of their content and never change, so each is
 * copied once. A database is restored with the files its rows name.
 */
const filesDirectory = (target: BackupTarget): string => path.join(target.directory, 'files')

const placeIn = (directory: string, hash: string): string =>
  path.join(directory, hash.slice(0, 2), hash.slice(2, 4), hash)

/** Hashes the database names, of files attached after an instant or of all. */
async function namedFiles(database: Database, since: string | undefined): Promise<string[]> {
  return readOnly(database, async (tx) => {
    const there = await tx.query<{ there: boolean }>(`select to_regclass('attachment') is not null as there`)
    if (there.rows[0]?.there !== true) return []
    const { rows } = await tx.query<{ hash: string }>(
      `select distinct encode(hash, 'hex') as hash from attachment where $1::timestamptz is null or attached_at > $1`,
      [since ?? null],
    )
    return rows.map((row) => row.hash)
  })
}

/** Copies what the backup folder lacks; answers the hashes of files that are gone from the store. */
export async function copyCaseFiles(
  database: Database,
  target: BackupTarget,
  store: string,
  since?: string,
): Promise<{ copied: number; missing: string[] }> {
  let copied = 0
  const missing: string[] = []
  for (const hash of await namedFiles(database, since)) {
    const place = sealedName(placeIn(filesDirectory(target), hash), target.key)
    if (existsSync(place)) continue
    const source = placeIn(store, hash)
    if (!existsSync(source)) {
      missing.push(hash)
      continue
    }
    mkdirSync(path.dirname(place), { recursive: true, mode: 0o700 })
    const half = `${place}.${process.pid}.half`
    try {
      const handle = await open(half, 'w', 0o600)
      try {
        await seal(await open(source, 'r'), `files/${hash}`, target.key, (chunk) => handle.writeFile(chunk))
        await handle.sync()
      } finally {
        await handle.close()
      }
      await rename(half, place)
    } catch (error) {
      rmSync(half, { force: true })
      throw error
    }
    await syncDirectory(path.dirname(place))
    copied += 1
  }
  return { copied, missing }
}

/** Puts the files of a restored database into its store; answers the hashes of those the backup lacks or holds damaged. */
export async function restoreCaseFiles(
  database: Database,
  target: BackupTarget,
  store: string,
): Promise<{ restored: number; missing: string[] }> {
  let restored = 0
  const missing: string[] = []
  for (const hash of await namedFiles(database, undefined)) {
    const sealed = sealedName(placeIn(filesDirectory(target), hash), target.key)
    if (!existsSync(sealed)) {
      missing.push(hash)
      continue
    }
    const place = placeIn(store, hash)
    mkdirSync(path.dirname(place), { recursive: true, mode: 0o700 })
    const file = await open(sealed, 'r')
    try {
      const { size } = await file.stat()
      const opened = await unseal({ file, offset: 0, length: size }, `files/${hash}`, target.key, place, undefined)
      if (opened.sha256 !== hash) throw new Damaged(hash)
      restored += 1
    } catch (error) {
      if (!(error instanceof Damaged)) throw error
      rmSync(place, { force: true })
      missing.push(hash)
    } finally {
      await file.close()
    }
  }
  return { restored, missing }
}
