/** Position of an ASCII word at or after `from`, before `until`; -1 where there is none. */
export function findText(bytes: Uint8Array, text: string, from = 0, until = bytes.length): number {
  const first = text.charCodeAt(0)
  const last = Math.min(until, bytes.length) - text.length
  for (let at = bytes.indexOf(first, Math.max(0, from)); at >= 0 && at <= last; at = bytes.indexOf(first, at + 1)) {
    if (hasText(bytes, text, at)) return at
  }
  return -1
}

/** The same from the end: the last place that begins at or after `from`. */
export function findLastText(bytes: Uint8Array, text: string, from = 0): number {
  const first = text.charCodeAt(0)
  for (let at = bytes.length - text.length; at >= Math.max(0, from); at -= 1) {
    if (bytes[at] === first && hasText(bytes, text, at)) return at
  }
  return -1
}

export function hasText(bytes: Uint8Array, text: string, at: number): boolean {
  if (at < 0 || at + text.length > bytes.length) return false
  for (let index = 0; index < text.length; index += 1) {
    if (bytes[at + index] !== text.charCodeAt(index)) return false
  }
  return true
}

/** A part as text, one letter for each byte; parts are short. */
export function textOf(bytes: Uint8Array, from: number, until: number): string {
  let text = ''
  for (const byte of bytes.subarray(Math.max(0, from), until)) text += String.fromCharCode(byte)
  return text
}

/** Reads numbers at places that the file itself names; outside the file there is nothing. */
export interface NumberReader {
  readonly u8: (at: number) => number | undefined
  readonly u16: (at: number) => number | undefined
  readonly u32: (at: number) => number | undefined
}

export function numbersIn(bytes: Uint8Array, littleEndian: boolean): NumberReader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const within = (at: number, size: number) => at >= 0 && at + size <= bytes.length
  return {
    u8: (at) => (within(at, 1) ? view.getUint8(at) : undefined),
    u16: (at) => (within(at, 2) ? view.getUint16(at, littleEndian) : undefined),
    u32: (at) => (within(at, 4) ? view.getUint32(at, littleEndian) : undefined),
  }
}
