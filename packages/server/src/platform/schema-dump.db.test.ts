import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { withTestDatabase } from '../testing/index.ts'
import { schemaDump } from '../testing/schema-dump.ts'
import { readOnly } from './index.ts'

const test = withTestDatabase()
const file = path.resolve(import.meta.dirname, '../../../../db/schema.sql')

describe('schema dump', () => {
  it('in db/schema.sql is what the migrations come to; otherwise run: node scripts/schema-dump.ts', async (context) => {
    // Servers of other versions print the same expressions in other words.
    context.skip(!test.db.embedded && Math.floor(test.db.serverVersion / 10_000) !== 18, 'printed by PostgreSQL 18')
    const text = await readOnly(test.db, schemaDump)
    expect(readFileSync(file, 'utf8').split('\n')).toEqual(text.split('\n'))
  })
})
