import { actNames } from '../case-file/index.ts'
import { definitions, recordableKinds } from '../enforcement-case/index.ts'
import { type Action, actAction, actionNames, routeActions } from './actions.ts'
import { cellOf } from './role-matrix.ts'
import { roleNames, roles, type Scope, scopeNames, scopes } from './roles.ts'

const cellWords: Readonly<Record<Scope, string>> = {
  own: 'mình',
  unit: 'đơn vị',
  agency: 'cơ quan',
  province: 'tỉnh',
  nation: 'toàn quốc',
}

const scopeMeanings: Readonly<Record<Scope, string>> = {
  own: 'the cases the person is the officer in charge of, inside the unit of the role',
  unit: 'the unit in which the role is held and everything below it',
  agency: 'every unit of the agency (legal person) the unit belongs to',
  province: 'the whole province of the unit',
  nation: 'everything',
}

const signerNames = {
  head: 'Thủ trưởng',
  officer: 'Chấp hành viên',
  agency: 'cơ quan',
  resolver: 'người giải quyết',
} as const

/** `docs/rights.md`: the role matrix as a page, made from the same data the policy and the tests read. */
export function rightsPage(): string {
  return [
    '# Rights',
    '',
    'Made from `packages/domain/src/access/role-matrix.ts` by `node scripts/rights-page.ts`; a test compares the two. A route',
    'that names none of these actions stops the start. A cell says how far the right reaches; – means no.',
    '',
    '## How far',
    '',
    '| Cell | Scope | Reaches |',
    '|---|---|---|',
    ...scopes.map((scope) => `| ${cellWords[scope]} | \`${scope}\` (${scopeNames[scope]}) | ${scopeMeanings[scope]} |`),
    '',
    'Units that these succeeded to are included, so that a file keeps its past (Vĩnh Phúc with Phú Thọ). A role held in a unit',
    'that is closed reaches nothing: rights do not move to a successor by themselves. Several roles add up. An administrator',
    'gives no role that reaches further than his own right, and changes nothing of his own account.',
    '',
    '## What a person may do',
    '',
    ...table(
      'Action',
      routeActions.map((action) => [action, `\`${action}\` ${actionNames[action]}`]),
    ),
    '',
    '## Who may record which act',
    '',
    'Asked per case. An act that the head signs is recorded by the head, a head of unit, the clerk or the officer in charge once',
    'the signed paper exists; its capacity is that of the signer (head, deputy, delegate), and who recorded it stands beside it.',
    'Acts of the officer belong to the officer in charge. A correction needs the right to the act it corrects.',
    '',
    ...table(
      'Act (signer)',
      recordableKinds.map((kind) => [
        actAction(kind),
        `\`${kind}\` ${actNames[kind]} (${signerNames[definitions[kind].signer]})`,
      ]),
    ),
    '',
    '## The second wall',
    '',
    'Work for a person runs under the database role `minh_an_app` (national readers: `minh_an_national`) with the units and',
    'agencies of the person as settings of the transaction. Row-level security then shows cases, parties, lines, deadlines,',
    'judgments, requests and imports by unit; acts, facts and the ledger by agency. No role may change or delete an act, a',
    'posting or a look. A property test compares what the policies show with what the matrix says.',
    '',
  ].join('\n')
}

function table(head: string, rows: readonly (readonly [Action, string])[]): string[] {
  return [
    `| ${head} | ${roles.map((role) => roleNames[role]).join(' | ')} |`,
    `|---|${roles.map(() => '---').join('|')}|`,
    ...rows.map(([action, name]) => `| ${name} | ${roles.map((role) => cellText(cellOf(role, action))).join(' | ')} |`),
  ]
}

function cellText(cell: Scope | false): string {
  return cell === false ? '–' : cellWords[cell]
}
