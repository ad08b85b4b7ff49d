import { attachmentSentences } from './attachment.ts'
import { caseSentences } from './case.ts'
import { deadlineSentences } from './deadline.ts'
import { importSentences } from './import.ts'
import { importFieldSentences } from './import-fields.ts'
import { inputSentences } from './input.ts'
import { intakeSentences } from './intake.ts'
import { names } from './names.ts'
import { peopleSentences } from './people.ts'
import { registerSentences } from './register.ts'
import { ruleDataSentences } from './rule-data.ts'
import { signInSentences } from './sign-in.ts'
import { statisticsSentences } from './statistics.ts'
import { systemSentences } from './system.ts'
import { trainingSentences } from './training.ts'
import { translator } from './translate.ts'

/** All catalogues; `english.test.ts` holds them against the sentences of the source. */
export const catalogues = [
  names,
  inputSentences,
  caseSentences,
  attachmentSentences,
  intakeSentences,
  deadlineSentences,
  importSentences,
  importFieldSentences,
  peopleSentences,
  signInSentences,
  registerSentences,
  ruleDataSentences,
  statisticsSentences,
  systemSentences,
  trainingSentences,
] as const

/**
 * Says in English what the domain and the server say in Vietnamese. Grounds, obligations, citations and names of papers
 * stay as the law has them; whatever has no twin stays Vietnamese, never a code.
 */
export const inEnglish: (sentence: string) => string = translator(catalogues)
