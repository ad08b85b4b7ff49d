import type { SearchAnswer } from '@minh-an/contract/search'
import type { PlainDate } from '@minh-an/domain/calendar'
import { statusOn } from '@minh-an/domain/verification'
import { type Caller, unitsFor } from '../command/index.ts'
import { likePatterns, markedPatterns, maskIdentifier, phrasePattern } from '../party/index.ts'
import type { Tx } from '../platform/index.ts'

type CaseHit = SearchAnswer['cases'][number]

interface CaseHitRow {
  id: string
  short: string
  debtor_names: string
  creditor_names: string
  status: CaseHit['status']
  voluntary_until: PlainDate | null
  outstanding: bigint
  officer: string | null
  unit_name: string
}

const caseColumns = `c.id, c.number || '/' || c.number_year as short, c.debtor_names, c.creditor_names, c.status, c.voluntary_until, c.outstanding,
  o.full_name as officer, u.name as unit_name`
const caseTables = `enforcement_case c join unit u on u.code = c.unit_code left join officer o on o.id = c.officer_id`

function hitOf(row: CaseHitRow, today: PlainDate): CaseHit {
  return {
    id: row.id,
    shortNumber: row.short,
    debtors: row.debtor_names,
    creditors: row.creditor_names,
    status: statusOn(row.status, row.voluntary_until ?? undefined, today),
    outstanding: String(row.outstanding),
    ...(row.officer === null ? {} : { officer: row.officer }),
    unitName: row.unit_name,
  }
}

/** Cases whose official number is exactly this: `128/2026`, or `128` of any year, the newest first. */
export async function casesByNumber(tx: Tx, caller: Caller, text: string, limit: number): Promise<CaseHit[]> {
  const read = /^(\d{1,7})(?:\s*\/\s*(\d{4}))?(?:\s*\/?\s*QĐ.*)?$/iu.exec(text)
  if (read === null) return []
  const { rows } = await tx.query<CaseHitRow>(
    `select ${caseColumns} from ${caseTables}
     where ($1::text[] is null or c.unit_code = any($1)) and c.number = $2 and ($3::int is null or c.number_year = $3)
     order by c.number_year desc, c.id limit ${limit}`,
    [unitsFor(caller, 'case.search'), Number(read[1]), read[2] === undefined ? null : Number(read[2])],
  )
  return rows.map((row) => hitOf(row, caller.today))
}

/** Cases with a party of this identifier. */
export async function casesByIdentifier(tx: Tx, caller: Caller, text: string, limit: number): Promise<CaseHit[]> {
  if (!/^(?:\d{9}|\d{10}(?:-\d{3})?|\d{12})$/.test(text)) return []
  const { rows } = await tx.query<CaseHitRow>(
    `select ${caseColumns} from ${caseTables}
     where ($1::text[] is null or c.unit_code = any($1))
       and c.search_key like '%' || $2 || '%'
       and exists (select from case_party p where p.case_id = c.id and p.identifier = $2)
     order by c.ended_on nulls first, c.decided_on desc, c.id limit ${limit}`,
    [unitsFor(caller, 'case.search'), text],
  )
  return rows.map((row) => hitOf(row, caller.today))
}

/** Conditions that each word of the text occurs, from parameter `first` on. */
function wordsIn(column: string, patterns: readonly string[], first: number): string {
  return patterns.map((_, index) => `${column} like vn_norm($${first + index})`).join(' and ')
}

/** True where the words stand whole and side by side. */
function wholeIn(column: string, parameter: number): string {
  return `(' ' || ${column} || ' ') like vn_norm($${parameter})`
}

/** True where the name carries the words with the marks that were typed; `parameter` holds patterns, or none. */
function markedIn(names: string, parameter: number): string {
  return `(' ' || translate(lower(${names}), ',;.()', '     ') || ' ') like any($${parameter}::text[])`
}

const partyNames = `c.debtor_names || ' ' || c.creditor_names`

export async function casesByWords(tx: Tx, caller: Caller, text: string, limit: number): Promise<CaseHit[]> {
  const patterns = likePatterns(text)
  if (patterns.length === 0) return []
  const { rows } = await tx.query<CaseHitRow>(
    `select ${caseColumns} from ${caseTables}
     where ($1::text[] is null or c.unit_code = any($1)) and ${wordsIn('c.search_key', patterns, 2)}
     order by ${markedIn(partyNames, patterns.length + 3)} desc, ${wholeIn('c.search_key', patterns.length + 2)} desc,
       c.ended_on nulls first, c.decided_on desc, c.id
     limit ${limit}`,
    [unitsFor(caller, 'case.search'), ...patterns, phrasePattern(text), markedPatterns(text)],
  )
  return rows.map((row) => hitOf(row, caller.today))
}

export async function judgmentsByWords(
  tx: Tx,
  caller: Caller,
  text: string,
  limit: number,
): Promise<SearchAnswer['judgments']> {
  const patterns = likePatterns(text)
  const { rows } = await tx.query<{
    id: string
    number: string
    court: string
    judged_on: PlainDate | null
    received_on: PlainDate
    debtors: string | null
  }>(
    `select j.id, j.number, j.court, j.judged_on, j.received_on,
            (select string_agg(p->>'name', '; ') from jsonb_array_elements(j.parties) p where p->>'role' = 'debtor') as debtors
     from judgment j where ($1::text[] is null or j.unit_code = any($1)) and ${wordsIn('j.search_key', patterns, 2)}
     order by j.received_on desc, j.id limit ${limit}`,
    [unitsFor(caller, 'judgment.read'), ...patterns],
  )
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    court: row.court,
    judgedOn: row.judged_on ?? row.received_on,
    debtors: row.debtors ?? '',
  }))
}

export async function requestsByWords(
  tx: Tx,
  caller: Caller,
  text: string,
  limit: number,
): Promise<SearchAnswer['requests']> {
  const patterns = likePatterns(text)
  const { rows } = await tx.query<{
    id: string
    judgment_number: string | null
    requester: string
    received_on: PlainDate
    status: string
  }>(
    `select r.id, j.number as judgment_number, r.requester, r.received_on, r.status
     from request r left join judgment j on j.id = r.judgment_id
     where ($1::text[] is null or r.unit_code = any($1)) and ${wordsIn('r.search_key', patterns, 2)}
     order by r.received_on desc, r.id limit ${limit}`,
    [unitsFor(caller, 'request.read'), ...patterns],
  )
  return rows.map((row) => ({
    id: row.id,
    judgmentNumber: row.judgment_number ?? '',
    requester: row.requester,
    receivedOn: row.received_on,
    status: row.status,
  }))
}

/** How many matching cases people are gathered from: enough to choose from, and bounded for a name that is everywhere. */
const casesForPeople = 300

/**
 * People by name or identifier, each with the first of their cases. Cases are found first, by their own search key, and
 * only their parties are read: row-level security asks about every party row it meets.
 */
export async function peopleByWords(
  tx: Tx,
  caller: Caller,
  text: string,
  limit: number,
): Promise<SearchAnswer['people']> {
  const patterns = likePatterns(text)
  const byId = /^\d{9,12}$/.test(text)
  const last = patterns.length + 2
  const { rows } = await tx.query<{
    name: string
    role: SearchAnswer['people'][number]['role']
    birth_year: number | null
    identifier: string | null
    address: string | null
    cases: { id: string; shortNumber: string }[]
    total: number
  }>(
    `with found as materialized (
       select c.id, c.number || '/' || c.number_year as short, c.decided_on from enforcement_case c
       where ($1::text[] is null or c.unit_code = any($1)) and ${wordsIn('c.search_key', patterns, 2)}
       order by ${markedIn(partyNames, last + 2)} desc, ${wholeIn('c.search_key', last + 1)} desc limit ${casesForPeople}
     )
     select p.name, p.role, p.birth_year, p.identifier, min(p.address) as address, count(*)::int as total,
            (array_agg(json_build_object('id', c.id, 'shortNumber', c.short) order by c.decided_on desc))[1:5] as cases
     from found c join case_party p on p.case_id = c.id
     where ${byId ? `p.identifier = $${last}` : wordsIn('vn_norm(p.name)', patterns, 2)} and $${last}::text is not null
     group by p.name, p.role, p.birth_year, p.identifier
     order by ${markedIn('p.name', last + 2)} desc, ${wholeIn('vn_norm(p.name)', last + 1)} desc, count(*) desc, p.name
     limit ${limit}`,
    [unitsFor(caller, 'case.search'), ...patterns, text, phrasePattern(text), markedPatterns(text)],
  )
  return rows.map((row) => ({
    name: row.name,
    role: row.role,
    ...(row.birth_year === null ? {} : { birthYear: row.birth_year }),
    ...(row.identifier === null ? {} : { identifierMasked: maskIdentifier(row.identifier) }),
    ...(row.address === null ? {} : { address: row.address }),
    cases: row.cases,
    total: row.total,
  }))
}
