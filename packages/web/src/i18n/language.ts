import { useSyncExternalStore } from 'react'
import { i18n, type Language, rememberedLanguage, rememberLanguage } from './instance.ts'
import type { EnglishWords } from './words.ts'

const englishCatalogues = import.meta.glob<{ english: EnglishWords }>('../*/words.en.ts')

let englishLoaded: Promise<void> | undefined
let inEnglish: ((sentence: string) => string) | undefined

/** English comes in one go when somebody asks for it: Vietnamese readers never download it. */
function loadEnglish(): Promise<void> {
  englishLoaded ??= Promise.all([
    import('@minh-an/contract/english'),
    ...Object.values(englishCatalogues).map((load) => load()),
  ]).then(([spoken, ...modules]) => {
    inEnglish = spoken.inEnglish
    for (const { english } of modules) i18n.addResourceBundle('en', english.namespace, english.en, false, true)
  })
  return englishLoaded
}

export async function switchLanguage(language: Language): Promise<void> {
  if (language === 'en') await loadEnglish()
  await i18n.changeLanguage(language)
  rememberLanguage(language)
  document.documentElement.lang = language
}

/** Called once at the start: brings back the language chosen on this machine. */
export async function restoreLanguage(): Promise<void> {
  const language = rememberedLanguage()
  if (language !== 'vi') await switchLanguage(language)
}

const subscribe = (changed: () => void) => {
  i18n.on('languageChanged', changed)
  return () => i18n.off('languageChanged', changed)
}

export const languageNow = (): Language => (i18n.language === 'en' ? 'en' : 'vi')

/** Called after each change; what the server said in the other language is then asked anew. */
export const onLanguageChange = subscribe

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, languageNow)
}

/**
 * Says the names and sentences of the domain and the law, which are made in Vietnamese, in the language of the moment.
 * What the server sends comes in that language already, but for members called `…Vi`.
 */
export function useSpoken(): (sentence: string) => string {
  const language = useLanguage()
  return language === 'en' && inEnglish !== undefined ? inEnglish : asItIs
}

const asItIs = (sentence: string) => sentence
