import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { TERMS } from './index.ts'
import { glossaryPage } from './page.ts'

const packages = path.join(import.meta.dirname, '..', '..', '..')

describe('glossary', () => {
  it('has one entry per word of the code', () => {
    const ids = TERMS.map(({ id }) => id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    for (const { vi, meaning } of TERMS) {
      expect(vi).toBe(vi.normalize('NFC'))
      expect(meaning).toMatch(/[.…]$/)
    }
  })

  it('names every room on every floor', () => {
    const known = new Set(TERMS.filter(({ kind }) => kind === 'room' || kind === 'technical').map(({ id }) => id))
    const unknown = readdirSync(packages).flatMap((floor) =>
      readdirSync(path.join(packages, floor, 'src'), { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && !known.has(entry.name))
        .map((entry) => `packages/${floor}/src/${entry.name}: add the room to packages/law/src/glossary/terms.ts`),
    )
    expect(unknown).toEqual([])
  })

  it('is printed in docs/glossary.md as it stands', () => {
    const page = readFileSync(path.join(packages, '..', 'docs', 'glossary.md'), 'utf8')
    expect(page === glossaryPage(), 'run: node scripts/glossary-page.ts').toBe(true)
  })
})
