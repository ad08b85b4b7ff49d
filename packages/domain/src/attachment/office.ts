import type { Refusal } from '../case-file/index.ts'
import { hasText, numbersIn, textOf } from './bytes.ts'
import type { KnownFile } from './kinds.ts'
import { fileRefusals } from './refusals.ts'

const END_RECORD = 'PK\u0005\u0006'
const ENTRY = 'PK\u0001\u0002'
const END_BYTES = 22
const MOST_COMMENT_BYTES = 65_535
const MOST_ENTRIES = 20_000
/** Office papers unpack to a multiple of their size; a bomb to thousands of it. */
const MOST_UNPACKED_BYTES = 512 * 1024 * 1024
const MOST_RATIO = 200

interface Directory {
  readonly at: number
  readonly size: number
  readonly entries: number
  readonly end: number
}

/** The directory at the end of an archive; undefined where the file does not end as one. */
export function archiveDirectory(bytes: Uint8Array): Directory | undefined {
  const { u16, u32 } = numbersIn(bytes, true)
  const first = Math.max(0, bytes.length - END_BYTES - MOST_COMMENT_BYTES)
  for (let end = bytes.length - END_BYTES; end >= first; end -= 1) {
    if (bytes[end] !== 0x50 || !hasText(bytes, END_RECORD, end)) continue
    const [entries = 0, size = 0] = [u16(end + 10), u32(end + 12)]
    if (size <= end && (entries === 0 || hasText(bytes, ENTRY, end - size))) {
      return { at: end - size, size, entries, end }
    }
  }
  return undefined
}

/** Word and Excel papers of today: a plain archive with the main part of one of them, no macro, nothing locked. */
export function readOffice(bytes: Uint8Array): KnownFile | Refusal {
  const directory = archiveDirectory(bytes)
  if (directory === undefined) return fileRefusals.damaged()
  const { u16, u32 } = numbersIn(bytes, true)
  // Something in front of the archive or behind it would be a second file.
  const comment = u16(directory.end + 20) ?? 0
  if (u32(directory.end + 16) !== directory.at || directory.end + END_BYTES + comment !== bytes.length) {
    return fileRefusals.twoKinds()
  }
  if (directory.entries > MOST_ENTRIES) return fileRefusals.unpacksTooLarge()
  const names = new Set<string>()
  let unpacked = 0
  let at = directory.at
  for (let entry = 0; entry < directory.entries; entry += 1) {
    if (!hasText(bytes, ENTRY, at)) return fileRefusals.damaged()
    if (((u16(at + 8) ?? 0) & 1) === 1) return fileRefusals.oldOffice()
    unpacked += u32(at + 24) ?? 0
    const length = u16(at + 28) ?? 0
    names.add(textOf(bytes, at + 46, at + 46 + length).toLowerCase())
    at += 46 + length + (u16(at + 30) ?? 0) + (u16(at + 32) ?? 0)
  }
  if (unpacked > Math.min(MOST_UNPACKED_BYTES, bytes.length * MOST_RATIO)) return fileRefusals.unpacksTooLarge()
  if ([...names].some((name) => name.endsWith('vbaproject.bin'))) return fileRefusals.macros()
  if (!names.has('[content_types].xml')) return fileRefusals.notAllowed()
  if (names.has('word/document.xml')) return { kind: 'docx' }
  return names.has('xl/workbook.xml') ? { kind: 'xlsx' } : fileRefusals.notAllowed()
}
