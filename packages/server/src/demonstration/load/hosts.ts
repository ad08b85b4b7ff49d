import type { PlainDate } from '@minh-an/domain/calendar'
import { UNITS, type UnitRow } from '@minh-an/law/unit'
import { openChains } from '../../agency/index.ts'
import { newId, problem, type Tx } from '../../platform/index.ts'
import type { HostUnit } from '../generate/founding.ts'
import { personName } from '../people/people.ts'
import { type Random, randomOf } from '../people/random.ts'
import type { PublishedEntry } from '../plan/published-entry.ts'

/** The unit whose forms must show the published figures, and the units that receive its cases. */
export interface EntryHosts {
  readonly unitCode: string
  readonly unitName: string
  readonly hosts: readonly HostUnit[]
  /** Vietnamese, where the unit is not the one the report names. */
  readonly note?: string
}

/** First day of the 34 agencies; cases decided before it began in the units of the time. */
export const MERGER: PlainDate = '2025-07-01' as PlainDate

/** Finds the unit a report speaks of on the tree of the last day of its period, or opens a demonstration unit for it. */
export async function findHosts(tx: Tx, entry: PublishedEntry, to: PlainDate): Promise<EntryHosts> {
  const random = randomOf(`hosts ${entry.id}`)
  if (entry.level === 'national') return nationalHosts(tx, entry, to, random)
  const unit = entry.level === 'district' ? findDistrict(entry.unitVi, to) : findProvince(entry.unitVi, to)
  if (unit === undefined) return demonstrationUnit(tx, entry, to, undefined, random)
  const hosts = [unit, ...UNITS.filter((one) => one.parent === unit.code && exists(one, to))]
  if (
    await hasCases(
      tx,
      hosts.map((one) => one.code),
      unit,
    )
  )
    return demonstrationUnit(tx, entry, to, unit, random)
  return { unitCode: unit.code, unitName: unit.nameVi, hosts: await open(tx, hosts, random) }
}

async function nationalHosts(tx: Tx, entry: PublishedEntry, to: PlainDate, random: Random): Promise<EntryHosts> {
  const { rows } = await tx.query('select from enforcement_case limit 1')
  if (rows.length > 0) {
    throw problem(
      'demonstration/nation-has-cases',
      409,
      'Cơ sở dữ liệu đã có hồ sơ',
      `Báo cáo “${entry.id}” là số toàn quốc; nạp vào thư mục dữ liệu còn trống bằng --data.`,
    )
  }
  const provinces = UNITS.filter((one) => one.kind === 'province' && exists(one, to))
  return { unitCode: 'VN', unitName: 'Toàn quốc', hosts: await open(tx, provinces, random) }
}

function exists(unit: UnitRow, on: PlainDate): boolean {
  return (unit.validFrom ?? '0000') <= on && (unit.validUntil ?? '9999') >= on
}

/** Letters and digits without marks, for comparing names as people write them. */
function nameKey(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/y/g, 'i')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

const kindWords =
  /^(tinh|thanh pho|tp|quan|huien|thi xa|chi cuc thads|chi cuc thi hanh an dan su|cuc thads|cuc thi hanh an dan su|thads|thi hanh an dan su) /

function bare(text: string): string {
  let key = nameKey(text)
  while (kindWords.test(key)) key = key.replace(kindWords, '')
  return key
}

function findProvince(unitVi: string, to: PlainDate): UnitRow | undefined {
  const name = bare(unitVi.replace(/\(.*\)/, ''))
  if (name === '') return undefined
  return UNITS.find(
    (one) => one.kind === 'province' && exists(one, to) && one.provinceVi != null && nameKey(one.provinceVi) === name,
  )
}

function findDistrict(unitVi: string, to: PlainDate): UnitRow | undefined {
  const [, district, province] = /^([^(]*)(?:\(([^)]*)\))?/.exec(unitVi) ?? []
  const name = bare((district ?? '').split(',')[0] as string)
  const ofProvince = province ?? (district ?? '').split(',')[1]
  const parent = ofProvince === undefined ? undefined : findProvince(ofProvince, to)
  const candidates = UNITS.filter(
    (one) =>
      (one.kind === 'district' || one.kind === 'regional-office') &&
      exists(one, to) &&
      (parent === undefined || one.parent === parent.code) &&
      bare(one.nameVi.replace(/^Phòng /, '')) === name,
  )
  if (candidates.length === 1) return candidates[0]
  const wholeName = nameKey(district ?? '')
  return candidates.find((one) => nameKey(one.nameVi) === wholeName || nameKey(one.nameVi).endsWith(wholeName))
}

async function hasCases(tx: Tx, codes: readonly string[], unit: UnitRow): Promise<boolean> {
  const before = UNITS.filter((one) => one.successors.includes(unit.code)).map((one) => one.code)
  const { rows } = await tx.query('select from enforcement_case where unit_code = any($1::text[]) limit 1', [
    [...codes, ...before],
  ])
  return rows.length > 0
}

/** A unit of its own beside the real one, so that the figures of the report are not mixed with other cases. */
async function demonstrationUnit(
  tx: Tx,
  entry: PublishedEntry,
  to: PlainDate,
  real: UnitRow | undefined,
  random: Random,
): Promise<EntryHosts> {
  const era = to >= MERGER ? '2025' : 'pre2025'
  const code = `${real?.code ?? `${era}:mh`}-${entry.id}`.slice(0, 40)
  const name = `${real?.nameVi ?? entry.unitVi} (minh họa ${entry.id})`
  const kind =
    entry.level === 'district'
      ? era === '2025'
        ? 'regional-office'
        : 'former-district'
      : era === '2025'
        ? 'province'
        : 'former-province'
  const known = await tx.query('select from unit where code = $1', [code])
  if (known.rows.length > 0) {
    throw problem(
      'demonstration/already-loaded',
      409,
      'Báo cáo này đã nạp',
      `Báo cáo “${entry.id}” đã nạp vào đơn vị ${code}. Dùng thư mục dữ liệu khác bằng --data để nạp lại.`,
    )
  }
  await tx.query(`insert into agency (id, name, valid_from, valid_until) values ($1, $2, '1945-01-01', null)`, [
    code,
    name,
  ])
  await tx.query(
    `insert into unit (code, name, kind, parent_code, agency_id, valid_from, valid_until, confidence)
     values ($1, $2, $3, 'VN', $1, '1945-01-01', null, 'demonstration')`,
    [code, name, kind],
  )
  await openChains(tx)
  const row = {
    code,
    nameVi: name,
    kind: entry.level === 'district' ? 'district' : 'province',
    provinceVi: entry.unitVi,
  } as const
  const note =
    real === undefined
      ? `Không tìm thấy đơn vị “${entry.unitVi}” trong danh mục; số liệu nằm ở đơn vị minh họa ${code}.`
      : `Đơn vị ${real.code} đã có hồ sơ khác; số liệu nằm ở đơn vị minh họa ${code}.`
  return { unitCode: code, unitName: name, hosts: [await openHost(tx, row, code, undefined, random)], note }
}

type UnitNames = Pick<UnitRow, 'code' | 'nameVi'> & {
  readonly kind: string
  readonly provinceVi?: string | null | undefined
}

async function open(tx: Tx, units: readonly UnitRow[], random: Random): Promise<HostUnit[]> {
  const hosts: HostUnit[] = []
  for (const unit of units) {
    const agency = unit.kind === 'regional-office' ? (unit.parent ?? unit.code) : unit.code
    const province = UNITS.find((one) => one.code === (unit.kind === 'province' ? unit.code : unit.parent))
    hosts.push(await openHost(tx, unit, agency, province, random))
  }
  return hosts
}

async function openHost(
  tx: Tx,
  unit: UnitNames,
  agencyId: string,
  province: UnitRow | undefined,
  random: Random,
): Promise<HostUnit> {
  const officers: { id: string; name: string; unitCode: string }[] = []
  const count = unit.kind === 'province' ? 5 : 3
  for (let index = 0; index < count; index += 1) {
    officers.push({ id: newId(), name: personName(random), unitCode: unit.code })
  }
  await insertOfficers(tx, agencyId, officers)
  return { ...namesOf(unit, province?.provinceVi ?? unit.provinceVi ?? ''), agencyId, officers }
}

export async function insertOfficers(
  tx: Tx,
  agencyId: string,
  officers: readonly {
    readonly id: string
    readonly name: string
    readonly unitCode: string
    readonly rank?: string
  }[],
): Promise<void> {
  await tx.query(
    `insert into officer (id, agency_id, unit_code, full_name, rank, active_from)
     select id, $1, unit_code, full_name, rank, '1945-01-01'
       from unnest($2::uuid[], $3::text[], $4::text[], $5::text[]) as o (id, unit_code, full_name, rank)
     on conflict (id) do nothing`,
    [
      agencyId,
      officers.map((one) => one.id),
      officers.map((one) => one.unitCode),
      officers.map((one) => one.name),
      officers.map((one) => one.rank ?? 'Chấp hành viên sơ cấp'),
    ],
  )
}

function namesOf(unit: UnitNames, provinceVi: string): Pick<HostUnit, 'code' | 'place' | 'court' | 'suffix'> {
  const district = /^Chi cục Thi hành án dân sự (.*)$/.exec(unit.nameVi)?.[1]
  const region = /khu vực \d+/.exec(unit.nameVi)?.[0]
  if (district !== undefined) {
    return {
      code: unit.code,
      place: provinceVi === '' ? district : `${district}, tỉnh ${provinceVi}`.replace('tỉnh Hà Nội', 'Hà Nội'),
      court: `Tòa án nhân dân ${district}`,
      suffix: 'QĐ-CCTHADS',
    }
  }
  if (region !== undefined) {
    return {
      code: unit.code,
      place: provinceVi,
      court: `Tòa án nhân dân ${region} - ${provinceVi}`,
      suffix: 'QĐ-THADS',
    }
  }
  return {
    code: unit.code,
    place: provinceVi === '' ? unit.nameVi : provinceVi,
    court: `Tòa án nhân dân ${provinceVi === '' ? unit.nameVi : provinceVi}`,
    suffix: unit.code.startsWith('2025') ? 'QĐ-THADS' : 'QĐ-CTHADS',
  }
}
