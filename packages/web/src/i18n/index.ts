export { type Language, languages } from './instance.ts'
export { restoreLanguage, switchLanguage, useLanguage } from './language.ts'
export {
  defineEnglish,
  defineWords,
  type EnglishWords,
  type Translate,
  useWords,
  type Words,
  wordsNow,
} from './words.ts'
