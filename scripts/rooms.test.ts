import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const PACKAGES = path.resolve(import.meta.dirname, '../packages')

/** Rooms that are tools of one floor only; the technical rooms of several floors stand in the glossary. */
const TOOLS = new Set(['glossary', 'spreadsheet', 'command', 'english'])

describe('rooms', () => {
  it('are called by a word of the glossary on every floor', async () => {
    const glossary = path.join(PACKAGES, 'law/src/glossary/index.ts')
    expect(existsSync(glossary), 'packages/law/src/glossary/index.ts holds the words').toBe(true)
    const { TERMS } = (await import(glossary)) as { TERMS: readonly { id: string }[] }
    const words = new Set<string>(TERMS.map((term) => term.id))
    const strangers = readdirSync(PACKAGES).flatMap((floor) =>
      readdirSync(path.join(PACKAGES, floor, 'src'), { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && !words.has(entry.name) && !TOOLS.has(entry.name))
        .map((entry) => `${floor}/src/${entry.name}`),
    )
    expect(strangers, 'give the room the name its subject has in law/src/glossary, or add the word there').toEqual([])
  })
})
