import { createInstance } from 'i18next'
import { initReactI18next } from 'react-i18next'

export const languages = ['vi', 'en'] as const
export type Language = (typeof languages)[number]

const storageKey = 'minh-an-language'

/** The language chosen on this machine; Vietnamese until somebody chooses. The choice says nothing about a person. */
export function rememberedLanguage(): Language {
  try {
    return globalThis.localStorage?.getItem(storageKey) === 'en' ? 'en' : 'vi'
  } catch {
    return 'vi'
  }
}

export function rememberLanguage(language: Language): void {
  try {
    globalThis.localStorage?.setItem(storageKey, language)
  } catch {
    // A browser that keeps nothing still shows the page; the choice then lasts until the page is left.
  }
}

/** Starts in Vietnamese; `switchLanguage` fetches English before it changes over, so no half-translated screen shows. */
export const i18n = createInstance()

void i18n.use(initReactI18next).init({
  lng: 'vi',
  fallbackLng: 'vi',
  resources: {},
  initAsync: false,
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
})
