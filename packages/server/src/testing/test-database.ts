import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { type Database, openDatabase } from '../platform/index.ts'
import { testServerUrl } from './test-server.ts'

export type TestDatabase = {
  /** Open from the first `beforeAll` of the file on. */
  readonly db: Database
  /** Address for a further process or pool on the same database. */
  readonly url: string
}

/**
 * A fresh, migrated database of its own for this test file, on real PostgreSQL, dropped afterwards:
 *
 *     const test = withTestDatabase()
 *     it('…', () => inTransaction(test.db, async (tx) => { … }))
 */
export function withTestDatabase(): TestDatabase {
  const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`
  let db: Database | undefined
  let url = ''
  beforeAll(async () => {
    const server = inject('testServer')
    url = testServerUrl(server, name)
    await administer(server.url, `create database ${name} template ${server.template}`)
    db = await openDatabase({ url, dataDirectory: '', allowUnsafeDurability: true })
  })
  afterAll(async () => {
    await db?.close()
    await administer(inject('testServer').url, `drop database if exists ${name} with (force)`)
  })
  return {
    get db(): Database {
      if (!db) throw new Error('The test database opens in beforeAll; use it inside a test or a later hook.')
      return db
    },
    get url(): string {
      return url
    },
  }
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
