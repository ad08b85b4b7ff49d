/**
 * Canonical JSON (RFC 8785 for the values we keep: text, whole numbers, booleans, lists, members): members sorted by
 * code unit, no blanks, text in NFC. Đồng travel as decimal text. Absent members are left out.
 */
export function canonicalJson(value: unknown): string {
  if (value === null) return 'null'
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value.normalize('NFC'))
    case 'bigint':
      return JSON.stringify(value.toString())
    case 'boolean':
      return value ? 'true' : 'false'
    case 'number':
      if (!Number.isSafeInteger(value)) throw new RangeError(`Not a whole number: ${value}`)
      return String(value)
    case 'object':
      return Array.isArray(value) ? `[${value.map(canonicalJson).join(',')}]` : canonicalMembers(value)
    default:
      throw new TypeError(`Cannot be kept: ${typeof value}`)
  }
}

function canonicalMembers(value: object): string {
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`)
  return `{${members.join(',')}}`
}

/** Reads kept JSON back: members whose name ends in `Dong` are đồng. */
export function parseKept(text: string): unknown {
  return JSON.parse(text, (name, value) => (name.endsWith('Dong') && typeof value === 'string' ? BigInt(value) : value))
}
