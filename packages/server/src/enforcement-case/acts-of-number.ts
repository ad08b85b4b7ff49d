import type { AvailableActView, CaseView } from '@minh-an/contract/enforcement-case'
import type { PlainDate } from '@minh-an/domain/calendar'
import type { LineStatus } from '@minh-an/domain/case-file'
import { type AvailableAct, availableActs, definitionOf, dutiesOf, foldCase } from '@minh-an/domain/enforcement-case'
import { groundsOn } from '@minh-an/law/ground'
import { type Confidence, citeVi } from '@minh-an/law/instrument'
import { unitsBelow } from '../command/index.ts'
import { badgeOf } from '../deadline/index.ts'
import { problem, type Tx } from '../platform/index.ts'
import { actViewOf } from './act-view.ts'
import { factsOfDuty } from './duty-facts.ts'
import { caseNotFound, loadActs } from './load-case.ts'

/** A ground one may choose for an act, and how well its wording is known. */
interface GroundToChoose {
  readonly id: string
  readonly point: string
  readonly name: string
  readonly legalBasis: string
  readonly confidence: Confidence
  readonly note?: string
}

export interface ActsOfCase {
  readonly caseId: string
  readonly number: string
  readonly unit: { readonly code: string; readonly name: string }
  readonly debtors: string
  readonly status: LineStatus
  readonly on: PlainDate
  /** By law alone: who may is asked where a person is known. */
  readonly acts: readonly (AvailableActView & { readonly grounds: readonly GroundToChoose[] })[]
  readonly deadlines: CaseView['deadlines']
}

/**
 * What the law lets be done with a case on a day, found by its number: `128/2026`. Where several agencies have that
 * number, the unit tells them apart.
 */
export async function actsOfNumber(
  tx: Tx,
  query: { readonly number: string; readonly unit?: string | undefined; readonly on: PlainDate },
): Promise<ActsOfCase> {
  const row = await findByNumber(tx, query.number, query.unit)
  const file = foldCase(row.id, await loadActs(tx, row.id), { until: query.on })
  if (file === undefined) {
    throw problem('case/not-yet-there', 404, 'Hồ sơ chưa có vào ngày này', 'Chọn ngày từ ngày ra quyết định trở đi.')
  }
  return {
    caseId: row.id,
    number: `${file.officialNumber.number}/${file.officialNumber.suffix}`,
    unit: { code: row.unit_code, name: row.unit_name },
    debtors: row.debtor_names,
    status: file.status,
    on: query.on,
    acts: availableActs(file, () => undefined, query.on).map((act) => ({
      ...actViewOf(act, query.on),
      grounds: groundsToChoose(act.kind, query.on),
    })),
    deadlines: dutiesOf(file).map((duty) => badgeOf(factsOfDuty(duty), query.on)),
  }
}

function groundsToChoose(kind: AvailableAct['kind'], on: PlainDate): GroundToChoose[] {
  const list = definitionOf(kind).grounds
  return (list === undefined ? [] : groundsOn(list, on)).map((ground) => ({
    id: ground.id,
    point: ground.point,
    name: ground.shortVi,
    legalBasis: citeVi(ground.legalBasis),
    confidence: ground.confidence,
    ...(ground.noteVi === null ? {} : { note: ground.noteVi }),
  }))
}

interface Row {
  id: string
  unit_code: string
  unit_name: string
  debtor_names: string
}

async function findByNumber(tx: Tx, number: string, unit: string | undefined): Promise<Row> {
  const read = /^(\d{1,7})\/(\d{4})$/.exec(number.trim())
  if (read === null) {
    throw problem('case/number', 422, 'Số việc không đọc được', 'Nhập số và năm, ví dụ 128/2026.')
  }
  const units = unit === undefined ? null : await unitsBelow(tx, unit)
  const { rows } = await tx.query<Row>(
    `select c.id, c.unit_code, u.name as unit_name, c.debtor_names from enforcement_case c join unit u on u.code = c.unit_code
     where c.number = $1 and c.number_year = $2 and ($3::text[] is null or c.unit_code = any($3)) order by c.unit_code, c.id limit 21`,
    [Number(read[1]), Number(read[2]), units],
  )
  const [row, second] = rows
  if (row === undefined) throw caseNotFound()
  if (second === undefined) return row
  throw problem(
    'case/number-ambiguous',
    409,
    `Có nhiều việc mang số ${number}`,
    `Thêm --unit với một trong: ${[...new Set(rows.map((one) => one.unit_code))].slice(0, 20).join(', ')}.`,
  )
}
