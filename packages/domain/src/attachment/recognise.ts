import type { Refusal } from '../case-file/index.ts'
import { findText, hasText, textOf } from './bytes.ts'
import { readJpeg, readPng, readTiff } from './images.ts'
import type { KnownFile } from './kinds.ts'
import { archiveDirectory, readOffice } from './office.ts'
import { readPdf } from './pdf.ts'
import { fileRefusals } from './refusals.ts'

/** Readers of PDF, and browsers that guess, look for a beginning in so many first bytes. */
const BEGINNING = 1_024
const PAGE_MARKS = ['<html', '<script', '<svg', '<!doctype', '<?php', '<iframe']
const HEIC_BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1', 'avif'])

/**
 * What a file is, by its content alone; the name it came with says nothing here. A file that is two kinds at once (an
 * archive behind a picture, a page in front of a PDF) is refused: each reader would see another one.
 */
export function recogniseFile(bytes: Uint8Array): KnownFile | Refusal {
  if (bytes.length === 0) return fileRefusals.empty()
  if (hasText(bytes, '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', 0)) return fileRefusals.oldOffice()
  if (hasText(bytes, 'ftyp', 4)) {
    return HEIC_BRANDS.has(textOf(bytes, 8, 12)) ? fileRefusals.heic() : fileRefusals.notAllowed()
  }
  const reader = readerOf(bytes)
  if (reader === undefined) {
    return findText(bytes, '%PDF-', 0, BEGINNING) > 0 ? fileRefusals.twoKinds() : fileRefusals.notAllowed()
  }
  const found = reader(bytes)
  return 'kind' in found && hasSecondKind(bytes, found) ? fileRefusals.twoKinds() : found
}

function readerOf(bytes: Uint8Array): ((bytes: Uint8Array) => KnownFile | Refusal) | undefined {
  if (hasText(bytes, '%PDF-', 0)) return readPdf
  if (hasText(bytes, '\u00ff\u00d8\u00ff', 0)) return readJpeg
  if (hasText(bytes, '\u0089PNG\r\n\u001a\n', 0)) return readPng
  if (hasText(bytes, 'II*\u0000', 0) || hasText(bytes, 'MM\u0000*', 0)) return readTiff
  return hasText(bytes, 'PK\u0003\u0004', 0) ? readOffice : undefined
}

function hasSecondKind(bytes: Uint8Array, { kind }: KnownFile): boolean {
  if (kind !== 'pdf' && findText(bytes, '%PDF-', 0, BEGINNING) >= 0) return true
  if (kind !== 'docx' && kind !== 'xlsx' && archiveDirectory(bytes) !== undefined) return true
  const beginning = textOf(bytes, 0, BEGINNING).toLowerCase()
  return PAGE_MARKS.some((mark) => beginning.includes(mark))
}
