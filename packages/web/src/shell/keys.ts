/** Letters that no Vietnamese typing tool rewrites (Telex, VNI, the layout of Windows): the only ones bound to acts. */
const safeLetters = ['b', 'c', 'g', 'h', 'i', 'k', 'l', 'm', 'n', 'p', 'q', 't', 'u', 'v', 'y'] as const
export type SafeLetter = (typeof safeLetters)[number]

/**
 * A key of the keyboard map.
 * - `letter`: compared by its place on the keyboard (`event.code`), because a typing tool may change the character;
 * - `sign`: compared by the character (`event.key`), because its place differs between layouts;
 * - `go`: `g`, then the letter within one second;
 * - `ctrl`: works in fields and in dialogs too;
 * - `escape`: leaves the screen, where no layer stands open above it.
 */
export type Shortcut =
  | { readonly kind: 'letter'; readonly letter: SafeLetter }
  | { readonly kind: 'go'; readonly letter: SafeLetter }
  | { readonly kind: 'sign'; readonly sign: '/' | '?' | '.' }
  | { readonly kind: 'ctrl'; readonly key: 'KeyK' | 'KeyS' | 'Enter' }
  | { readonly kind: 'escape' }

export interface Pressed {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly isComposing: boolean
  readonly keyCode: number
}

export interface KeyContext {
  /** The key went into a field. */
  readonly editing: boolean
  readonly dialogOpen: boolean
  /** “Phím tắt một phím” in Tùy chọn (WCAG 2.1.4). */
  readonly singleKeys: boolean
  /** Milliseconds since a lone `g`, or undefined. */
  readonly sinceGo: number | undefined
}

const goWindowMs = 1000

/** True for a lone `g`, which waits for the next letter. */
export function beginsGo(pressed: Pressed, context: KeyContext): boolean {
  return context.sinceGo === undefined && plain(pressed, context) && !pressed.shiftKey && pressed.code === 'KeyG'
}

export function fires(shortcut: Shortcut, pressed: Pressed, context: KeyContext): boolean {
  // Key code 229: the typing tool is still at work on this key.
  if (pressed.isComposing || pressed.keyCode === 229) return false
  if (shortcut.kind === 'ctrl') {
    const held = pressed.ctrlKey && !pressed.altKey && !pressed.metaKey && !pressed.shiftKey
    const key = shortcut.key === 'Enter' ? pressed.key === 'Enter' : pressed.code === shortcut.key
    return held && key && (shortcut.key !== 'KeyK' || !context.dialogOpen)
  }
  if (shortcut.kind === 'escape') {
    const held = pressed.ctrlKey || pressed.altKey || pressed.metaKey || pressed.shiftKey
    return pressed.key === 'Escape' && !held && !context.editing && !context.dialogOpen
  }
  if (!plain(pressed, context)) return false
  const inGo = context.sinceGo !== undefined && context.sinceGo <= goWindowMs
  switch (shortcut.kind) {
    case 'go':
      return inGo && !pressed.shiftKey && pressed.code === codeOf(shortcut.letter)
    case 'letter':
      return !inGo && !pressed.shiftKey && pressed.code === codeOf(shortcut.letter)
    case 'sign':
      return pressed.key === shortcut.sign
  }
}

function plain(pressed: Pressed, context: KeyContext): boolean {
  if (pressed.isComposing || pressed.keyCode === 229) return false
  if (pressed.ctrlKey || pressed.altKey || pressed.metaKey) return false
  return context.singleKeys && !context.editing && !context.dialogOpen
}

const codeOf = (letter: SafeLetter): string => `Key${letter.toUpperCase()}`

/** As the help shows it: `g` `v`, `Ctrl` `K`. */
export function keyCaps(shortcut: Shortcut): readonly string[] {
  switch (shortcut.kind) {
    case 'letter':
      return [shortcut.letter]
    case 'go':
      return ['g', shortcut.letter]
    case 'sign':
      return [shortcut.sign]
    case 'escape':
      return ['Esc']
    case 'ctrl':
      return ['Ctrl', shortcut.key.replace('Key', '')]
  }
}
