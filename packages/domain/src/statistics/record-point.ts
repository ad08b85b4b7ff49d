/**
 * A point of the records: for each agency, how many entries of its chain are known. An agency that is not named knows
 * nothing. The same point gives the same figures for ever.
 */
export type RecordPoint = ReadonlyMap<string, bigint>

const NOTHING = '0'

/** `2025:25~1k3.pre2025:26~z`: agencies in order, numbers in base 36; `0` where nothing was recorded. */
export function encodeRecordPoint(point: RecordPoint): string {
  const parts = [...point]
    .filter(([, seq]) => seq > 0n)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([agency, seq]) => `${agency}~${seq.toString(36)}`)
  return parts.length === 0 ? NOTHING : parts.join('.')
}

const PART = /^([A-Za-z0-9:._-]+)~([1-9a-z][0-9a-z]{0,9})$/

/** Reads a token back; undefined where it is not one. */
export function decodeRecordPoint(token: string): RecordPoint | undefined {
  if (token === NOTHING) return new Map()
  const point = new Map<string, bigint>()
  // A part ends at a dot that follows its number; unit codes have dots of their own before the `~`.
  for (const part of token.split(/(?<=~[0-9a-z]+)\./)) {
    const read = PART.exec(part)
    const [, agency, digits] = read ?? []
    if (agency === undefined || digits === undefined || point.has(agency)) return undefined
    point.set(agency, BigInt(Number.parseInt(digits, 36)))
  }
  return point
}
