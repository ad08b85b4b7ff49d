import type { Act, LineAmount } from '@minh-an/domain/case-file'
import { type Column, insertRows, newId, type Tx } from '../platform/index.ts'

type AccountKind = 'bank' | 'cash' | 'treasury' | 'held' | 'opening'

interface Transfer {
  readonly id: string
  readonly actId: string
  readonly kind: 'receipt' | 'disbursement' | 'opening' | 'reversal'
  readonly series: string
  readonly year: number
  number: number
  readonly on: string
  readonly reverses: string | undefined
  readonly caseId: string
  readonly allocations: readonly LineAmount[]
  /** Where the money is on our side: in goes up, out goes down. */
  readonly purse: AccountKind
  readonly incoming: boolean
}

type Payment = Extract<Act, { kind: 'payment-collected' | 'payment-disbursed' }>

export function isPayment(act: Act | undefined): act is Payment {
  return act?.kind === 'payment-collected' || act?.kind === 'payment-disbursed'
}

/** One payment act as the ledger takes it. */
export interface PaymentToPost {
  readonly caseId: string
  /** The act that moves money now; for a correction, the payment as corrected. */
  readonly act: Payment
  /** The act the posting stands for: the payment itself or its correction. */
  readonly byActId: string
  /** Payment that a correction undoes first. */
  readonly undo: Payment | undefined
  /** False where a correction withdraws the payment without replacement. */
  readonly post: boolean
}

/**
 * Posts payments as balanced transfers: money in raises bank, cash or treasury and what is held for the line;
 * money out lowers both. A correction posts a reversal, then the corrected payment. Sums are zero by constraint.
 */
export async function postPayments(tx: Tx, agencyId: string, payments: readonly PaymentToPost[]): Promise<void> {
  if (payments.length === 0) return
  const transfers = payments.flatMap((payment) => transfersOf(payment))
  await numberFollowUps(tx, agencyId, transfers)
  const accounts = await openAccounts(tx, agencyId, transfers)
  await insertRows(tx, 'ledger_transfer', transferColumns(agencyId), transfers)
  await insertRows(
    tx,
    'ledger_posting',
    postingColumns,
    transfers.flatMap((transfer) => postingsOf(transfer, accounts)),
  )
}

function transfersOf({ caseId, act, byActId, undo, post }: PaymentToPost): Transfer[] {
  const found: Transfer[] = []
  const corrected = undo !== undefined
  if (undo !== undefined) found.push({ ...transferOf(caseId, undo, byActId, 'reversal'), incoming: !isIncoming(undo) })
  if (post) found.push(transferOf(caseId, act, byActId, corrected ? 'corrected' : undefined))
  return found
}

const isIncoming = (act: Payment) => act.kind === 'payment-collected'

function transferOf(
  caseId: string,
  act: Payment,
  byActId: string,
  follow: 'reversal' | 'corrected' | undefined,
): Transfer {
  const own = isIncoming(act) ? 'receipt' : 'voucher'
  const number = act.kind === 'payment-collected' ? act.payload.receiptNumber : act.payload.voucherNumber
  const opening = act.payload.opening === true
  return {
    id: newId(),
    actId: byActId,
    kind: follow === 'reversal' ? 'reversal' : opening ? 'opening' : isIncoming(act) ? 'receipt' : 'disbursement',
    series: follow ?? (opening ? 'opening' : own),
    year: Number(act.effectiveOn.slice(0, 4)),
    number: follow === undefined && !opening ? (number ?? 0) : 0,
    on: act.effectiveOn,
    reverses: undefined,
    caseId,
    allocations: act.payload.allocations,
    purse: opening ? 'opening' : act.payload.method,
    incoming: isIncoming(act),
  }
}

/** Receipts and vouchers carry their own numbers; openings, reversals and corrected payments are numbered here. */
async function numberFollowUps(tx: Tx, agencyId: string, transfers: readonly Transfer[]): Promise<void> {
  const bySeries = new Map<string, Transfer[]>()
  for (const transfer of transfers.filter((one) => one.number === 0)) {
    const key = `${transfer.series} ${transfer.year}`
    const ones = bySeries.get(key)
    if (ones === undefined) bySeries.set(key, [transfer])
    else ones.push(transfer)
  }
  for (const ones of bySeries.values()) {
    const first = ones[0] as Transfer
    let number = await takeNumbers(tx, agencyId, first.series, first.year, ones.length)
    for (const one of ones) one.number = number++
  }
}

/** Takes the next numbers of a series under its row lock, so that the series has no gap. @returns the first one. */
export async function takeNumbers(
  tx: Tx,
  agencyId: string,
  series: string,
  year: number,
  count: number,
): Promise<number> {
  const { rows } = await tx.query<{ last: number }>(
    `insert into number_series (agency_id, series, year, last) values ($1, $2, $3, $4)
     on conflict (agency_id, series, year) do update set last = number_series.last + excluded.last
     returning last`,
    [agencyId, series, year, count],
  )
  return (rows[0]?.last ?? count) - count + 1
}

const heldKey = (caseId: string, lineNo: number) => `${caseId}/${lineNo}`

async function openAccounts(tx: Tx, agencyId: string, transfers: readonly Transfer[]): Promise<Map<string, string>> {
  const purses = [...new Set(transfers.map((transfer) => transfer.purse))]
  const held = new Map<string, { caseId: string; lineNo: number }>()
  for (const { caseId, allocations } of transfers) {
    for (const part of allocations) held.set(heldKey(caseId, part.no), { caseId, lineNo: part.no })
  }
  await tx.query(
    `insert into ledger_account (id, agency_id, kind) select id, $1, kind from unnest($2::uuid[], $3::text[]) as r (id, kind)
     on conflict (agency_id, kind) where kind <> 'held' do nothing`,
    [agencyId, purses.map(() => newId()), purses],
  )
  await insertRows<{ caseId: string; lineNo: number }>(
    tx,
    'ledger_account',
    [
      { name: 'id', type: 'uuid', value: () => newId() },
      { name: 'agency_id', type: 'text', value: () => agencyId },
      { name: 'kind', type: 'text', value: () => 'held' },
      { name: 'case_id', type: 'uuid', value: (row) => row.caseId },
      { name: 'line_no', type: 'int', value: (row) => row.lineNo },
    ],
    [...held.values()],
    `on conflict (case_id, line_no) where kind = 'held' do nothing`,
  )
  const caseIds = [...new Set(transfers.map((transfer) => transfer.caseId))]
  const { rows } = await tx.query<{ id: string; kind: string; case_id: string | null; line_no: number | null }>(
    `select id, kind, case_id, line_no from ledger_account
     where (agency_id = $1 and kind <> 'held') or (kind = 'held' and case_id = any($2::uuid[]))`,
    [agencyId, caseIds],
  )
  return new Map(
    rows.map((row) => [row.case_id === null ? row.kind : heldKey(row.case_id, row.line_no ?? 0), row.id] as const),
  )
}

interface Posting {
  readonly transferId: string
  readonly no: number
  readonly accountId: string
  readonly amount: bigint
}

function postingsOf(transfer: Transfer, accounts: ReadonlyMap<string, string>): Posting[] {
  const sign = transfer.incoming ? 1n : -1n
  const total = transfer.allocations.reduce((sum, part) => sum + part.amountDong, 0n)
  const account = (key: string) => {
    const id = accounts.get(key)
    if (id === undefined) throw new Error(`no ledger account ${key}`)
    return id
  }
  return [
    { transferId: transfer.id, no: 1, accountId: account(transfer.purse), amount: sign * total },
    ...transfer.allocations.map((part, index) => ({
      transferId: transfer.id,
      no: index + 2,
      accountId: account(heldKey(transfer.caseId, part.no)),
      amount: -sign * part.amountDong,
    })),
  ]
}

function transferColumns(agencyId: string): Column<Transfer>[] {
  return [
    { name: 'id', type: 'uuid', value: (row) => row.id },
    { name: 'agency_id', type: 'text', value: () => agencyId },
    { name: 'act_id', type: 'uuid', value: (row) => row.actId },
    { name: 'kind', type: 'text', value: (row) => row.kind },
    { name: 'series', type: 'text', value: (row) => row.series },
    { name: 'year', type: 'int', value: (row) => row.year },
    { name: 'number', type: 'int', value: (row) => row.number },
    { name: 'transferred_on', type: 'date', value: (row) => row.on },
    { name: 'reverses', type: 'uuid', value: (row) => row.reverses },
  ]
}

const postingColumns: Column<Posting>[] = [
  { name: 'transfer_id', type: 'uuid', value: (row) => row.transferId },
  { name: 'no', type: 'int', value: (row) => row.no },
  { name: 'account_id', type: 'uuid', value: (row) => row.accountId },
  { name: 'amount', type: 'bigint', value: (row) => row.amount },
]
