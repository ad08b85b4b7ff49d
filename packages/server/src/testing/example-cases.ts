import type { PlainDate } from '@minh-an/domain/calendar'
import type { ActKind, ActPayloads, LineEntry, NewAct } from '@minh-an/domain/case-file'
import type { Dong } from '@minh-an/domain/money'
import { newId, type Tx } from '../platform/index.ts'

const day = (text: string) => text as PlainDate

/** An act as a test writes it: kind, day, content. */
export function exampleAct<K extends ActKind>(kind: K, effectiveOn: string, payload: ActPayloads[K]): NewAct {
  return {
    id: newId(),
    kind,
    effectiveOn: day(effectiveOn),
    capacity: 'head',
    source: 'entry',
    payload,
  } as unknown as NewAct
}

export function exampleLine(no: number, amount: bigint, more: Partial<LineEntry> = {}): LineEntry {
  return {
    no,
    kind: amount > 0n ? 'money' : 'act',
    item: 'debt',
    text: `Khoản ${no}`,
    amountDong: amount as Dong,
    payee: 'creditor',
    creditorNo: 1,
    debtorNo: 2,
    ...more,
  }
}

export interface ExampleDecision {
  readonly number: number
  readonly on: string
  readonly unitCode: string
  readonly lines: readonly LineEntry[]
  readonly more?: Partial<ActPayloads['enforcement-decision']>
}

/** An enforcement decision on request between invented parties. */
export function exampleDecision({ number, on, unitCode, lines, more }: ExampleDecision): NewAct {
  return exampleAct('enforcement-decision', on, {
    officialNumber: { number, year: Number(on.slice(0, 4)), suffix: 'QĐ-THADS', issuer: unitCode },
    basis: 'on-request',
    caseKind: 'civil',
    source: 'request',
    unitCode,
    judgment: { number: `${number}/${on.slice(0, 4)}/DS-ST`, court: 'Tòa án nhân dân khu vực 3' },
    parties: [
      { no: 1, role: 'creditor', form: 'organization', name: 'Ngân hàng Mẫu' },
      { no: 2, role: 'debtor', form: 'person', name: 'Ngô Văn Khải', address: 'xã Mẫu' },
    ],
    lines,
    groups: [],
    ...more,
  })
}

/** A unit that is an agency of its own, with an empty chain; for tests that do not need the whole tree. */
export async function addExampleAgency(tx: Tx, code: string): Promise<void> {
  await tx.query(`insert into agency (id, name, valid_from) values ($1, $1, '2009-07-01') on conflict do nothing`, [
    code,
  ])
  await tx.query(
    `insert into unit (code, name, kind, agency_id, valid_from) values ($1, $1, 'province', $1, '2009-07-01') on conflict do nothing`,
    [code],
  )
  await tx.query('insert into chain_head (agency_id, entry_hash) values ($1, $2) on conflict do nothing', [
    code,
    Buffer.alloc(32),
  ])
}

/** An officer of a unit. */
export async function addExampleOfficer(tx: Tx, agencyId: string, unitCode: string, fullName: string): Promise<string> {
  const id = newId()
  await tx.query('insert into officer (id, agency_id, unit_code, full_name) values ($1, $2, $3, $4)', [
    id,
    agencyId,
    unitCode,
    fullName,
  ])
  return id
}
