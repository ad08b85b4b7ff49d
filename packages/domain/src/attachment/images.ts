import type { Refusal } from '../case-file/index.ts'
import { findText, hasText, type NumberReader, numbersIn } from './bytes.ts'
import type { KnownFile } from './kinds.ts'
import { fileRefusals, MOST_PIXELS } from './refusals.ts'

type Found = KnownFile | Refusal

const tooLarge = (width: number, height: number) => width * height > MOST_PIXELS

const NO_LENGTH = new Set([0x01, 0xd0, 0xd1, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6, 0xd7])
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** Walks the segments up to the picture itself; phones put further pictures behind its end, which is no fault. */
export function readJpeg(bytes: Uint8Array): Found {
  const { u8, u16 } = numbersIn(bytes, false)
  let framed = false
  for (let at = 2; u8(at) === 0xff; ) {
    const marker = u8(at + 1) ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (NO_LENGTH.has(marker)) {
      at += 2
      continue
    }
    const length = u16(at + 2)
    if (length === undefined || length < 2) return fileRefusals.damaged()
    if (isFrame(marker)) {
      const [height = 0, width = 0] = [u16(at + 5), u16(at + 7)]
      if (width === 0 || height === 0) return fileRefusals.damaged()
      if (tooLarge(width, height)) return fileRefusals.tooManyPixels()
      framed = true
    }
    if (marker === 0xda) return framed && endsPicture(bytes, at) ? { kind: 'jpeg', pages: 1 } : fileRefusals.damaged()
    at += 2 + length
  }
  return fileRefusals.damaged()
}

const endsPicture = (bytes: Uint8Array, from: number) => findText(bytes, '\u00ff\u00d9', from) >= 0

/** Walks the chunks to the last one, which must end the file. */
export function readPng(bytes: Uint8Array): Found {
  const { u32 } = numbersIn(bytes, false)
  const [width = 0, height = 0] = [u32(16), u32(20)]
  if (!hasText(bytes, 'IHDR', 12) || width === 0 || height === 0) return fileRefusals.damaged()
  if (tooLarge(width, height)) return fileRefusals.tooManyPixels()
  for (let at = 8; ; ) {
    const length = u32(at)
    if (length === undefined) return fileRefusals.damaged()
    const next = at + 12 + length
    if (next > bytes.length) return fileRefusals.damaged()
    if (hasText(bytes, 'IEND', at + 4)) {
      return next === bytes.length ? { kind: 'png', pages: 1 } : fileRefusals.twoKinds()
    }
    at = next
  }
}

const MOST_PAGES = 5_000
const WIDTH_TAG = 256
const HEIGHT_TAG = 257

/** Follows the chain of pages; one that leads out of the file or back is a damaged file. */
export function readTiff(bytes: Uint8Array): Found {
  const numbers = numbersIn(bytes, bytes[0] === 0x49)
  const seen = new Set<number>()
  let at = numbers.u32(4)
  while (at !== 0) {
    const entries = at === undefined ? undefined : numbers.u16(at)
    if (at === undefined || !entries || seen.has(at) || seen.size >= MOST_PAGES) return fileRefusals.damaged()
    seen.add(at)
    const [width, height] = [WIDTH_TAG, HEIGHT_TAG].map((tag) => tiffValue(numbers, at ?? 0, entries, tag) ?? 0)
    if (!width || !height) return fileRefusals.damaged()
    if (tooLarge(width, height)) return fileRefusals.tooManyPixels()
    at = numbers.u32(at + 2 + entries * 12)
  }
  return seen.size === 0 ? fileRefusals.damaged() : { kind: 'tiff', pages: seen.size }
}

const SHORT = 3

function tiffValue({ u16, u32 }: NumberReader, page: number, entries: number, tag: number): number | undefined {
  for (let at = page + 2; at < page + 2 + entries * 12; at += 12) {
    if (u16(at) === tag) return u16(at + 2) === SHORT ? u16(at + 8) : u32(at + 8)
  }
  return undefined
}
