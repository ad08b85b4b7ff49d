import { defineEnglish } from '../i18n/index.ts'
import { words } from './words.vi.ts'

export const english = defineEnglish(words, {
  open: 'Open',
  table: 'Table',
  drawing: 'Chart',
  'table.of': 'Table of figures: {{title}}',
  save: 'Save picture',
  'save.of': 'Save SVG picture: {{title}}',
  keys: '←→↑↓ move between marks · Enter opens',
  provisional: 'provisional',
  nothing: 'no figure yet',
  loading: 'Computing…',
})
