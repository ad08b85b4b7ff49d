import { citeVi, regimeOn } from '@minh-an/law/instrument'
import { findObligationKind } from '@minh-an/law/obligation'
import type { PlainDate } from '../calendar/index.ts'
import {
  type Basis,
  type CaseKind,
  dayText,
  type LineEntry,
  type PartyEntry,
  type Refusal,
  refusal,
} from '../case-file/index.ts'
import { type Dong, formatDong } from '../money/index.ts'

/** A judgment or decision as the book of judgments has it (NĐ 152/2026 art. 7.4). */
export interface Judgment {
  readonly id: string
  readonly number: string
  readonly court: string
  readonly judgedOn: PlainDate
  /** Day it takes legal effect; absent where it is enforced at once. */
  readonly effectiveOn?: PlainDate
  readonly receivedOn: PlainDate
  readonly caseKind: CaseKind
  readonly parties: readonly PartyEntry[]
  readonly lines: readonly LineEntry[]
}

/** An obligation line before the law has said what it is: kind and payee follow from the item. */
export interface LineToTakeIn {
  readonly item: string
  readonly text?: string
  readonly amountDong: Dong
  readonly creditorNo?: number
  readonly debtorNo?: number
}

/** Sums that are only known later: interest for late performance runs on, a bankruptcy decision divides what is found. */
const sumsOpenAtJudgment: ReadonlySet<string> = new Set(['late-interest', 'bankruptcy-decision'])

/** Numbers the lines in their order and takes kind and payee from the law's list of obligations. */
export function takeInLines(lines: readonly LineToTakeIn[]): LineEntry[] {
  return lines.map((line, index) => {
    const known = findObligationKind(line.item)
    const kind = line.amountDong > 0n || known?.nature === 'money' ? 'money' : known?.nature === 'act' ? 'act' : 'thing'
    return {
      no: index + 1,
      kind,
      item: line.item,
      text: line.text ?? known?.nameVi ?? line.item,
      amountDong: line.amountDong,
      payee: known?.beneficiary === 'state' ? 'state-budget' : 'creditor',
      ...(line.creditorNo === undefined ? {} : { creditorNo: line.creditorNo }),
      ...(line.debtorNo === undefined ? {} : { debtorNo: line.debtorNo }),
    }
  })
}

/** Whether a line is enforced ex officio or on request by the law of a day, with its article. */
export function initiationOf(item: string, on: PlainDate): { basis: Basis; legalBasis: string } | undefined {
  const by = findObligationKind(item)?.by[regimeOn(on)]
  return by === undefined || by === null ? undefined : { basis: by.initiation, legalBasis: citeVi(by.legalBasis) }
}

/** Everything that stops a judgment from being entered in the book. Pointers name members of what was sent. */
export function judgmentRefusals(judgment: Omit<Judgment, 'id'>, today: PlainDate): Refusal[] {
  return [
    ...dateRefusals(judgment, today),
    ...partyRefusals(judgment.parties),
    ...lineRefusals(judgment.lines, judgment.parties, judgment.receivedOn),
  ]
}

function dateRefusals({ judgedOn, effectiveOn, receivedOn }: Omit<Judgment, 'id'>, today: PlainDate): Refusal[] {
  const found: Refusal[] = []
  if (receivedOn > today) {
    found.push(
      refusal({
        code: 'judgment/received-in-future',
        message: `Ngày nhận sau ngày hôm nay (${dayText(today)}). Nhập ngày thực nhận.`,
        pointer: '/receivedOn',
      }),
    )
  }
  if (receivedOn < judgedOn) {
    found.push(
      refusal({
        code: 'judgment/received-before-judged',
        message: `Ngày nhận sớm hơn ngày tuyên (${dayText(judgedOn)}). Kiểm tra một trong hai ngày.`,
        pointer: '/receivedOn',
      }),
    )
  }
  if (effectiveOn !== undefined && effectiveOn < judgedOn) {
    found.push(
      refusal({
        code: 'judgment/effective-before-judged',
        message: `Ngày có hiệu lực sớm hơn ngày tuyên (${dayText(judgedOn)}). Kiểm tra một trong hai ngày.`,
        pointer: '/effectiveOn',
      }),
    )
  }
  return found
}

/** Both intake forms need a debtor; two parties with one identifier are one person entered twice. */
export function partyRefusals(parties: readonly PartyEntry[]): Refusal[] {
  const found: Refusal[] = []
  if (!parties.some((party) => party.role === 'debtor')) {
    found.push(
      refusal({
        code: 'judgment/no-debtor',
        message: 'Chưa có người phải thi hành án. Thêm ít nhất một người.',
        pointer: '/parties',
      }),
    )
  }
  const seen = new Map<string, number>()
  for (const party of parties) {
    if (party.identifier === undefined) continue
    const key = `${party.role} ${party.identifier}`
    const before = seen.get(key)
    if (before !== undefined) {
      found.push(
        refusal({
          code: 'judgment/party-twice',
          message: `Đương sự ${before} và ${party.no} cùng một số định danh. Kiểm tra số, hoặc bỏ một dòng.`,
          pointer: `/parties/${party.no - 1}/identifier`,
        }),
      )
    }
    seen.set(key, party.no)
  }
  return found
}

export function lineRefusals(lines: readonly LineEntry[], parties: readonly PartyEntry[], on: PlainDate): Refusal[] {
  if (lines.length === 0) {
    return [
      refusal({
        code: 'judgment/no-line',
        message: 'Chưa có khoản phải thi hành. Thêm ít nhất một khoản.',
        pointer: '/lines',
      }),
    ]
  }
  return lines.flatMap((line) => refusalsOfLine(line, parties, on))
}

function refusalsOfLine(line: LineEntry, parties: readonly PartyEntry[], on: PlainDate): Refusal[] {
  const at = `/lines/${line.no - 1}`
  const found: Refusal[] = []
  const known = findObligationKind(line.item)
  if (known === undefined) {
    return [
      refusal({
        code: 'judgment/unknown-item',
        message: `Không có loại nghĩa vụ “${line.item}”. Chọn trong danh mục.`,
        line: line.no,
        pointer: `${at}/item`,
      }),
    ]
  }
  if (initiationOf(line.item, on) === undefined) {
    found.push(
      refusal({
        code: 'judgment/item-not-in-law',
        message: `Luật áp dụng ngày ${dayText(on)} không có loại nghĩa vụ “${known.nameVi}”. Chọn loại khác trong danh mục.`,
        line: line.no,
        pointer: `${at}/item`,
      }),
    )
  }
  if (known.nature === 'money' && line.amountDong === 0n && !sumsOpenAtJudgment.has(line.item)) {
    found.push(
      refusal({
        code: 'judgment/amount-missing',
        message: `Khoản ${line.no} (${known.nameVi}) chưa có số tiền. Nhập số tiền bản án tuyên.`,
        line: line.no,
        pointer: `${at}/amount`,
      }),
    )
  }
  if ((known.nature === 'act' || known.nature === 'papers') && line.amountDong > 0n) {
    found.push(
      refusal({
        code: 'judgment/amount-not-money',
        message: `Khoản ${line.no} (${known.nameVi}) không phải khoản tiền; ${formatDong(line.amountDong)} đồng nhập thành khoản riêng.`,
        line: line.no,
        pointer: `${at}/amount`,
      }),
    )
  }
  const needsParty = (no: number | undefined, role: 'creditor' | 'debtor', member: string) => {
    if (no === undefined || parties.some((party) => party.no === no && party.role === role)) return
    found.push(
      refusal({
        code: 'judgment/no-such-party',
        message: `Khoản ${line.no} nêu ${role === 'debtor' ? 'người phải thi hành án' : 'người được thi hành án'} số ${no} không có trong danh sách đương sự.`,
        line: line.no,
        pointer: `${at}/${member}`,
      }),
    )
  }
  needsParty(line.debtorNo, 'debtor', 'debtorNo')
  needsParty(line.creditorNo, 'creditor', 'creditorNo')
  if (line.payee === 'creditor' && !parties.some((party) => party.role === 'creditor')) {
    found.push(
      refusal({
        code: 'judgment/no-creditor',
        message: `Khoản ${line.no} trả cho người được thi hành án nhưng danh sách chưa có ai. Thêm người được thi hành án.`,
        line: line.no,
        pointer: '/parties',
      }),
    )
  }
  return found
}
