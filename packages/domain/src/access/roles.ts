/** Who works in an agency, as far as rights go; a person may hold several, each in a unit. */
export const roles = [
  'clerk',
  'officer',
  'accountant',
  'unit-head',
  'examiner',
  'provincial-leader',
  'centre',
  'prosecutor',
  'administrator',
] as const
export type Role = (typeof roles)[number]

export const roleNames: Readonly<Record<Role, string>> = {
  clerk: 'Văn thư',
  officer: 'Chấp hành viên',
  accountant: 'Kế toán',
  'unit-head': 'Trưởng phòng',
  examiner: 'Thẩm tra viên',
  'provincial-leader': 'Lãnh đạo tỉnh',
  centre: 'Lãnh đạo Trung ương',
  prosecutor: 'Kiểm sát viên',
  administrator: 'Quản trị',
}

/**
 * How far a right reaches from the unit in which the role is held:
 * - `own` the cases the person is in charge of
 * - `unit` the unit and what lies below it
 * - `agency` every unit of the legal person the unit belongs to
 * - `province` the whole province (before 2025-07-01 a Cục with its Chi cục, which were agencies of their own)
 * - `nation` everything
 *
 * Units that these succeeded to are always included.
 */
export const scopes = ['own', 'unit', 'agency', 'province', 'nation'] as const
export type Scope = (typeof scopes)[number]

export const scopeNames: Readonly<Record<Scope, string>> = {
  own: 'việc mình phụ trách',
  unit: 'đơn vị',
  agency: 'cơ quan',
  province: 'tỉnh',
  nation: 'toàn quốc',
}
