import { migrate, openDatabase } from '../platform/index.ts'

/** A process that upgrades a database, for tests that kill it in the middle: `node migrate-and-wait.ts URL DIRECTORY`. */
const [url = '', directory = ''] = process.argv.slice(2)
const database = await openDatabase({ url, dataDirectory: '', allowUnsafeDurability: true })
console.log('begun')
await migrate(database, directory)
console.log('done')
await database.close()
