import type { ActKind } from '../case-file/index.ts'
import { type Action, actAction, type RouteAction } from './actions.ts'
import { type Role, roles, type Scope } from './roles.ts'

/** `false` is said, never left out: a new action must decide about every role. */
export type Cell = Scope | false
type Row = readonly [
  clerk: Cell,
  officer: Cell,
  accountant: Cell,
  unitHead: Cell,
  examiner: Cell,
  provincialLeader: Cell,
  centre: Cell,
  prosecutor: Cell,
  administrator: Cell,
]

const no = false

// The administrator sees no case content (ux §1); the prosecutor only reads; the centre reads and compares.
// biome-ignore format: a table that a lawyer reads column by column
const routeRows: Readonly<Record<RouteAction, Row>> = {
  //                        clerk     officer   accountant unit-head examiner  leader      centre    prosecutor  administrator
  'case.list':            ['unit',   'unit',   'agency',  'unit',   'agency', 'province', 'nation', 'province', no],
  'case.search':          ['unit',   'unit',   'agency',  'unit',   'agency', 'province', 'nation', 'province', no],
  'case.read':            ['unit',   'unit',   'agency',  'unit',   'agency', 'province', 'nation', 'province', no],
  'case.record':          ['unit',   'own',    'agency',  'unit',   no,       'province', no,       no,         no],
  'case.assign':          [no,       no,       no,        'unit',   no,       'province', no,       no,         no],
  'case.decide':          ['unit',   no,       no,        'unit',   no,       'province', no,       no,         no],
  'attachment.change':    ['unit',   'own',    'agency',  'unit',   no,       'province', no,       no,         no],
  'view.keep':            ['unit',   'unit',   'agency',  'unit',   'agency', 'province', 'nation', 'province', no],
  'view.manage':          [no,       no,       no,        'unit',   no,       'province', no,       no,         no],
  'register.export':      ['unit',   'unit',   'agency',  'unit',   'agency', 'province', 'nation', no,         no],
  'register.map':         ['unit',   no,       'agency',  'unit',   no,       'province', no,       no,         no],
  'judgment.read':        ['unit',   'unit',   'agency',  'unit',   'agency', 'province', 'nation', 'province', no],
  'judgment.record':      ['unit',   no,       no,        'unit',   no,       'province', no,       no,         no],
  'request.read':         ['unit',   'unit',   'agency',  'unit',   'agency', 'province', 'nation', 'province', no],
  'request.record':       ['unit',   no,       no,        'unit',   no,       'province', no,       no,         no],
  'statistics.read':      ['unit',   'unit',   'agency',  'unit',   'agency', 'province', 'nation', 'province', no],
  'statistics.open-cell': ['unit',   'unit',   'agency',  'unit',   'agency', 'province', 'nation', 'province', no],
  'statistics.export':    ['unit',   'unit',   'agency',  'unit',   'agency', 'province', 'nation', 'province', no],
  'import.read':          ['unit',   no,       no,        'unit',   'agency', 'province', 'nation', no,         no],
  'import.run':           ['unit',   no,       no,        'unit',   no,       'province', no,       no,         no],
  'import.undo':          ['unit',   no,       no,        'unit',   no,       'province', no,       no,         no],
  'unit.read':            ['nation', 'nation', 'nation',  'nation', 'nation', 'nation',   'nation', 'nation',   'nation'],
  'unit.manage':          [no,       no,       no,        no,       no,       no,         no,       no,         'unit'],
  'officer.read':         ['unit',   'unit',   'agency',  'unit',   'agency', 'province', 'nation', 'province', 'unit'],
  'officer.manage':       [no,       no,       no,        no,       no,       no,         no,       no,         'unit'],
  'user.read':            [no,       no,       no,        'unit',   no,       'province', 'nation', no,         'unit'],
  'user.manage':          [no,       no,       no,        no,       no,       no,         no,       no,         'unit'],
  'audit.read':           [no,       no,       no,        'unit',   'agency', 'province', 'nation', no,         'unit'],
  'audit.verify':         [no,       no,       no,        no,       'agency', 'province', 'nation', no,         'unit'],
  'look.read':            [no,       no,       no,        'unit',   'agency', 'province', 'nation', no,         'unit'],
  'rule-data.manage':     [no,       no,       no,        no,       no,       no,         no,       no,         'unit'],
  'law.read':             ['nation', 'nation', 'nation',  'nation', 'nation', 'nation',   'nation', 'nation',   'nation'],
  'system.read':          ['nation', 'nation', 'nation',  'nation', 'nation', 'nation',   'nation', 'nation',   'nation'],
}

/**
 * Who may record what on a file.
 * - Acts that the head signs: the head and his unit heads record them as signed by them; the officer in charge and the
 *   clerk record that the signed paper exists (ux §3 “Đã có văn bản ký”). The signer is in the act's capacity, the person
 *   who recorded it beside it.
 * - Acts of the officer (verification, notice) belong to the officer in charge alone: nobody records them in his place,
 *   except the clerk who sends papers (Law 2025 art. 25; ux §5). A head who is himself the officer in charge counts as one.
 * - Money: receipts by the accountant or the officer in charge, paying out by the accountant alone.
 * - Founding and opening acts come from intake and from imported registers; `unit-transferred` from the succession of
 *   agencies. A correction needs the right to the act it corrects.
 */
// biome-ignore format: a table that a lawyer reads column by column
const actRows: Readonly<Record<ActKind, Row>> = {
  //                         clerk   officer accountant unit-head examiner leader     centre prosecutor administrator
  'enforcement-decision':  ['unit', no,     no,        'unit',   no,      'province', no,    no,        no],
  'opening-entry':         ['unit', no,     no,        'unit',   no,      'province', no,    no,        no],
  'opening-status':        ['unit', no,     no,        'unit',   no,      'province', no,    no,        no],
  'unit-transferred':      [no,     no,     no,        no,       no,      'province', no,    no,        no],
  'officer-assigned':      ['unit', no,     no,        'unit',   no,      'province', no,    no,        no],
  'decision-notified':     ['unit', 'own',  no,        'own',    no,      no,         no,    no,        no],
  'sent-to-procuracy':     ['unit', 'own',  no,        'unit',   no,      no,         no,    no,        no],
  'verification-recorded': [no,     'own',  no,        'own',    no,      no,         no,    no,        no],
  'conditions-absent':     ['unit', 'own',  no,        'unit',   no,      'province', no,    no,        no],
  'enforcement-resumed':   ['unit', 'own',  no,        'unit',   no,      'province', no,    no,        no],
  'separate-ledger-entry': ['unit', 'own',  no,        'unit',   no,      'province', no,    no,        no],
  'request-returned':      ['unit', 'own',  no,        'unit',   no,      'province', no,    no,        no],
  postponement:            ['unit', 'own',  no,        'unit',   no,      'province', no,    no,        no],
  suspension:              ['unit', 'own',  no,        'unit',   no,      'province', no,    no,        no],
  termination:             ['unit', 'own',  no,        'unit',   no,      'province', no,    no,        no],
  'termination-recalled':  ['unit', 'own',  no,        'unit',   no,      'province', no,    no,        no],
  'entrustment-out':       ['unit', 'own',  no,        'unit',   no,      'province', no,    no,        no],
  recall:                  ['unit', 'own',  no,        'unit',   no,      'province', no,    no,        no],
  cancellation:            ['unit', no,     no,        'unit',   no,      'province', no,    no,        no],
  completion:              ['unit', 'own',  no,        'unit',   no,      'province', no,    no,        no],
  'ended-otherwise':       ['unit', 'own',  no,        'unit',   no,      'province', no,    no,        no],
  'payment-collected':     [no,     'own',  'agency',  'own',    no,      no,         no,    no,        no],
  'payment-disbursed':     [no,     no,     'agency',  no,       no,      no,         no,    no,        no],
  correction:              ['unit', 'own',  'agency',  'unit',   no,      'province', no,    no,        no],
}

/** The role matrix (security §5.1): every role, every action, how far. */
export const roleMatrix: Readonly<Record<Action, Readonly<Record<Role, Cell>>>> = Object.fromEntries([
  ...Object.entries(routeRows).map(([action, row]) => [action, byRole(row)]),
  ...Object.entries(actRows).map(([kind, row]) => [actAction(kind as ActKind), byRole(row)]),
])

function byRole(row: Row): Record<Role, Cell> {
  return Object.fromEntries(roles.map((role, index) => [role, row[index] ?? false])) as Record<Role, Cell>
}

export function cellOf(role: Role, action: Action): Cell {
  return roleMatrix[action][role]
}

/** Roles that hold the action at all, for sentences that say who may. */
export function rolesWith(action: Action): readonly Role[] {
  return roles.filter((role) => cellOf(role, action) !== false)
}
