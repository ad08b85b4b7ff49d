import { addDays, plainDate } from '@minh-an/domain/calendar'
import { holidayCalendar, type LaidDay, putCalendarInForce } from '@minh-an/law/holiday'
import { type BaseRate, type RateInForce, ratesWith } from '@minh-an/law/rate'
import { type Database, readOnly, type Tx } from '../platform/index.ts'

/** Days the office laid, each as its last revision says. */
export async function laidDays(tx: Tx): Promise<LaidDay[]> {
  const { rows } = await tx.query<LaidDay>(
    `select distinct on (on_day) on_day as date, kind, name as "nameVi", reason, source, confidence, note
       from laid_day order by on_day, revision_no desc`,
  )
  return rows
}

async function laidRates(tx: Tx): Promise<BaseRate[]> {
  const { rows } = await tx.query<BaseRate>(
    `select distinct on (kind, from_day) kind, from_day as from, until_day as until,
            trim_scale(percent_year)::text as "percentYear", source, confidence, note
       from laid_rate order by kind, from_day, revision_no desc`,
  )
  return rows
}

const dayBefore = (date: string) => addDays(plainDate(date), -1)

/** Rates of interest: the shipped ones under the office's. */
export async function ratesNow(tx: Tx): Promise<readonly RateInForce[]> {
  return ratesWith(await laidRates(tx), dayBefore)
}

/** Number of the newest revision; 0 before the first. */
export async function newestRevision(tx: Tx): Promise<number> {
  const { rows } = await tx.query<{ no: number }>('select coalesce(max(no), 0)::int as no from rule_data_revision')
  return rows[0]?.no ?? 0
}

/**
 * Counts by the calendar of this database from now on, and answers its revision. Every process that opens a database for
 * work on cases does this once; `watchRuleData` goes on listening.
 */
export async function takeUpRuleData(db: Database): Promise<number> {
  const { days, revision } = await readOnly(db, async (tx) => ({
    days: await laidDays(tx),
    revision: await newestRevision(tx),
  }))
  putCalendarInForce(holidayCalendar(days))
  return revision
}
