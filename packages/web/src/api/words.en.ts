import { defineEnglish } from '../i18n/index.ts'
import { words } from './words.vi.ts'

export const english = defineEnglish(words, {
  'connection.title': 'The server cannot be reached',
  'connection.detail': 'What was typed is kept. Check the network, then choose Try again.',
  'answer.title': 'The server gave an answer of the wrong shape',
  'answer.detail': 'What was typed is kept. Try again; if it stays, tell the administrator the reference.',
  'slow.title': 'The server did not answer in time',
  'slow.detail': 'What was typed is kept. Try again; nothing is recorded twice.',
})
