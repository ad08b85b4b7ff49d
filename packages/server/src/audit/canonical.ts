/**
 * Canonical JSON (RFC 8785 for the values we keep: text, whole numbers, booleans, lists, members): members sorted by
 * code unit, no blanks, text in NFC. Đồng travel as decimal text. Absent members are left out.
 */
export function canonicalJson(value: unknown): string {
  if (value === null) return 'null'
  switch (typeof value) {
    case 'string':
      return canonicalText(value)
    case 'bigint':
      return `"${value}"`
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

/** Printable ASCII without quote and backslash stands for itself: most of what is kept. */
const plain = /^[ !#-[\]-~]*$/

const canonicalText = (text: string): string => (plain.test(text) ? `"${text}"` : JSON.stringify(text.normalize('NFC')))

/** One pass over sorted names: this runs for every entry of a chain. */
function canonicalMembers(value: object): string {
  let text = ''
  for (const name of Object.keys(value).sort()) {
    const member = (value as Record<string, unknown>)[name]
    if (member === undefined) continue
    text += `${text === '' ? '' : ','}${JSON.stringify(name)}:${canonicalJson(member)}`
  }
  return `{${text}}`
}

/** The canonical text of one flat object whose names are given in their order: a header, written once per entry. */
export function canonicalHeader(
  members: readonly (readonly [name: string, value: string | number | undefined])[],
): string {
  let text = ''
  for (const [name, value] of members) {
    if (value === undefined) continue
    text += `${text === '' ? '' : ','}"${name}":${typeof value === 'number' ? value : canonicalText(value)}`
  }
  return `{${text}}`
}

/** Reads kept JSON back: members whose name ends in `Dong` are đồng. */
export function parseKept(text: string): unknown {
  return JSON.parse(text, (name, value) => (name.endsWith('Dong') && typeof value === 'string' ? BigInt(value) : value))
}
