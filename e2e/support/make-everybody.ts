import { type Role, roles } from '../../packages/domain/src/access/index.ts'
import { ensureAgencies } from '../../packages/server/src/agency/index.ts'
import { inTransaction, openDatabase } from '../../packages/server/src/platform/index.ts'
import { addExampleUser, EXAMPLE_PASSWORD } from '../../packages/server/src/testing/people.ts'

/**
 * One person for each role, each where the role is held: a unit, its province, the nation. Run as a process of its own:
 * `node make-everybody.ts FOLDER UNIT PREFIX`.
 */
const [folder = '', unit = '', prefix = ''] = process.argv.slice(2)
const province = unit.replace(/\.\d+$/, '')
const unitOf = (role: Role) =>
  role === 'centre' ? 'VN' : ['provincial-leader', 'prosecutor', 'examiner'].includes(role) ? province : unit

const database = await openDatabase({ url: undefined, dataDirectory: folder, as: 'tool' })
const made = await inTransaction(database, async (tx) => {
  await ensureAgencies(tx)
  const people: Record<string, { username: string; password: string }> = {}
  for (const role of roles) {
    const { username } = await addExampleUser(tx, `${prefix}-${role}`, unitOf(role), [role])
    people[role] = { username, password: EXAMPLE_PASSWORD }
  }
  return people
})
await database.close()
console.log(JSON.stringify(made))
