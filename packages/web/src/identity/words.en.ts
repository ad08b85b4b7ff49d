import { defineEnglish } from '../i18n/index.ts'
import { words } from './words.vi.ts'

export const english = defineEnglish(words, {
  product: 'Minh Án',
  tagline: 'Files, deadlines, money and figures of civil judgment enforcement',
  title: 'Sign in',
  username: 'Account name',
  password: 'Password',
  'password.show': 'Show',
  'password.hide': 'Hide',
  'password.showLabel': 'Show password',
  'password.hideLabel': 'Hide password',
  submit: 'Sign in',
  submitting: 'Signing in…',
  'marks.dropped': 'Account names have no marks; changed to “{{name}}”.',
  'marks.password':
    'The password holds letters with marks. If not intended, turn off Vietnamese typing and type again.',
  capsLock: 'Caps Lock is on.',
  'username.missing': 'Enter the account name.',
  'password.missing': 'Enter the password.',
  refused: 'Account name or password is wrong. Check and type again.',
  throttled: 'Try again in {{seconds}} seconds.',
  requestId: 'Reference {{id}}',
  'again.title': 'The signed-in time has ended',
  'again.detail': 'What was typed is kept. Sign in again to go on.',
  'again.other': 'Sign in with another account',
  language: 'Tiếng Việt',
  'language.label': 'Tiếng Việt: switch to Vietnamese',
  unreachable: 'The server cannot be reached. The page tries again in a few seconds.',
  opening: 'Opening…',
})
