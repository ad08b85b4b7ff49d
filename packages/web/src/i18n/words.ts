import { useTranslation } from 'react-i18next'
import { i18n } from './instance.ts'

type Catalogue = Readonly<Record<string, string>>

/** The words of one room: the Vietnamese catalogue is the source of keys and of `{{places}}`. */
export interface Words<C extends Catalogue> {
  readonly namespace: string
  readonly vi: C
}

type Places<Sentence extends string> = Sentence extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | Places<Rest>
  : never

type Arguments<Sentence extends string> = [Places<Sentence>] extends [never]
  ? []
  : [values: Readonly<Record<Places<Sentence>, string | number>>]

/** `t('due', { date })`: the compiler knows every key and which places its sentence has. */
export type Translate<C extends Catalogue> = <Key extends keyof C & string>(
  key: Key,
  ...values: Arguments<C[Key]>
) => string

/** Declares a room's words. Its screens import them, so the words travel with the screen and not with the first page. */
export function defineWords<const C extends Catalogue>(namespace: string, vi: C): Words<C> {
  i18n.addResourceBundle('vi', namespace, vi, false, true)
  return { namespace, vi }
}

export interface EnglishWords {
  readonly namespace: string
  readonly en: Catalogue
}

/** The English twin of a room's words: a missing or a surplus key does not compile. */
export function defineEnglish<C extends Catalogue>(
  words: Words<C>,
  en: { readonly [Key in keyof C]: string },
): EnglishWords {
  return { namespace: words.namespace, en }
}

/** The words of a room in the language of the moment; the component draws again when the language changes. */
export function useWords<C extends Catalogue>(words: Words<C>): Translate<C> {
  const { t } = useTranslation(words.namespace, { i18n })
  return t as unknown as Translate<C>
}

/** The same outside a component, for messages made in the API client or in pure functions. */
export function wordsNow<C extends Catalogue>(words: Words<C>): Translate<C> {
  return i18n.getFixedT(null, words.namespace) as unknown as Translate<C>
}
