import { inTransaction, openDatabase } from '../../packages/server/src/platform/index.ts'

/** Moves the rules about second factors thirty days back, as if they had stood so long: `node past-grace.ts FOLDER`. */
const [folder = ''] = process.argv.slice(2)
const database = await openDatabase({ url: undefined, dataDirectory: folder, as: 'tool' })
await inTransaction(database, async (tx) => {
  await tx.query('update second_factor_rule set since = since - 30')
  await tx.query(`update user_role set granted_at = granted_at - interval '30 days'`)
})
await database.close()
