import { defineEnglish } from '../i18n/index.ts'
import { words } from './words.vi.ts'

export const english = defineEnglish(words, {
  title: 'Training',
  'office.why':
    'The practice copy has files, accounts and an address of its own. What is done there enters no register, chain, figure or export of the office.',
  'office.open': 'Open the practice copy',
  'office.opening': 'Opening the practice copy…',
  'office.ready': 'The practice copy is open at:',
  'office.link': 'Go to the practice copy',
  exercises: 'The ten main tasks',
  'exercises.why': 'An exercise marks itself as done once somebody recorded it in the practice copy.',
  'exercises.sum': '{{done}} of {{total}} done.',
  exercise: 'Exercise',
  how: 'How to do it',
  role: 'Role',
  state: 'Result',
  done: 'Done',
  open: 'Not yet',
  reset: 'Back to the start',
  'reset.title': 'Take the practice copy back to its start',
  'reset.why': 'Everything done in the practice copy is lost; the files of the office stay. Sign in again afterwards.',
  'reset.do': 'Back to the start',
  'reset.waiting': 'The practice copy is being made anew; the page opens again by itself.',
  empty: 'No exercises yet.',
})
