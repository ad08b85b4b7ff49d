import { readFileSync } from 'node:fs'
import { plainDate } from '@minh-an/domain/calendar'
import { describe, expect, it } from 'vitest'
import { withTestDatabase } from '../../testing/index.ts'
import { readPublishedEntry } from '../plan/published-entry.ts'
import { loadPublished } from './published.ts'

const test = withTestDatabase()
const text = readFileSync(process.env.PUB ?? '/work/shared/data/published-results.json', 'utf8')
const only = process.env.ONLY?.split(',')
describe('all', () => {
  for (const entry of JSON.parse(text).reports) {
    if (entry.level === 'national' || (only && !only.includes(entry.id))) continue
    it(entry.id, async () => {
      const t = Date.now()
      const r = await loadPublished(test.db, readPublishedEntry(text, entry.id), { today: plainDate('2026-11-24') })
      console.log(entry.id, r.cases, Date.now() - t, 'ms', JSON.stringify(r, null, 1).slice(0, 3000))
    }, 300_000)
  }
})
