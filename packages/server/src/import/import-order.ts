import { createHash } from 'node:crypto'
import type { PlainDate } from '@minh-an/domain/calendar'
import type { SheetMapping } from '@minh-an/domain/import'
import type { TransactionOptions } from '../platform/index.ts'

/** Who imports, when; taken once at the edge. */
export interface ImportActor {
  readonly userId: string | undefined
  readonly name: string | undefined
  readonly today: PlainDate
  /** Instant in UTC. */
  readonly now: string
  /** Role and settings of the person's transactions. */
  readonly transaction?: TransactionOptions
}

export interface RegisterFile {
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly unitCode: string
  readonly sheet?: string | undefined
  readonly mapping?: SheetMapping | undefined
}

export interface ImportOrder extends RegisterFile {
  /** Leaves rejected rows out instead of refusing the whole file. */
  readonly goodRowsOnly?: boolean | undefined
  /** Keeps the mapping for files of this unit with the same headings. */
  readonly rememberMapping?: boolean | undefined
  /** Everything is done and read back, then nothing is kept. */
  readonly dryRun?: boolean | undefined
}

export const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()
