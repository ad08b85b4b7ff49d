import { createContext, useContext } from 'react'

/** Text that could not be read when its field left the screen, by form and field; for as long as the page is open. */
const texts = new Map<string, string>()

/** Names the draft that the fields inside belong to: then even what they cannot read comes back with it. */
export const TypedTextOf = createContext<string | undefined>(undefined)

interface TypedText {
  readonly kept: string | undefined
  /** Undefined once the text is read: then the draft itself holds it. */
  readonly keep: (text: string | undefined) => void
}

export function useTypedText(field: string | undefined): TypedText {
  const form = useContext(TypedTextOf)
  const key = form === undefined || field === undefined ? undefined : `${form}\n${field}`
  return {
    kept: key === undefined ? undefined : texts.get(key),
    keep: (text) => {
      if (key === undefined) return
      if (text === undefined) texts.delete(key)
      else texts.set(key, text)
    },
  }
}

/** The draft was recorded or given up. */
export function forgetTypedText(form: string): void {
  for (const key of texts.keys()) if (key.startsWith(`${form}\n`)) texts.delete(key)
}
