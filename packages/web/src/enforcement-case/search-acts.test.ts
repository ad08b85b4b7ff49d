import { expect, it } from 'vitest'
import { search } from './search-acts.ts'

const titles = async (query: string) =>
  (await search(query, new AbortController().signal)).hits.map(({ title }) => title)

it.each([
  ['hoãn', ['Hoãn']],
  ['uy thac', ['Ủy thác']],
  ['128/2026', []],
  ['hoan', ['Hoãn']],
  ['hoa', []],
  ['hoà', []],
  ['Hoàng', []],
])('names the acts that %s means', async (query, expected) => {
  expect(await titles(query)).toEqual(expected)
})
