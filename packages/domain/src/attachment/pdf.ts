import type { Refusal } from '../case-file/index.ts'
import { findLastText, findText, hasText, textOf } from './bytes.ts'
import type { KnownFile } from './kinds.ts'
import { fileRefusals } from './refusals.ts'

/** Readers look for the end of a PDF in so many last bytes. */
const END_WITHIN = 1_024
const DICTIONARY_WITHIN = 8_192

/** A whole PDF that anybody can open: neither cut short nor locked. */
export function readPdf(bytes: Uint8Array): KnownFile | Refusal {
  if (!/^%PDF-[12]\.\d/.test(textOf(bytes, 0, 8))) return fileRefusals.damaged()
  if (findText(bytes, '%%EOF', bytes.length - END_WITHIN) < 0) return fileRefusals.damaged()
  const trailer = trailerOf(bytes)
  if (trailer === undefined ? hasEncryption(bytes) : /\/Encrypt[\s<]/.test(trailer)) return fileRefusals.locked()
  const pages = pagesOf(bytes)
  return pages === undefined ? { kind: 'pdf' } : { kind: 'pdf', pages }
}

/** The dictionary that the end of the file points at: behind `trailer`, or at the head of a cross-reference stream. */
function trailerOf(bytes: Uint8Array): string | undefined {
  const pointer = findLastText(bytes, 'startxref', bytes.length - 2 * END_WITHIN)
  if (pointer < 0) return undefined
  const read = /^startxref\s+(\d{1,12})\s/.exec(textOf(bytes, pointer, pointer + 40))
  const at = Number(read?.[1] ?? bytes.length)
  if (at >= pointer) return undefined
  if (hasText(bytes, 'xref', at)) {
    const start = findText(bytes, 'trailer', at)
    if (start < 0) return undefined
    const end = findText(bytes, 'startxref', start)
    return textOf(bytes, start, Math.min(end < 0 ? bytes.length : end, start + DICTIONARY_WITHIN))
  }
  const stream = findText(bytes, 'stream', at, at + DICTIONARY_WITHIN)
  const head = stream < 0 ? '' : textOf(bytes, at, stream)
  return /^\s*\d+ \d+ obj/.test(head) ? head : undefined
}

/** Where the end points nowhere: any reference to an encryption dictionary. */
function hasEncryption(bytes: Uint8Array): boolean {
  for (let at = findText(bytes, '/Encrypt'); at >= 0; at = findText(bytes, '/Encrypt', at + 8)) {
    if (/^\/Encrypt\s*(<<|\d+\s+\d+\s+R)/.test(textOf(bytes, at, at + 40))) return true
  }
  return false
}

/**
 * The count of the page tree's root, the last one where the file was added to. Undefined where objects are packed away:
 * unpacking them only for a number is not worth it.
 */
function pagesOf(bytes: Uint8Array): number | undefined {
  if (findText(bytes, '/ObjStm') >= 0) return undefined
  let count: number | undefined
  for (let at = findText(bytes, '/Pages'); at >= 0; at = findText(bytes, '/Pages', at + 6)) {
    if (!/\/Type\s*$/.test(textOf(bytes, at - 12, at))) continue
    const before = textOf(bytes, at - DICTIONARY_WITHIN, at)
    const end = findText(bytes, 'endobj', at)
    const object = before.slice(before.lastIndexOf(' obj') + 4) + textOf(bytes, at, Math.min(end, at + 65_536))
    const read = /\/Count\s+(\d{1,6})\b/.exec(object)
    if (read !== null && !/\/Parent\b/.test(object)) count = Number(read[1])
  }
  return count === 0 ? undefined : count
}
