import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { rightsPage } from '../packages/domain/src/access/rights-page.ts'

/** `node scripts/rights-page.ts` writes docs/rights.md from the role matrix. */
writeFileSync(path.join(import.meta.dirname, '..', 'docs', 'rights.md'), rightsPage())
