import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { glossaryPage } from '../packages/law/src/glossary/page.ts'

/** `node scripts/glossary-page.ts` writes docs/glossary.md; with `--check` it only says whether the page is current. */
const file = path.join(import.meta.dirname, '..', 'docs', 'glossary.md')
const page = glossaryPage()
if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== page) {
    console.error('docs/glossary.md is not current. Run: node scripts/glossary-page.ts')
    process.exitCode = 1
  }
} else {
  writeFileSync(file, page)
}
