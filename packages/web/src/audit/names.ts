import { actNames } from '@minh-an/domain/case-file'
import { requestActNames } from '@minh-an/domain/request'
import type { Translate } from '../i18n/index.ts'
import { words } from './words.vi.ts'

type T = Translate<(typeof words)['vi']>

/** Looks whose code goes on with the role or the format. */
const families = ['today-', 'case-export-', 'register-export-', 'register-preview-']

const sentenceCase = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)

/** What was recorded, in the words of the reader; a kind that has none keeps its code. */
export function entryName(kind: string, t: T, say: (name: string) => string): string {
  const acts: Readonly<Record<string, string>> = { ...requestActNames, ...actNames }
  const key = `kind.${kind}`
  return key in words.vi ? t(key as 'kind.judgment-received') : say(sentenceCase(acts[kind] ?? kind))
}

/** What was looked at; a list may carry its unit or filter behind a blank or a colon. */
export function lookName(what: string, t: T): string {
  const [code = ''] = what.split(/[ :?]/)
  const key = `look.${families.find((family) => code.startsWith(family)) ?? code}`
  return key in words.vi ? `${t(key as 'look.case')}${what.slice(code.length)}` : what
}
