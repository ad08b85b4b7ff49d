/**
 * Sums of neighbouring parts along a line. A span is the sum of the parts between two marks; what is known of one span
 * bounds the others. Bounds are differences between marks, so shortest paths give every bound exactly, whole numbers
 * stay whole, and a contradiction comes with the statements it rests on.
 */
export type Span = { readonly from: number; readonly to: number }

export type Range = { readonly least: bigint; readonly most: bigint }

/** Larger than any sum that can be stated: 18 digits of đồng. */
const UNBOUNDED = 10n ** 24n

export class SumBounds {
  private readonly marks: number
  /** `most[i][j]`: the largest that mark j can lie above mark i. */
  private readonly most: bigint[]
  private readonly because: (readonly string[])[]

  /** @param chains paths of marks whose neighbours enclose one part each; parts are never negative. */
  constructor(marks: number, chains: readonly (readonly number[])[]) {
    this.marks = marks
    this.most = new Array<bigint>(marks * marks).fill(UNBOUNDED)
    this.because = new Array<readonly string[]>(marks * marks).fill([])
    for (let mark = 0; mark < marks; mark += 1) this.most[mark * marks + mark] = 0n
    for (const chain of chains) {
      for (let index = 1; index < chain.length; index += 1) {
        this.tighten(chain[index] as number, chain[index - 1] as number, 0n, [])
      }
    }
  }

  copy(): SumBounds {
    const other = new SumBounds(this.marks, [])
    other.most.splice(0, other.most.length, ...this.most)
    other.because.splice(0, other.because.length, ...this.because)
    return other
  }

  range(span: Span): Range {
    return { least: -this.at(span.to, span.from), most: this.at(span.from, span.to) }
  }

  /** The statements that the lower and the upper bound of a span rest on. */
  reasons(span: Span): { readonly least: readonly string[]; readonly most: readonly string[] } {
    return {
      least: this.because[span.to * this.marks + span.from] ?? [],
      most: this.because[span.from * this.marks + span.to] ?? [],
    }
  }

  /** True when the span can lie in this range beside everything said so far. */
  admits(span: Span, range: Range): boolean {
    const known = this.range(span)
    return range.least <= known.most && range.most >= known.least && range.least <= range.most
  }

  /** States that the span lies in this range; ask `admits` first. */
  state(span: Span, range: Range, statement: string): void {
    this.tighten(span.from, span.to, range.most, [statement])
    this.tighten(span.to, span.from, -range.least, [statement])
  }

  private at(from: number, to: number): bigint {
    return this.most[from * this.marks + to] as bigint
  }

  private tighten(from: number, to: number, most: bigint, because: readonly string[]): void {
    if (most >= this.at(from, to)) return
    const { marks } = this
    for (let i = 0; i < marks; i += 1) {
      const before = this.at(i, from)
      if (before >= UNBOUNDED) continue
      for (let j = 0; j < marks; j += 1) {
        const after = this.at(to, j)
        if (after >= UNBOUNDED) continue
        const through = before + most + after
        const index = i * marks + j
        if (through < (this.most[index] as bigint)) {
          this.most[index] = through
          const reasons = [
            ...(this.because[i * marks + from] ?? []),
            ...because,
            ...(this.because[to * marks + j] ?? []),
          ]
          this.because[index] = [...new Set(reasons)]
        }
      }
    }
  }
}
