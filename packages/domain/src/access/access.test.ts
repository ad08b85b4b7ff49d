import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../calendar/index.ts'
import { type ActKind, actNames } from '../case-file/index.ts'
import { definitions, recordableKinds } from '../enforcement-case/index.ts'
import {
  type AccessTree,
  type Action,
  accessTree,
  actAction,
  type Cell,
  canSee,
  capacitiesFor,
  cellOf,
  commonActions,
  mayAnywhere,
  mayCorrect,
  mayGrant,
  mayInUnit,
  mayRecord,
  type Person,
  personOn,
  type Role,
  reachFor,
  roleMatrix,
  roles,
  routeActions,
  scopes,
  type UnitForAccess,
  visibleUnits,
} from './index.ts'

const day = (text: string) => text as PlainDate
const today = day('2026-11-24')

function unit(code: string, kind: string, parentCode: string | null, agencyId: string | null): UnitForAccess {
  const former = code.startsWith('pre')
  return {
    code,
    kind,
    parentCode,
    agencyId,
    validFrom: day(former || code === 'VN' ? '1945-01-01' : '2025-07-01'),
    validUntil: former ? day('2025-06-30') : null,
  }
}

/** Phú Thọ with two offices, and what it succeeded to; Bắc Ninh beside it. */
const tree: AccessTree = accessTree(
  [
    unit('VN', 'nation', null, 'VN'),
    unit('2025:25', 'province', 'VN', '2025:25'),
    unit('2025:25.01', 'regional-office', '2025:25', '2025:25'),
    unit('2025:25.02', 'regional-office', '2025:25', '2025:25'),
    unit('2025:24', 'province', 'VN', '2025:24'),
    unit('2025:24.01', 'regional-office', '2025:24', '2025:24'),
    unit('pre2025:26', 'former-province', 'VN', 'pre2025:26'),
    unit('pre2025:26.08', 'former-district', 'pre2025:26', 'pre2025:26.08'),
    unit('pre2025:26.09', 'former-district', 'pre2025:26', 'pre2025:26.09'),
  ],
  [
    { from: 'pre2025:26', to: '2025:25', on: day('2025-07-01') },
    { from: 'pre2025:26.08', to: '2025:25.01', on: day('2025-07-01') },
    { from: 'pre2025:26.09', to: '2025:25.02', on: day('2025-07-01') },
  ],
)

const me = 'officer-me'
const person = (role: Role, unitCode: string): Person =>
  personOn(
    {
      userId: 'me',
      fullName: 'Trần Văn An',
      roles: [{ role, unitCode }],
      unitCode,
      agencyId: '2025:25',
      officerId: me,
    },
    tree,
    today,
  )

/** Where each scope, held in office 1, reaches and where it does not. */
const within: Readonly<Record<Exclude<Cell, false>, readonly string[]>> = {
  own: ['2025:25.01', 'pre2025:26.08'],
  unit: ['2025:25.01', 'pre2025:26.08'],
  agency: ['2025:25', '2025:25.01', '2025:25.02', 'pre2025:26', 'pre2025:26.08', 'pre2025:26.09'],
  province: ['2025:25', '2025:25.01', '2025:25.02', 'pre2025:26', 'pre2025:26.08', 'pre2025:26.09'],
  nation: [...tree.units.keys()],
}
const everyUnit = [...tree.units.keys()]
const everyAction = Object.keys(roleMatrix) as Action[]

describe('role matrix', () => {
  it('says yes with a scope or no for every role and every action, never nothing', () => {
    for (const action of everyAction) {
      for (const role of roles) {
        const cell = cellOf(role, action)
        expect(cell === false || scopes.includes(cell), `${role} ${action}`).toBe(true)
      }
    }
    expect(everyAction).toHaveLength(routeActions.length + Object.keys(actNames).length)
  })

  it('is carried out as written: role × unit × action', () => {
    for (const role of roles) {
      const who = person(role, '2025:25.01')
      for (const action of everyAction) {
        const cell = cellOf(role, action)
        const reached = everyUnit.filter((code) => mayInUnit(who, action, code))
        expect(reached.toSorted(), `${role} ${action}`).toEqual(cell === false ? [] : within[cell].toSorted())
        expect(mayAnywhere(who, action)).toBe(cell !== false)
      }
    }
  })

  it('is carried out as written for acts: role × act × unit × whose case', () => {
    for (const role of roles) {
      const who = person(role, '2025:25.01')
      for (const kind of recordableKinds) {
        const cell = cellOf(role, actAction(kind))
        for (const unitCode of everyUnit) {
          for (const officerId of [me, 'somebody-else', undefined]) {
            const expected = cell !== false && within[cell].includes(unitCode) && (cell !== 'own' || officerId === me)
            const refused = mayRecord(who, { unitCode, officerId })(kind)
            expect(refused === undefined, `${role} ${kind} ${unitCode} ${officerId}`).toBe(expected)
          }
        }
      }
    }
  })

  it('lets an administrator see no case, and a prosecutor, an examiner or the centre record nothing', () => {
    for (const action of everyAction.filter((one) => /^(case|judgment|request|statistics|act|import)\./.test(one))) {
      expect(cellOf('administrator', action), action).toBe(false)
    }
    for (const action of everyAction.filter(
      (one) => one.startsWith('act.') || /\.(record|run|undo|assign|decide|manage)$/.test(one),
    )) {
      for (const role of ['prosecutor', 'examiner', 'centre'] as const) expect(cellOf(role, action), action).toBe(false)
    }
  })

  it('gives every recordable act to somebody, and acts signed by the head also to the head', () => {
    for (const kind of recordableKinds) {
      expect(
        roles.some((role) => cellOf(role, actAction(kind)) !== false),
        kind,
      ).toBe(true)
      if (definitions[kind].signer === 'head') {
        expect(cellOf('unit-head', actAction(kind)), kind).toBe('unit')
        expect(cellOf('provincial-leader', actAction(kind)), kind).toBe('province')
      }
    }
  })

  it('opens a file to whoever may find it, and no further', () => {
    for (const role of roles) {
      const cells = [
        'case.list',
        'case.search',
        'case.read',
        'judgment.read',
        'request.read',
        'statistics.open-cell',
      ] as const
      expect(new Set(cells.map((action) => cellOf(role, action))).size, role).toBe(1)
    }
  })
})

describe('reach', () => {
  it('keeps the past of what a unit succeeded to, and nothing of its neighbours', () => {
    expect(visibleUnits(person('clerk', '2025:25.02'))).toEqual(['2025:25.02', 'pre2025:26.09'])
    expect(canSee(person('officer', '2025:25.01'), { unitCode: 'pre2025:26.08' })).toBe(true)
    expect(canSee(person('officer', '2025:25.01'), { unitCode: '2025:25.02' })).toBe(false)
    expect(canSee(person('provincial-leader', '2025:25'), { unitCode: '2025:24.01' })).toBe(false)
  })

  it('names the agencies whose chains hold those files: a file may come from any agency that the present one succeeded to', () => {
    expect([...reachFor(person('clerk', '2025:25.01'), 'case.read').agencies].toSorted()).toEqual([
      '2025:25',
      'pre2025:26',
      'pre2025:26.08',
      'pre2025:26.09',
    ])
    expect(reachFor(person('clerk', '2025:24.01'), 'case.read').agencies).toEqual(new Set(['2025:24']))
  })

  it('is unlimited for the centre', () => {
    expect(visibleUnits(person('centre', 'VN'))).toBeUndefined()
  })

  it('ends with the unit in which a role was held: rights do not move to the successor by themselves', () => {
    expect(visibleUnits(person('unit-head', 'pre2025:26.08'))).toEqual([])
  })

  it('adds up over several roles', () => {
    const both = personOn(
      {
        userId: 'me',
        fullName: 'Lê Thị Hoa',
        roles: [
          { role: 'clerk', unitCode: '2025:25.01' },
          { role: 'clerk', unitCode: '2025:24.01' },
        ],
        unitCode: '2025:25.01',
        agencyId: '2025:25',
      },
      tree,
      today,
    )
    expect(visibleUnits(both)).toEqual(['2025:24.01', '2025:25.01', 'pre2025:26.08'])
  })
})

describe('mayRecord', () => {
  const inOffice = { unitCode: '2025:25.01', officerId: 'hoa', officerName: 'Lê Thị Hoa' }

  it('names the officer in charge', () => {
    expect(mayRecord(person('officer', '2025:25.01'), inOffice)('verification-recorded')).toMatchObject({
      code: 'access/not-in-charge',
      message: 'Việc do Chấp hành viên Lê Thị Hoa phụ trách; chỉ người phụ trách được ghi nhận.',
    })
  })

  it('asks for an assignment where nobody is in charge', () => {
    expect(mayRecord(person('officer', '2025:25.01'), { unitCode: '2025:25.01' })('postponement')).toMatchObject({
      code: 'access/not-assigned',
      supply: 'officer-assigned',
    })
  })

  it('says whose right it is', () => {
    expect(mayRecord(person('examiner', '2025:25'), inOffice)('payment-disbursed')).toMatchObject({
      code: 'access/role',
      message: 'Không được chi trả tiền thi hành án: thuộc quyền của Kế toán.',
    })
  })

  it('does not let an officer of another unit record, though a case carries his name', () => {
    const elsewhere = { unitCode: '2025:24.01', officerId: me }
    expect(mayRecord(person('officer', '2025:25.01'), elsewhere)('verification-recorded')?.code).toBe(
      'access/other-unit',
    )
  })

  it('lets nobody but the accountant correct money paid out', () => {
    const own = { unitCode: '2025:25.01', officerId: me }
    expect(mayCorrect(person('officer', '2025:25.01'), own, 'verification-recorded')).toBeUndefined()
    expect(mayCorrect(person('officer', '2025:25.01'), own, 'payment-disbursed')?.code).toBe('access/role')
    expect(mayCorrect(person('accountant', '2025:25'), own, 'payment-disbursed')).toBeUndefined()
  })

  it('puts decisions of the head in the capacity of the head, his deputy or his delegate', () => {
    for (const kind of Object.keys(definitions) as ActKind[]) {
      const { signer } = definitions[kind]
      if (signer === 'head') expect(capacitiesFor(kind, signer)).toEqual(['head', 'deputy', 'delegate'])
    }
    expect(capacitiesFor('verification-recorded', 'officer')).toEqual(['officer'])
  })
})

describe('mayGrant', () => {
  const office = person('administrator', '2025:25.01')
  const province = person('administrator', '2025:25')
  const nation = person('administrator', 'VN')

  it.each([
    ['office', office, 'officer', '2025:25.01', true],
    ['office', office, 'officer', '2025:25.02', false],
    ['office: a role of province scope reaches further', office, 'provincial-leader', '2025:25.01', false],
    ['office: an accountant reaches the agency', office, 'accountant', '2025:25.01', false],
    ['province', province, 'provincial-leader', '2025:25', true],
    ['province', province, 'prosecutor', '2025:25', true],
    ['province: the centre reads the nation', province, 'centre', '2025:25', false],
    ['nation', nation, 'centre', 'VN', true],
    ['who is no administrator', person('provincial-leader', '2025:25'), 'clerk', '2025:25.01', false],
  ] as const)('%s: may give %3$s in %4$s: %5$s', (_name, who, role, unitCode, expected) => {
    expect(mayGrant(who, { role, unitCode })).toBe(expected)
  })

  it('treats what everybody may know as no reach', () => {
    for (const action of commonActions) for (const role of roles) expect(cellOf(role, action as Action)).toBe('nation')
  })
})
