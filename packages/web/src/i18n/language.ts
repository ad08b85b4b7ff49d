import { useSyncExternalStore } from 'react'
import { i18n, type Language, rememberedLanguage, rememberLanguage } from './instance.ts'
import type { EnglishWords } from './words.ts'

const englishCatalogues = import.meta.glob<{ english: EnglishWords }>('../*/words.en.ts')

let englishLoaded: Promise<void> | undefined

/** English comes in one go when somebody asks for it: Vietnamese readers never download it. */
function loadEnglish(): Promise<void> {
  englishLoaded ??= Promise.all(Object.values(englishCatalogues).map((load) => load())).then((modules) => {
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

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, () => (i18n.language === 'en' ? 'en' : 'vi'))
}
