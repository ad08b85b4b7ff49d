import { findObligationKind, type ObligationKindId } from '@minh-an/law/obligation'
import type { Basis, LineEntry, LineKind } from '../case-file/index.ts'
import { type Dong, parseDong } from '../money/index.ts'
import { cleanText, plainKey } from './cells.ts'
import { moneyFields } from './fields.ts'
import type { RowReader } from './row-reader.ts'

type NewLine = Omit<LineEntry, 'no' | 'debtorNo' | 'creditorNo'>

function line(item: ObligationKindId, amountDong: Dong, text?: string): NewLine {
  const kind = findObligationKind(item)
  const nature = kind?.nature ?? 'money'
  const lineKind: LineKind = amountDong > 0n || nature === 'money' ? 'money' : nature === 'act' ? 'act' : 'thing'
  return {
    kind: lineKind,
    item,
    text: text ?? kind?.nameVi ?? item,
    amountDong,
    payee: kind?.beneficiary === 'state' ? 'state-budget' : 'creditor',
  }
}

const moneyWords: readonly [RegExp, ObligationKindId][] = [
  [/\b(?:an phi|le phi)\b/, 'court-fee'],
  [/\bphat\b/, 'fine'],
  [/\b(?:truy thu|tich thu|sung (?:cong|quy))\b/, 'recovered-gains'],
  [/\bcap duong\b/, 'maintenance'],
  [/\bboi thuong\b/, 'compensation'],
  [/\blai\b/, 'debt-interest'],
  [/\b(?:no|tra tien|thanh toan|hoan tra)\b/, 'debt-principal'],
]

const otherWords: readonly [RegExp, ObligationKindId][] = [
  [/\btieu huy\b/, 'destruction'],
  [/\b(?:tich thu|sung (?:cong|quy))\b/, 'confiscation'],
  [/\b(?:giay|so do|so hong|bang khoan)\b/, 'deliver-papers'],
  [/\b(?:nha|dat|can ho|cong trinh)\b/, 'deliver-real-estate'],
  [/\b(?:tham nom|tham con)\b/, 'visiting'],
  [/\b(?:nuoi con|giao con|nuoi duong)\b/, 'custody'],
  [/\b(?:xin loi|cai chinh)\b/, 'apology'],
  [/\b(?:nhan .* lam viec|tro lai lam viec)\b/, 'reinstatement'],
  [/\b(?:khong duoc|cham dut)\b/, 'forbearance'],
  [/\b(?:giao|tra)\b/, 'deliver-thing'],
]

const amountInText = /(\d[\d. ]*\d|\d)\s*(?:đồng|đ|vnđ|vnd)(?![\p{L}\d])/iu

/** One duty written as words; an amount in đồng inside makes it a money line. */
function lineOfText(text: string, takeAmounts: boolean): NewLine {
  const key = plainKey(text)
  const written = takeAmounts ? amountInText.exec(text)?.[1] : undefined
  const amount = written === undefined ? undefined : parseDong(written)
  if (amount?.ok === true && amount.value > 0n) {
    return line(moneyWords.find(([word]) => word.test(key))?.[1] ?? 'other-money', amount.value, text)
  }
  return line(otherWords.find(([word]) => word.test(key))?.[1] ?? 'act', 0n as Dong, text)
}

export interface ReadLines {
  readonly lines: readonly NewLine[]
  readonly owedDong: Dong
}

/**
 * Lines of a row: one for each money column that is filled, one for each duty in words. A register that gives only the
 * total makes one line of it, for the budget where the case is ex officio, for the creditor otherwise.
 */
export function readLines(reader: RowReader, basis: Basis | undefined): ReadLines {
  const lines: NewLine[] = []
  let sum = 0n
  for (const field of moneyFields) {
    const amount = reader.dong(field.name)
    if (amount === undefined || amount === 0n) continue
    lines.push(line(field.item, amount))
    sum += amount
  }
  const anyMoneyColumn = moneyFields.some((field) => reader.has(field.name))
  const words = reader.text('otherObligation', 4_000)
  for (const part of words?.split(';').map(cleanText) ?? []) {
    if (part === '') continue
    const one = lineOfText(part, !anyMoneyColumn)
    lines.push(one)
    sum += one.amountDong
  }
  const total = reader.dong('owed')
  if (total !== undefined && total > 0n && sum === 0n) {
    lines.unshift(line(basis === 'ex-officio' ? 'other-state-revenue' : 'other-money', total))
    sum = total
  } else if (
    total !== undefined &&
    total !== sum &&
    reader.problems.every((one) => !one.code.startsWith('import/amount'))
  ) {
    reader.refuse('owed', 'import/total-differs', sumSentence(total, sum))
  }
  return { lines, owedDong: sum as Dong }
}

const grouped = (value: bigint) => value.toString().replace(/\B(?=(?:\d{3})+$)/g, '.')

function sumSentence(total: bigint, sum: bigint): string {
  return `Tổng phải thi hành ${grouped(total)} đồng khác tổng các khoản ${grouped(sum)} đồng. Sửa tổng hoặc các khoản.`
}
