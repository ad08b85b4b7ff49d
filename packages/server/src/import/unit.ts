import type { PlainDate } from '@minh-an/domain/calendar'
import { formatVi } from '@minh-an/domain/calendar'
import { resolveUnitCode } from '@minh-an/law/unit'
import { problem, type Tx } from '../platform/index.ts'

export interface ImportingUnit {
  readonly code: string
  readonly name: string
  readonly agencyId: string
  readonly agencySince: PlainDate
}

interface UnitRow {
  code: string
  name: string
  kind: string
  agency_id: string | null
  agency_since: PlainDate | null
  valid_until: PlainDate | null
}

/** The unit a register is brought into: it exists today and holds cases. A bare code is taken where only one unit has it. */
export async function importingUnit(tx: Tx, text: string, today: PlainDate): Promise<ImportingUnit> {
  const resolved = resolveUnitCode(text)
  const code = 'messageVi' in resolved ? text.trim() : resolved.code
  const { rows } = await tx.query<UnitRow>(
    `select u.code, u.name, u.kind, u.agency_id, a.valid_from as agency_since, u.valid_until
       from unit u left join agency a on a.id = u.agency_id where u.code = $1`,
    [code],
  )
  const unit = rows[0]
  if (unit === undefined) {
    const detail = 'messageVi' in resolved ? resolved.messageVi : `Không có đơn vị mã “${text}”.`
    throw problem('import/unknown-unit', 422, 'Không có đơn vị này', detail, {
      errors: [{ pointer: '/unitCode', detail }],
    })
  }
  if (unit.agency_id === null || unit.agency_since === null || unit.kind === 'nation' || unit.kind === 'central') {
    throw problem(
      'import/unit-holds-no-cases',
      422,
      'Đơn vị này không thụ lý việc',
      `Chọn cơ quan tỉnh hoặc phòng khu vực, ví dụ 2025:24.03.`,
    )
  }
  if (unit.valid_until !== null && unit.valid_until < today) throw await closedUnit(tx, unit, unit.valid_until)
  return { code: unit.code, name: unit.name, agencyId: unit.agency_id, agencySince: unit.agency_since }
}

async function closedUnit(tx: Tx, unit: UnitRow, until: PlainDate) {
  const { rows } = await tx.query<{ code: string; name: string }>(
    `select u.code, u.name from unit_succession s join unit u on u.code = s.to_code where s.from_code = $1 order by u.code`,
    [unit.code],
  )
  const heirs = rows.map((one) => `${one.code} (${one.name})`).join(', ')
  return problem(
    'import/unit-closed',
    422,
    'Đơn vị đã kết thúc hoạt động',
    `${unit.name} kết thúc ngày ${formatVi(until)}. Nhập sổ vào đơn vị kế thừa${heirs === '' ? '' : `: ${heirs}`}.`,
  )
}
