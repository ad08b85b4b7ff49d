import { ensureAgencies, openChains } from '../../agency/index.ts'
import type { Tx } from '../../platform/index.ts'
import {
  FORMER_PROVINCE,
  MERGED_ON,
  regionalOffices,
  SUCCESSOR,
  vinhPhucOffices,
} from '../generate/vinh-phuc/offices.ts'
import { insertOfficers } from './hosts.ts'

/** Units that the list of agencies does not have, and the officers of both times. Harmless when done again. */
export async function prepareUnits(tx: Tx): Promise<void> {
  await ensureAgencies(tx)
  await tx.query(
    `insert into unit (code, name, kind, parent_code, agency_id, valid_from, valid_until, confidence)
     select code, name, 'regional-office', $1, $1, $2, null, 'demonstration'
       from unnest($3::text[], $4::text[]) as office (code, name) on conflict (code) do nothing`,
    [SUCCESSOR, MERGED_ON, regionalOffices.map((one) => one.code), regionalOffices.map((one) => one.name)],
  )
  await openChains(tx)
  for (const agency of vinhPhucOffices().former) {
    await insertOfficers(tx, agency.agencyId, agency.staff)
    await insertOfficers(
      tx,
      SUCCESSOR,
      agency.staff.map(({ name, rank, later }) => ({ ...later, name, rank })),
    )
  }
  await tx.query(`update officer set active_until = $2::date - 1 where agency_id like $1 and active_until is null`, [
    `${FORMER_PROVINCE}%`,
    MERGED_ON,
  ])
  await tx.query(`update officer set active_from = $2 where agency_id = $1 and active_from = '1945-01-01'`, [
    SUCCESSOR,
    MERGED_ON,
  ])
}

/** Decisions made by people while the demonstration still loads take numbers behind its own. */
export async function reserveNumbers(tx: Tx, lastNumbers: ReadonlyMap<number, number>): Promise<void> {
  for (const [year, last] of lastNumbers) {
    await tx.query(
      `insert into number_series (agency_id, series, year, last) values ($1, 'enforcement-decision', $2, $3)
       on conflict (agency_id, series, year) do update set last = greatest(number_series.last, excluded.last)`,
      [SUCCESSOR, year, last],
    )
  }
}
