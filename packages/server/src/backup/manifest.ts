import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Key, sealText } from './sealed.ts'

/** One file of the cluster as it lies in a pack. */
export type PackedFile = {
  readonly path: string
  readonly size: number
  readonly sha256: string
  readonly pack: number
  readonly offset: number
  readonly length: number
}

/** End of an agency's chain when the backup began: every restored database must hold it. */
export type ChainHead = { readonly agencyId: string; readonly seq: string; readonly hash: string }

/** What a base backup is: written last, so a folder without it is no backup. */
export type Manifest = {
  readonly format: 1
  readonly id: string
  readonly startedAt: string
  /** Earliest moment that can be restored from this backup. */
  readonly finishedAt: string
  readonly program: string
  readonly postgresMajor: number
  readonly systemIdentifier: string
  readonly timeline: number
  readonly startLsn: string
  readonly stopLsn: string
  /** Names of the first and last log segment that the backup cannot do without. */
  readonly startWal: string
  readonly stopWal: string
  readonly walSegmentBytes: number
  readonly backupLabel: string
  readonly migrations: readonly string[]
  readonly heads: readonly ChainHead[]
  readonly directories: readonly string[]
  readonly files: readonly PackedFile[]
  readonly bytes: number
  readonly packedBytes: number
}

export const MANIFEST = 'manifest.json'
export const packName = (pack: number): string => `data-${String(pack).padStart(4, '0')}.pack`

export function manifestText(manifest: Manifest, key: Key): string {
  const text = JSON.stringify(manifest)
  return `${JSON.stringify({ seal: sealText(text, key), manifest: text })}\n`
}

/** The manifest of a backup's folder; undefined when it is missing, changed, or made with another key. */
export function readManifest(directory: string, key: Key): Manifest | undefined {
  try {
    const { seal, manifest } = JSON.parse(readFileSync(path.join(directory, MANIFEST), 'utf8')) as {
      seal: string
      manifest: string
    }
    if (sealText(manifest, key) !== seal) return undefined
    const read = JSON.parse(manifest) as Manifest
    return read.format === 1 && read.id === path.basename(directory) ? read : undefined
  } catch {
    return undefined
  }
}
