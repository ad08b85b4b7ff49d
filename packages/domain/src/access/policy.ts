import { type ActKind, actNames, type Capacity, type Refusal, refusal, type Signer } from '../case-file/index.ts'
import { type Action, actAction, commonActions, routeActions } from './actions.ts'
import { mayAnywhere, type Person, type RoleGrant, reachFor } from './person.ts'
import { cellOf, rolesWith } from './role-matrix.ts'
import { roleNames } from './roles.ts'
import { isWithin, reaches } from './unit-reach.ts'

/** What rights need to know of a case. */
export interface CaseForAccess {
  readonly unitCode: string
  readonly officerId?: string | undefined
  /** Name of the officer in charge, for the sentence. */
  readonly officerName?: string | undefined
}

/** May the person open this file? What may not be seen does not exist for that person (security §5.3). */
export function canSee(person: Person, row: Pick<CaseForAccess, 'unitCode'>): boolean {
  return reaches(reachFor(person, 'case.read'), row.unitCode)
}

/** May the person do this in this unit? For intake, import, figures, people: everything that is not an act on a file. */
export function mayInUnit(person: Person, action: Action, unitCode: string): boolean {
  return reaches(reachFor(person, action), unitCode)
}

/**
 * The person's side of recording acts on one case: undefined where role and assignment allow the kind, otherwise the
 * reason with who may. Fits `availableActs`; what the law says about the act is asked there.
 */
export function mayRecord(person: Person, row: CaseForAccess): (kind: ActKind) => Refusal | undefined {
  return (kind) => {
    const action = actAction(kind)
    if (person.roles.some((grant) => holds(person, grant, action, row))) return undefined
    return whyNot(person, action, kind, row)
  }
}

/** The same for what is no act: may the person do this on the case, by role, unit and assignment? */
export function mayOnCase(person: Person, action: Action, row: CaseForAccess): boolean {
  return person.roles.some((grant) => holds(person, grant, action, row))
}

function holds(person: Person, grant: Person['roles'][number], action: Action, row: CaseForAccess): boolean {
  const cell = cellOf(grant.role, action)
  if (cell === false) return false
  if (cell === 'own') {
    return isInCharge(person, row) && reaches(person.reach(grant.unitCode, 'unit'), row.unitCode)
  }
  return reaches(person.reach(grant.unitCode, cell), row.unitCode)
}

function isInCharge(person: Person, row: CaseForAccess): boolean {
  return person.officerId !== undefined && row.officerId === person.officerId
}

function whyNot(person: Person, action: Action, kind: ActKind, row: CaseForAccess): Refusal {
  const facts = { unitCode: row.unitCode, kind }
  if (!mayAnywhere(person, action)) {
    const others = rolesWith(action).map((role) => roleNames[role])
    return refusal({
      code: 'access/role',
      message: `Không được ${actNames[kind]}: ${
        others.length === 0 ? 'không vai trò nào ghi nhận trực tiếp' : `thuộc quyền của ${others.join(', ')}`
      }.`,
      facts,
    })
  }
  if (!reaches(reachFor(person, action), row.unitCode)) {
    return refusal({
      code: 'access/other-unit',
      message: 'Việc do đơn vị khác thụ lý; chỉ người của đơn vị ấy được ghi nhận.',
      facts,
    })
  }
  if (row.officerId === undefined) {
    return refusal({
      code: 'access/not-assigned',
      message: `Chưa thể ${actNames[kind]} vì việc chưa phân công Chấp hành viên.`,
      facts,
      supply: 'officer-assigned',
    })
  }
  return refusal({
    code: 'access/not-in-charge',
    message: `Việc do ${row.officerName === undefined ? 'Chấp hành viên khác' : `Chấp hành viên ${row.officerName}`} phụ trách; chỉ người phụ trách được ghi nhận.`,
    facts: { ...facts, officerId: row.officerId },
  })
}

/**
 * May the person give this role in this unit? Only where everything the role would reach lies within the person's own
 * right to manage people: a role of province scope given in one office reaches the whole province.
 */
export function mayGrant(person: Person, grant: RoleGrant): boolean {
  const own = reachFor(person, 'user.manage')
  return routeActions
    .filter((action) => !commonActions.has(action))
    .map((action) => cellOf(grant.role, action))
    .every((cell) => cell === false || isWithin(person.reach(grant.unitCode, cell === 'own' ? 'unit' : cell), own))
}

/**
 * A correction replaces or withdraws another act, so it needs the right to that act as well: who may not pay out may not
 * correct a payment either.
 */
export function mayCorrect(person: Person, row: CaseForAccess, correctedKind: ActKind): Refusal | undefined {
  const policy = mayRecord(person, row)
  return policy('correction') ?? policy(correctedKind)
}

const signerCapacities: Readonly<Record<Signer, readonly Capacity[]>> = {
  head: ['head', 'deputy', 'delegate'],
  officer: ['officer'],
  agency: ['clerk', 'officer', 'accountant', 'head', 'deputy', 'delegate'],
  resolver: ['head', 'deputy'],
}
const moneyCapacities: Readonly<Partial<Record<ActKind, readonly Capacity[]>>> = {
  'payment-collected': ['officer', 'accountant'],
  'payment-disbursed': ['accountant', 'officer'],
  // It stands in the capacity of who corrects; whom it may concern is asked by `mayCorrect`.
  correction: ['officer', 'clerk', 'accountant', 'head', 'deputy', 'delegate'],
}

/** In which capacities an act of this signer may stand: the capacity is that of the signer of the paper. */
export function capacitiesFor(kind: ActKind, signer: Signer): readonly Capacity[] {
  return moneyCapacities[kind] ?? signerCapacities[signer]
}
