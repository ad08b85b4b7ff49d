import { workJobs } from '../import/index.ts'
import { openDatabase } from '../platform/index.ts'

/** A process of its own that publishes imports and is killed after some portions; started by the tests of the import. */
const [url = '', portions = '1'] = process.argv.slice(2)
const database = await openDatabase({ url, dataDirectory: '', allowUnsafeDurability: true })
await workJobs(database, {
  onPortion: (portion) => {
    if (portion >= Number(portions)) process.kill(process.pid, 'SIGKILL')
  },
})
