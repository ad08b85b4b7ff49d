import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { migrate, openDatabase, readOnly } from '@minh-an/server/platform'
import { schemaDump } from '../packages/server/src/testing/schema-dump.ts'

/** `node scripts/schema-dump.ts` writes db/schema.sql from a fresh database after all migrations. */
const directory = mkdtempSync('/tmp/minh-an-schema-')
const database = await openDatabase({ dataDirectory: directory, allowUnsafeDurability: true })
try {
  await migrate(database)
  const text = await readOnly(database, schemaDump)
  writeFileSync(path.join(import.meta.dirname, '..', 'db', 'schema.sql'), text)
} finally {
  await database.close()
  rmSync(directory, { recursive: true, force: true })
}
