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

/** One pass over sorted names: this runs twice for every entry of a chain. */
function canonicalMembers(value: object): string {
  let text = ''
  for (const name of Object.keys(value).sort()) {
    const member = (value as Record<string, unknown>)[name]
    if (member === undefined) continue
    text += `${text === '' ? '' : ','}${JSON.stringify(name)}:${canonicalJson(member)}`
  }
  return `{${text}}`
}

/** Reads kept JSON back: members whose name ends in `Dong` are đồng. */
export function parseKept(text: string): unknown {
  return JSON.parse(text, (name, value) => (name.endsWith('Dong') && typeof value === 'string' ? BigInt(value) : value))
}
