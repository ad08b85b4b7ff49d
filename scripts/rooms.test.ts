import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const PACKAGES = path.resolve(import.meta.dirname, '../packages')

/** Rooms that serve the building and not the law; everything else is a word of the profession. */
const TECHNICAL = new Set([
  // law
  'glossary',
  'schema',
  // server
  'platform',
  'testing',
  'application',
  // web
  'api',
  'i18n',
  'shell',
  'ui',
  // cli
  'commands',
  // documents
  'spreadsheet',
  // the demonstration and its figures
  'demonstration',
])

describe('rooms', () => {
  it('are called by a word of the glossary on every floor', async () => {
    const glossary = path.join(PACKAGES, 'law/src/glossary/index.ts')
    expect(existsSync(glossary), 'packages/law/src/glossary/index.ts holds the words').toBe(true)
    const { glossary: entries } = (await import(glossary)) as { glossary: readonly { identifier: string }[] }
    const words = new Set<string>(entries.map((entry) => entry.identifier))
    const strangers = readdirSync(PACKAGES).flatMap((floor) =>
      readdirSync(path.join(PACKAGES, floor, 'src'), { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && !words.has(entry.name) && !TECHNICAL.has(entry.name))
        .map((entry) => `${floor}/src/${entry.name}`),
    )
    expect(strangers, 'give the room the name its subject has in law/src/glossary, or add the word there').toEqual([])
  })
})
