import { addDays, type PlainDate } from '@minh-an/domain/calendar'
import { personName } from '../../people/people.ts'
import { idOf, randomOf } from '../../people/random.ts'
import type { HostUnit } from '../founding.ts'

/** First day of Thi hành án dân sự tỉnh Phú Thọ, successor of Vĩnh Phúc. */
export const MERGED_ON = '2025-07-01' as PlainDate
export const SUCCESSOR = '2025:25'
export const FORMER_PROVINCE = 'pre2025:26'

/**
 * Regional offices of Phú Thọ were not published. The demonstration opens four for the area of Vĩnh Phúc; their names
 * say that they are invented.
 */
export const regionalOffices = [
  {
    code: '2025:25.91',
    name: 'Phòng Thi hành án dân sự khu vực 91 - Phú Thọ (minh họa)',
    court: 'Tòa án nhân dân khu vực 91 - Phú Thọ (minh họa)',
  },
  {
    code: '2025:25.92',
    name: 'Phòng Thi hành án dân sự khu vực 92 - Phú Thọ (minh họa)',
    court: 'Tòa án nhân dân khu vực 92 - Phú Thọ (minh họa)',
  },
  {
    code: '2025:25.93',
    name: 'Phòng Thi hành án dân sự khu vực 93 - Phú Thọ (minh họa)',
    court: 'Tòa án nhân dân khu vực 93 - Phú Thọ (minh họa)',
  },
  {
    code: '2025:25.94',
    name: 'Phòng Thi hành án dân sự khu vực 94 - Phú Thọ (minh họa)',
    court: 'Tòa án nhân dân khu vực 94 - Phú Thọ (minh họa)',
  },
] as const

interface FormerAgency {
  readonly code: string
  readonly place: string
  readonly court: string
  readonly suffix: string
  readonly officers: number
  /** Unit of the successor that took its cases. */
  readonly successor: string
}

const district = (no: number, place: string, officers: number, office: number): FormerAgency => ({
  code: `${FORMER_PROVINCE}.0${no}`,
  place: `${place}, tỉnh Vĩnh Phúc`,
  court: `Tòa án nhân dân ${place}`,
  suffix: 'QĐ-CCTHADS',
  officers,
  successor: (regionalOffices[office] as (typeof regionalOffices)[number]).code,
})

/** The Cục and its nine Chi cục: fifty officers, as the report counts them. */
const formerAgencies: readonly FormerAgency[] = [
  {
    code: FORMER_PROVINCE,
    place: 'tỉnh Vĩnh Phúc',
    court: 'Tòa án nhân dân tỉnh Vĩnh Phúc',
    suffix: 'QĐ-CTHADS',
    officers: 7,
    successor: SUCCESSOR,
  },
  district(1, 'thành phố Vĩnh Yên', 9, 0),
  district(2, 'thành phố Phúc Yên', 6, 1),
  district(3, 'huyện Lập Thạch', 5, 3),
  district(4, 'huyện Tam Dương', 4, 0),
  district(5, 'huyện Tam Đảo', 3, 0),
  district(6, 'huyện Bình Xuyên', 5, 1),
  district(7, 'huyện Yên Lạc', 4, 2),
  district(8, 'huyện Vĩnh Tường', 5, 2),
  district(9, 'huyện Sông Lô', 2, 3),
]

export interface DemonstrationOfficer {
  readonly id: string
  readonly name: string
  readonly unitCode: string
  readonly rank: string
  /** The same person in the successor agency. */
  readonly later: { readonly id: string; readonly unitCode: string }
}

export interface Offices {
  readonly former: readonly (HostUnit & { readonly staff: readonly DemonstrationOfficer[] })[]
  /** Where new cases of a former area go since the merger; same order. */
  readonly current: readonly HostUnit[]
}

/** Of fifty officers twenty-two are of the middle rank. */
const MIDDLE_RANK = 22 / 50

export function vinhPhucOffices(): Offices {
  const random = randomOf('vinh-phuc officers')
  const when = Date.parse(`${addDays(MERGED_ON, -4_000)}T00:00:00Z`)
  const former = formerAgencies.map((agency) => {
    const staff = Array.from(
      { length: agency.officers },
      (_, index): DemonstrationOfficer => ({
        id: idOf(random, when),
        name: personName(random),
        unitCode: agency.code,
        rank: index / agency.officers < MIDDLE_RANK ? 'Chấp hành viên trung cấp' : 'Chấp hành viên sơ cấp',
        later: { id: idOf(random, when + 1), unitCode: agency.successor },
      }),
    )
    return {
      ...agency,
      agencyId: agency.code,
      staff,
      officers: staff.map(({ id, name, unitCode }) => ({ id, name, unitCode })),
    }
  })
  const current = former.map((agency, index): HostUnit => {
    const { successor, place } = formerAgencies[index] as FormerAgency
    const office = regionalOffices.find((one) => one.code === successor)
    return {
      code: successor,
      agencyId: SUCCESSOR,
      place: place.replace(', tỉnh Vĩnh Phúc', ' cũ, tỉnh Phú Thọ').replace('tỉnh Vĩnh Phúc', 'tỉnh Phú Thọ'),
      court: office?.court ?? 'Tòa án nhân dân tỉnh Phú Thọ',
      suffix: 'QĐ-THADS',
      officers: agency.staff.map(({ name, later }) => ({ ...later, name })),
    }
  })
  return { former, current }
}
