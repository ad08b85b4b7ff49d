import { addDays, type PlainDate, statisticalPeriod, statisticalYearOf } from '../calendar/index.ts'
import type { LineAmount, LineEntry, LineStatus } from '../case-file/index.ts'
import { allocate, type Dong, formatDong } from '../money/index.ts'
import { type OpeningPayment, strikingStatuses } from './register-case.ts'
import type { RowReader } from './row-reader.ts'

export interface ReadMoney {
  readonly collectedDong: Dong
  readonly outstandingDong: Dong
  readonly heldDong: Dong
  readonly collected: readonly OpeningPayment[]
  readonly disbursed: readonly OpeningPayment[]
}

export interface MoneyFrame {
  readonly owedDong: Dong
  readonly lines: readonly LineEntry[]
  readonly status: LineStatus
  readonly statusOn: PlainDate
  readonly decidedOn: PlainDate
  readonly today: PlainDate
}

const zero = 0n as Dong

/** Money of a row: phải thi hành = đã thu + còn phải thu, except what the status itself struck. */
export function readMoney(reader: RowReader, frame: MoneyFrame): ReadMoney | undefined {
  const before = reader.problems.length
  const collectedCell = reader.dong('collected')
  const outstandingCell = reader.dong('outstanding')
  const held = reader.dong('held') ?? zero
  const thisYear = reader.dong('collectedThisYear')
  const day = reader.day('collectedOn')
  if (reader.problems.length > before) return undefined
  const collected =
    collectedCell ??
    (outstandingCell !== undefined && !reader.has('collected') ? frame.owedDong - outstandingCell : zero)
  // The sum owed was not understood, which has been said: compared with 0, every other cell would be blamed too.
  if (reader.refused('owed')) return undefined
  checkBalance(reader, frame, collected, outstandingCell)
  if (held > collected) {
    reader.refuse(
      'held',
      'import/held-too-much',
      `Đang giữ ${formatDong(held)} đồng nhiều hơn đã thu ${formatDong(collected as Dong)} đồng. Sửa một trong hai ô.`,
    )
  }
  if (thisYear !== undefined && thisYear > collected) {
    reader.refuse(
      'collectedThisYear',
      'import/year-part-too-large',
      `Thu trong năm ${formatDong(thisYear)} đồng nhiều hơn tổng đã thu ${formatDong(collected as Dong)} đồng. Sửa một trong hai ô.`,
    )
  }
  const days = collectionDays(reader, frame, collected as Dong, thisYear, day)
  if (reader.problems.length > before || days === undefined) return undefined
  const split = splitCollected(frame.lines, collected as Dong, days)
  const paidOut = splitOver(
    (collected - held) as Dong,
    split.total.map((part) => ({ no: part.no, weight: part.amountDong })),
  )
  const lastDay = days.at(-1)?.on ?? frame.decidedOn
  return {
    collectedDong: collected as Dong,
    outstandingDong: strikingStatuses.has(frame.status) ? zero : ((frame.owedDong - collected) as Dong),
    heldDong: held,
    collected: split.payments,
    disbursed: paidOut.length === 0 ? [] : [{ on: lastDay, allocations: paidOut }],
  }
}

function checkBalance(reader: RowReader, frame: MoneyFrame, collected: bigint, outstanding: Dong | undefined): void {
  const { owedDong, status } = frame
  const left = owedDong - collected
  if (left < 0n) {
    reader.refuse(
      'collected',
      'import/collected-too-much',
      `Đã thu ${formatDong(collected as Dong)} đồng nhiều hơn phải thi hành ${formatDong(owedDong)} đồng. Sửa một trong hai ô.`,
    )
    return
  }
  if (status === 'completed' && left > 0n) {
    reader.refuse(
      'status',
      'import/completed-with-money-left',
      `Việc ghi thi hành xong nhưng còn ${formatDong(left as Dong)} đồng chưa thu. Sửa trạng thái hoặc số đã thu.`,
    )
    return
  }
  if (outstanding === undefined || outstanding === left) return
  if (strikingStatuses.has(status) && outstanding === 0n) return
  reader.refuse(
    'outstanding',
    'import/money-does-not-balance',
    `Phải thi hành ${formatDong(owedDong)} = đã thu ${formatDong(collected as Dong)} + còn phải thu; còn phải thu phải là ${formatDong(left as Dong)} đồng, ô đang ghi ${formatDong(outstanding)}. Sửa ô sai.`,
  )
}

interface PartOnDay {
  readonly on: PlainDate
  readonly amountDong: Dong
}

/**
 * Days to which the collected money is put. The register gives one day at most: it carries what was collected in its
 * statistical year, the rest stands on the last day of the year before.
 */
function collectionDays(
  reader: RowReader,
  frame: MoneyFrame,
  collected: Dong,
  thisYear: Dong | undefined,
  day: PlainDate | undefined,
): PartOnDay[] | undefined {
  if (day !== undefined) checkCollectionDay(reader, frame, day)
  if (collected === 0n) return []
  const last = day ?? frame.statusOn
  if (thisYear === undefined || thisYear === collected) return [{ on: last, amountDong: collected }]
  if (day === undefined && thisYear > 0n) {
    reader.refuse(
      'collectedThisYear',
      'import/collection-day-missing',
      'Ghi ngày thu gần nhất để biết số thu trong năm thuộc năm thống kê nào.',
    )
    return undefined
  }
  const yearStart = statisticalPeriod(statisticalYearOf(thisYear === 0n ? frame.today : last), 1).from
  if (frame.decidedOn >= yearStart) {
    reader.refuse(
      'collectedThisYear',
      'import/earlier-year-before-decision',
      'Quyết định ra trong năm thống kê này nên toàn bộ tiền đã thu phải là thu trong năm. Sửa số thu trong năm.',
    )
    return undefined
  }
  const earlier = { on: addDays(yearStart, -1), amountDong: (collected - thisYear) as Dong }
  if (thisYear === 0n) {
    const on = day !== undefined && day < yearStart ? day : frame.statusOn < yearStart ? frame.statusOn : earlier.on
    return [{ on, amountDong: collected }]
  }
  return [earlier, { on: last, amountDong: thisYear }]
}

function checkCollectionDay(reader: RowReader, frame: MoneyFrame, day: PlainDate): void {
  if (day > frame.today) reader.refuse('collectedOn', 'import/future-day', 'Ngày thu ở sau hôm nay. Kiểm tra lại ngày.')
  else if (day < frame.decidedOn) {
    reader.refuse(
      'collectedOn',
      'import/collected-before-decision',
      'Ngày thu sớm hơn ngày quyết định. Kiểm tra một trong hai ngày.',
    )
  } else if (day > frame.statusOn && (frame.status === 'completed' || strikingStatuses.has(frame.status))) {
    reader.refuse(
      'collectedOn',
      'import/collected-after-end',
      'Ngày thu ở sau ngày việc kết thúc. Kiểm tra một trong hai ngày.',
    )
  }
}

/** Splits a sum by weights, never giving a line more than its weight; lines without a share are left out. */
function splitOver(total: Dong, weights: readonly { readonly no: number; readonly weight: Dong }[]): LineAmount[] {
  if (total === 0n) return []
  const shares = allocate(
    total,
    weights.map((one) => ({ order: one.no, weight: one.weight })),
    'largest-remainder',
  )
  return weights.flatMap((one, index) => {
    const amountDong = shares[index] ?? zero
    return amountDong > 0n ? [{ no: one.no, amountDong }] : []
  })
}

function splitCollected(lines: readonly LineEntry[], collected: Dong, days: readonly PartOnDay[]) {
  const owing = lines.filter((line) => line.amountDong > 0n)
  const total = splitOver(
    collected,
    owing.map((line) => ({ no: line.no, weight: line.amountDong })),
  )
  let rest = total
  const payments: OpeningPayment[] = []
  days.forEach((part, index) => {
    const allocations =
      index === days.length - 1
        ? rest
        : splitOver(
            part.amountDong,
            rest.map((one) => ({ no: one.no, weight: one.amountDong })),
          )
    rest = subtract(rest, allocations)
    payments.push({ on: part.on, allocations: allocations.filter((one) => one.amountDong > 0n) })
  })
  return { total, payments }
}

function subtract(from: readonly LineAmount[], taken: readonly LineAmount[]): LineAmount[] {
  return from.map((one) => ({
    no: one.no,
    amountDong: (one.amountDong - (taken.find((part) => part.no === one.no)?.amountDong ?? 0n)) as Dong,
  }))
}
