import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { rightsPage } from '../packages/domain/src/access/rights-page.ts'

describe('rights page', () => {
  it('docs/rights.md says what the role matrix says (run: node scripts/rights-page.ts)', () => {
    const page = readFileSync(path.join(import.meta.dirname, '..', 'docs', 'rights.md'), 'utf8')
    expect(page).toBe(rightsPage())
  })
})
