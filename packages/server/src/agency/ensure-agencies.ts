import { NATION, UNITS, type UnitRow } from '@minh-an/law/unit'
import type { Tx } from '../platform/index.ts'

/** Where a unit's validity has no known start, it begins with the first legal day the product accepts. */
const BEFORE_THE_DATA = '1945-01-01'
const NATIONAL_AGENCY = 'Cục Quản lý Thi hành án dân sự'

/**
 * Loads the units of the law room into agency, unit and unit_succession, and opens a chain for each agency (genesis
 * hash: 32 zero bytes). What is there already stays as it is, also where an administrator has changed it.
 */
export async function ensureAgencies(tx: Tx): Promise<void> {
  const agencies = UNITS.filter(isLegalPerson)
  await tx.query(
    `insert into agency (id, name, valid_from, valid_until)
     select * from unnest($1::text[], $2::text[], $3::date[], $4::date[]) on conflict do nothing`,
    columns(agencies, [(unit) => unit.code, nameOf, validFrom, (unit) => unit.validUntil]),
  )
  // The foreign key on the parent is checked at the end of the statement: any order will do.
  await tx.query(
    `insert into unit (code, name, kind, parent_code, agency_id, valid_from, valid_until, confidence)
     select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::date[], $7::date[], $8::text[])
     on conflict do nothing`,
    columns(UNITS, [
      (unit) => unit.code,
      (unit) => unit.nameVi,
      kindOf,
      (unit) => unit.parent,
      (unit) => (isLegalPerson(unit) ? unit.code : unit.parent),
      validFrom,
      (unit) => unit.validUntil,
      (unit) => unit.nameConfidence,
    ]),
  )
  const successions = UNITS.flatMap((unit) =>
    unit.successors.map((to) => ({ from: unit.code, to, on: UNITS.find((one) => one.code === to)?.validFrom ?? null })),
  )
  await tx.query(
    `insert into unit_succession (from_code, to_code, succeeded_on)
     select * from unnest($1::text[], $2::text[], $3::date[]) on conflict do nothing`,
    [successions.map((one) => one.from), successions.map((one) => one.to), successions.map((one) => one.on)],
  )
  await openChains(tx)
}

/** A chain head for every agency that has none. */
export async function openChains(tx: Tx): Promise<void> {
  await tx.query(
    `insert into chain_head (agency_id, entry_hash)
     select id, decode(repeat('00', 32), 'hex') from agency on conflict do nothing`,
  )
}

/** Cục and Chi cục until 2025-06-30, the province since, and the managing agency; a regional office is not one. */
function isLegalPerson(unit: UnitRow): boolean {
  return unit.kind !== 'regional-office'
}

function nameOf(unit: UnitRow): string {
  return unit.code === NATION ? NATIONAL_AGENCY : unit.nameVi
}

function validFrom(unit: UnitRow): string {
  return unit.validFrom ?? BEFORE_THE_DATA
}

function kindOf(unit: UnitRow): string {
  if (unit.kind === 'district') return 'former-district'
  return unit.kind === 'province' && unit.code.startsWith('pre2025:') ? 'former-province' : unit.kind
}

/** One array per column, for `unnest`. */
function columns<R>(rows: readonly R[], getters: readonly ((row: R) => string | null)[]): (string | null)[][] {
  return getters.map((get) => rows.map(get))
}
