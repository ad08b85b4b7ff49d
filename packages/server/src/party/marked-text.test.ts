import { expect, it } from 'vitest'
import { markedPatterns } from './marked-text.ts'

it.each([
  ['hoà', ['% hoà %', '% hòa %']],
  ['Thúy', ['% thúy %', '% thuý %']],
  ['Đỗ  Hoà'.normalize('NFD'), ['% đỗ hoà %', '% đỗ hòa %']],
  ['hoa', []],
  ['128/2026', []],
])('%s is looked for as %j', (text, patterns) => {
  expect(markedPatterns(text)).toEqual(patterns)
})
