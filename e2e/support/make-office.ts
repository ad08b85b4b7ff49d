import { mkdirSync } from 'node:fs'
import type { PlainDate } from '../../packages/domain/src/calendar/index.ts'
import { ensureAgencies } from '../../packages/server/src/agency/index.ts'
import { writeActs } from '../../packages/server/src/enforcement-case/index.ts'
import { inTransaction, newId, openDatabase } from '../../packages/server/src/platform/index.ts'
import {
  addExampleOfficer,
  exampleAct,
  exampleDecision,
  exampleLine,
} from '../../packages/server/src/testing/example-cases.ts'
import { addExampleUser, EXAMPLE_PASSWORD } from '../../packages/server/src/testing/people.ts'

/**
 * Puts an officer with one case of three lines into the database of a browser test, and prints how to sign in. Run as a
 * process of its own: `node make-office.ts FOLDER NAME NUMBER`.
 */
const [folder = '', name = 'officer', number = '128'] = process.argv.slice(2)
const unit = '2025:24'
mkdirSync(folder, { recursive: true })

const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date())
const ago = (days: number) => new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10)

const database = await openDatabase({ url: undefined, dataDirectory: folder, as: 'tool' })
const caseId = newId()
await inTransaction(database, async (tx) => {
  await ensureAgencies(tx)
  const user = await addExampleUser(tx, name, unit, ['officer'])
  const officerId = await addExampleOfficer(tx, unit, unit, `Trần Văn ${name}`)
  await tx.query('update officer set user_id = $2 where id = $1', [officerId, user.id])
  const decision = exampleDecision({
    number: Number(number),
    on: ago(30),
    unitCode: unit,
    lines: [exampleLine(1, 1_000_000_000n), exampleLine(2, 200_000_000n), exampleLine(3, 0n)],
  })
  const assigned = exampleAct('officer-assigned', ago(29), {
    officerId,
    officerName: `Trần Văn ${name}`,
    unitCode: unit,
  })
  const notified = exampleAct('decision-notified', ago(28), { channel: 'direct' })
  await writeActs(tx, {
    agencyId: unit,
    source: 'entry',
    recordedBy: user.id,
    today: today as PlainDate,
    records: [decision, assigned, notified].map((act) => ({ caseId, act })),
  } as Parameters<typeof writeActs>[1])
})
await database.close()
console.log(
  JSON.stringify({ username: name, password: EXAMPLE_PASSWORD, caseId, number: `${number}/${ago(30).slice(0, 4)}` }),
)
