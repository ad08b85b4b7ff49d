import { defineEnglish } from '../i18n/index.ts'
import { words } from './words.vi.ts'

export const english = defineEnglish(words, {
  title: 'Log',
  verify: 'Verify the chain',
  verifying: 'Verifying…',
  sound: 'The chain is whole: {{entries}} entries of {{agencies}} agencies, {{cases}} files. ✓',
  broken:
    'The chain does not hold after {{entries}} entries of {{agencies}} agencies, {{cases}} files. Tell the administrator of the server at once.',
  'tab.entries': 'What was recorded',
  'tab.looks': 'Who looked at what',
  seq: 'Entry',
  agency: 'Agency',
  kind: 'Act',
  effectiveOn: 'Legal date',
  recordedAt: 'Recorded at',
  who: 'Who',
  system: 'System',
  at: 'At',
  unit: 'Unit',
  what: 'Looked at',
  'empty.entries': 'No entry within what may be seen.',
  'empty.looks': 'Nobody opened a file within what may be seen.',
})
