import { type FileKind, fileKindFacts, fileKinds } from './kinds.ts'

const MOST_LETTERS = 150
// Control and half characters, marks that turn the direction of writing, letters without width.
const unseen = /[\p{Cc}\p{Cs}\p{Bidi_Control}\u200b-\u200d\u2060\ufeff]/gu
const notInNames = /[<>:"|?*]/g
/** Names that Windows keeps for devices. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)$/iu
const ending = /\.([A-Za-z][A-Za-z0-9]{0,9})$/

const endings: ReadonlySet<string> = new Set(fileKinds.flatMap((kind) => fileKindFacts[kind].extensions))

/** May a file be called so? A name without an ending may; what is in it is asked of the content. */
export function hasAllowedEnding(name: string): boolean {
  const found = ending.exec(bareName(name))
  return found === null || endings.has((found[1] ?? '').toLowerCase())
}

/**
 * The name a file is kept and handed out under: the last part of a path, NFC, without characters that cannot be seen or
 * have no place in a name, with an ending of what the content is. `..\Ảnh.PNG` of a JPEG becomes `Ảnh.jpg`.
 */
export function fileNameOf(name: string, kind: FileKind): string {
  const bare = bareName(name)
  const { extensions } = fileKindFacts[kind]
  const given = (ending.exec(bare)?.[1] ?? '').toLowerCase()
  const stem = endings.has(given) ? bare.slice(0, -given.length - 1) : bare
  const short = [...stem.replace(/^[. ]+|[. ]+$/gu, '')].slice(0, MOST_LETTERS).join('').trim()
  const safe = short === '' || devices.test(short) ? `tep-${short}`.replace(/-$/, '') : short
  return `${safe}.${extensions.includes(given) ? given : extensions[0]}`
}

function bareName(name: string): string {
  const last = name.replaceAll('\\', '/').split('/').at(-1) ?? ''
  return last.normalize('NFC').replace(unseen, '').replace(notInNames, '-').replace(/\s+/gu, ' ').trim()
}
