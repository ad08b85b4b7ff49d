import { addDays, fromEpochDay, type PlainDate, yearOf } from '@minh-an/domain/calendar'
import { forgetUnitTree, loadAccessTree } from '../../access/index.ts'
import { writeActs } from '../../enforcement-case/index.ts'
import { type Database, inTransaction } from '../../platform/index.ts'
import { actsOfMatter } from '../generate/vinh-phuc/acts-of-matter.ts'
import { MERGED_ON, regionalOffices, SUCCESSOR, vinhPhucOffices } from '../generate/vinh-phuc/offices.ts'
import { simulateVinhPhuc } from '../generate/vinh-phuc/simulate.ts'
import { type DemonstrationAccount, demonstrationAccounts } from './accounts.ts'
import { enterOpenPapers } from './intake.ts'
import { reserveNumbers } from './prepare.ts'
import { inOrderOfRecording } from './record-clock.ts'

/** Enough to find work of every kind, few enough to be there in seconds. */
const CASES = 240

/**
 * A small practice office: one regional office with cases in every state and papers that wait for a decision, and an
 * account for each role. The same day always gives the same cases.
 */
export async function loadPractice(db: Database, today: PlainDate): Promise<readonly DemonstrationAccount[]> {
  const accounts = await demonstrationAccounts(db)
  const until = addDays(today, -1)
  const offices = vinhPhucOffices()
  const own = regionalOffices[0].code
  const matters = simulateVinhPhuc(until)
    .filter((matter) => fromEpochDay(matter.decided) >= MERGED_ON && offices.current[matter.agency]?.code === own)
    .toSorted((a, b) => a.decided - b.decided || a.index - b.index)
    .slice(-CASES)
  const last = new Map<number, number>()
  const records = matters.map((matter) => {
    const year = yearOf(fromEpochDay(matter.decided))
    const number = (last.get(year) ?? 0) + 1
    last.set(year, number)
    return actsOfMatter(matter, number, offices, until).records
  })
  await inTransaction(db, async (tx) => {
    await reserveNumbers(tx, last)
    await writeActs(tx, {
      agencyId: SUCCESSOR,
      source: 'demonstration',
      records: inOrderOfRecording(records, until),
    })
    await enterOpenPapers(tx, until, await loadAccessTree(db))
  })
  forgetUnitTree(db)
  return accounts
}
