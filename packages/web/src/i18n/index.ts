export { type Language, languages } from './instance.ts'
export { languageNow, onLanguageChange, restoreLanguage, switchLanguage, useLanguage, useSpoken } from './language.ts'
export {
  defineEnglish,
  defineWords,
  type EnglishWords,
  type Translate,
  useWords,
  type Words,
  wordsNow,
} from './words.ts'
