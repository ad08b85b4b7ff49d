import { setTimeout as delay } from 'node:timers/promises'
import { openDatabase } from '../platform/index.ts'

/** A process of its own that opens a data folder and waits to be killed; started by the launcher's tests. */
const [dataDirectory = '', as] = process.argv.slice(2)
const database = await openDatabase({
  dataDirectory,
  as: as === 'tool' ? 'tool' : 'application',
  allowUnsafeDurability: true,
})
process.once('SIGTERM', () => void database.close().then(() => process.exit(0)))
console.log('open')
await delay(60_000)
