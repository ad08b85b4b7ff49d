import { codesOf, decodeLegacy, type LegacyEncoding, legacyEncodings, type RegisterEncoding } from './legacy-codes.ts'
import { isSyllable } from './syllable.ts'

/** Letters, and the signs that old encodings use for letters. */
const words = /[\p{L}\p{M}\u0080-\u00bf\u00d7\u00f7]+/gu
/** A sign among letters: no language of Europe writes so; foreign names in Unicode are left alone. */
const signInWord = /[a-z][\u0080-\u00bf\u00d7\u00f7]|[\u0080-\u00bf\u00d7\u00f7][a-z]/iu
const beyondAscii = /[^\0-\u007f]/u

/** Words of a text that hold more than ASCII, and how many of them are Vietnamese syllables. */
function spelled(text: string): { readonly words: number; readonly good: number } {
  let [count, good] = [0, 0]
  for (const [word] of text.matchAll(words)) {
    if (!beyondAscii.test(word)) continue
    count += 1
    if (isSyllable(word)) good += 1
  }
  return { words: count, good }
}

/** How one encoding reads the texts of a column. */
interface Reading {
  readonly encoding: RegisterEncoding
  good: number
}

/** What was seen of a column: enough to say how its old letters are meant. */
export class ColumnEvidence {
  private words = 0
  private signs = 0
  private onlyUnicode = 0
  private readonly readings: Reading[] = (['Unicode', ...legacyEncodings] as const).map((encoding) => ({
    encoding,
    good: 0,
  }))
  private readonly seen = new Set<string>()

  /** @param text as it came from the file. */
  see(text: string): void {
    if (!beyondAscii.test(text) || this.seen.has(text) || this.seen.size >= MOST_TEXTS) return
    this.seen.add(text)
    const codes = codesOf(text.normalize('NFC'))
    if (codes === undefined) {
      if (spelled(text.normalize('NFC')).good > 0) this.onlyUnicode += 1
      return
    }
    this.words += spelled(codes).words
    if (signInWord.test(codes)) this.signs += 1
    for (const reading of this.readings) {
      reading.good += spelled(reading.encoding === 'Unicode' ? codes : decodeLegacy(codes, reading.encoding)).good
    }
  }

  /** Nothing but ASCII was seen. */
  get isSilent(): boolean {
    return this.words === 0 && this.onlyUnicode === 0
  }

  /** Cells whose letters only Unicode has stand beside the others. */
  get hasUnicode(): boolean {
    return this.onlyUnicode > 0
  }

  /**
   * `sure`: nine of ten words are Vietnamese in this encoding and clearly fewer in any other; `weak`: not Vietnamese as
   * they stand, perhaps of another language; `unclear`: signs stand among the letters, and no encoding explains them.
   */
  verdict(): { readonly encoding: RegisterEncoding; readonly certainty: 'sure' | 'weak' | 'unclear' } {
    const [best, next] = this.readings.toSorted((a, b) => b.good - a.good)
    const asItStands = this.readings[0]?.good ?? 0
    if (best === undefined || next === undefined || asItStands >= this.words * ENOUGH) {
      return { encoding: 'Unicode', certainty: 'sure' }
    }
    const isSure = best.good >= this.words * ENOUGH && best.good >= 2 && best.good - next.good >= best.good * CLEARLY
    if (isSure) return { encoding: best.encoding, certainty: 'sure' }
    return { encoding: 'Unicode', certainty: this.signs > 0 ? 'unclear' : 'weak' }
  }

  /** How many words this encoding turns into Vietnamese. */
  goodIn(encoding: LegacyEncoding): number {
    return this.readings.find((one) => one.encoding === encoding)?.good ?? 0
  }
}

const MOST_TEXTS = 400
const ENOUGH = 0.9
const CLEARLY = 0.15

export type DecodedCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unclear'; readonly either: string; readonly or: string }

/**
 * The text of a cell in the encoding of its column. Where cells in Unicode stand in the same column, a text that is
 * Vietnamese both ways is not guessed.
 */
export function decodeCell(text: string, encoding: RegisterEncoding, mixed: boolean): DecodedCell {
  if (encoding === 'Unicode' || !beyondAscii.test(text)) return { kind: 'text', text }
  const composed = text.normalize('NFC')
  const codes = codesOf(composed)
  if (codes === undefined) return { kind: 'text', text }
  const decoded = decodeLegacy(codes, encoding)
  if (!mixed || decoded === composed) return { kind: 'text', text: decoded }
  const [was, is] = [spelled(composed), spelled(decoded)]
  const fits = (one: typeof was) => one.good === one.words
  if (fits(was) && fits(is)) return { kind: 'unclear', either: composed, or: decoded }
  return { kind: 'text', text: fits(was) ? composed : decoded }
}
