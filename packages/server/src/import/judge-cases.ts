import { formatVi } from '@minh-an/domain/calendar'
import type { Basis, CaseKind, LineStatus } from '@minh-an/domain/case-file'
import { lineStatusNames } from '@minh-an/domain/enforcement-case'
import {
  basisNames,
  type CellProblem,
  caseKindNames,
  cellAddress,
  decisionTitle,
  type FieldName,
  type RegisterCase,
  type SheetMapping,
} from '@minh-an/domain/import'
import { formatDong } from '@minh-an/domain/money'
import { newId, type Tx } from '../platform/index.ts'
import type { RefusedRow } from './reading/index.ts'
import type { ImportingUnit } from './unit.ts'

/** A row that can go in, with everything the database had to say about it. */
export interface ReadyCase extends RegisterCase {
  readonly numberIssuer: string
  readonly officerId: string | undefined
}

export interface OfficerOfImport {
  readonly id: string
  readonly name: string
  readonly created: boolean
}

/** What the database said of a portion of rows. */
export interface JudgedCases {
  readonly ready: readonly ReadyCase[]
  /** Rows whose case stands in the database with the same content. */
  readonly alreadyThere: number
  readonly refused: readonly RefusedRow[]
}

/** Holds what a file says against what the database knows, portion by portion: officers, issuers, numbers that are taken. */
export class RegisterJudge {
  private readonly unit: ImportingUnit
  private readonly resolved = new Map<string, ResolvedOfficer>()
  private readonly created = new Map<string, OfficerOfImport>()
  private readonly issuers = new Map<string, string | undefined>()
  private readonly used = new Map<string, OfficerOfImport>()

  constructor(unit: ImportingUnit) {
    this.unit = unit
  }

  /** Officers of the ready rows so far; created ones are not yet in the database. */
  get officers(): OfficerOfImport[] {
    return [...this.used.values()]
  }

  async judge(tx: Tx, cases: readonly RegisterCase[], columns: SheetMapping['columns']): Promise<JudgedCases> {
    await resolveOfficers(tx, this.unit, cases, this.resolved, this.created)
    await resolveIssuers(tx, cases, this.issuers)
    const taken = await findTaken(tx, this.unit, cases, this.issuers)
    const ready: ReadyCase[] = []
    const refused: RefusedRow[] = []
    let alreadyThere = 0
    for (const one of cases) {
      const problems = this.problemsOf(one, columns)
      const issuer = issuerOf(one, this.unit, this.issuers)
      const known = issuer === undefined ? undefined : taken.get(numberKey(issuer, one))
      if (known !== undefined) {
        const differing = differences(one, known)
        if (differing.length === 0 && problems.length === 0) {
          alreadyThere += 1
          continue
        }
        if (differing.length > 0) problems.push(takenProblem(one, columns, known, differing))
      }
      if (problems.length > 0 || issuer === undefined) {
        refused.push({ row: one.row, decision: decisionTitle(one), problems })
        continue
      }
      ready.push({ ...one, numberIssuer: issuer, officerId: this.useOfficer(one) })
    }
    return { ready, alreadyThere, refused }
  }

  private useOfficer({ officer }: RegisterCase): string | undefined {
    const found = officer === undefined ? undefined : this.resolved.get(officer)
    if (found === undefined || !('id' in found)) return undefined
    this.used.set(found.id, found)
    return found.id
  }

  private problemsOf(one: RegisterCase, columns: SheetMapping['columns']): CellProblem[] {
    const problems: CellProblem[] = []
    const officer = one.officer === undefined ? undefined : this.resolved.get(one.officer)
    if (officer !== undefined && 'message' in officer) {
      problems.push(problemAt(one, columns, 'officer', one.officer ?? '', officer))
    }
    if (issuerOf(one, this.unit, this.issuers) === undefined) {
      problems.push(
        problemAt(one, columns, 'issuer', one.issuer ?? '', {
          code: 'import/issuer',
          message: `Không có cơ quan “${one.issuer}”. Ghi mã hoặc tên đầy đủ của cơ quan ra quyết định, hoặc để trống.`,
        }),
      )
    }
    return problems
  }
}

interface Reason {
  readonly code: string
  readonly message: string
}

function problemAt(
  one: RegisterCase,
  columns: SheetMapping['columns'],
  field: FieldName,
  value: string,
  { code, message }: Reason,
): CellProblem {
  const index = columns[field]
  return {
    row: one.row,
    cell: index === undefined ? String(one.row) : cellAddress(one.row, index),
    field,
    value,
    code,
    message,
  }
}

function takenProblem(
  one: RegisterCase,
  columns: SheetMapping['columns'],
  known: TakenRow,
  differing: readonly Difference[],
): CellProblem {
  const reason = { code: 'import/number-taken', message: takenSentence(known, differing) }
  return { ...problemAt(one, columns, 'decisionNumber', decisionTitle(one), reason), caseId: known.id }
}

type ResolvedOfficer = OfficerOfImport | { readonly code: string; readonly message: string }

/** Officers by name, compared without marks, inside the unit; a name nobody of the agency bears becomes a new officer. */
async function resolveOfficers(
  tx: Tx,
  unit: ImportingUnit,
  cases: readonly RegisterCase[],
  resolved: Map<string, ResolvedOfficer>,
  created: Map<string, OfficerOfImport>,
): Promise<void> {
  const written = new Set(cases.flatMap((one) => (one.officer === undefined ? [] : [one.officer])))
  const names = [...written].filter((name) => !resolved.has(name))
  if (names.length === 0) return
  const { rows } = await tx.query<{
    name: string
    key: string
    id: string | null
    full_name: string
    unit_code: string
    unit_name: string
  }>(
    `select n.name, vn_norm(n.name) as key, o.id, o.full_name, o.unit_code, u.name as unit_name
       from unnest($1::text[]) as n (name)
       left join officer o on o.agency_id = $2 and o.name_key = vn_norm(n.name)
       left join unit u on u.code = o.unit_code`,
    [names, unit.agencyId],
  )
  for (const name of names) {
    const known = rows.filter((row) => row.name === name)
    const here = known.filter((row) => row.unit_code === unit.code)
    const own = here.length > 1 ? here.filter((row) => row.full_name === name) : here
    const elsewhere = known.find((row) => row.id !== null && row.unit_code !== unit.code)
    const key = known[0]?.key ?? name
    if (own.length === 1 && own[0]?.id != null)
      resolved.set(name, { id: own[0].id, name: own[0].full_name, created: false })
    else if (here.length > 0) {
      resolved.set(name, {
        code: 'import/officer-ambiguous',
        message: `Đơn vị có ${here.length} Chấp hành viên tên ${name}. Phân biệt tên trong danh sách Chấp hành viên rồi nhập lại.`,
      })
    } else if (elsewhere !== undefined) {
      resolved.set(name, {
        code: 'import/officer-of-other-unit',
        message: `Chấp hành viên ${elsewhere.full_name} thuộc ${elsewhere.unit_name}. Nhập dòng này vào đơn vị ấy, hoặc sửa tên Chấp hành viên.`,
      })
    } else {
      const officer = created.get(key) ?? { id: newId(), name, created: true }
      created.set(key, officer)
      resolved.set(name, officer)
    }
  }
}

/** Agencies that the file names as issuers, by code or by full name. */
async function resolveIssuers(
  tx: Tx,
  cases: readonly RegisterCase[],
  issuers: Map<string, string | undefined>,
): Promise<void> {
  const written = new Set(cases.flatMap((one) => (one.issuer === undefined ? [] : [one.issuer])))
  const texts = [...written].filter((text) => !issuers.has(text))
  if (texts.length === 0) return
  const { rows } = await tx.query<{ text: string; id: string }>(
    `select distinct on (t.text) t.text, coalesce(u.agency_id, a.id) as id
       from unnest($1::text[]) as t (text)
       left join unit u on u.code = t.text
       left join agency a on vn_norm(a.name) = vn_norm(t.text)
      where coalesce(u.agency_id, a.id) is not null
      order by t.text, a.valid_from desc`,
    [texts],
  )
  for (const text of texts) issuers.set(text, rows.find((row) => row.text === text)?.id)
}

/**
 * Whose series a number belongs to. Where the file does not say: the agency's own; a decision older than the agency
 * came from one of its predecessors, and its number is unique only inside the unit that took it over.
 */
function issuerOf(
  one: RegisterCase,
  unit: ImportingUnit,
  issuers: ReadonlyMap<string, string | undefined>,
): string | undefined {
  if (one.issuer !== undefined) return issuers.get(one.issuer)
  return one.decidedOn < unit.agencySince ? unit.code : unit.agencyId
}

interface TakenRow {
  id: string
  number_issuer: string
  number_year: number
  number: number
  number_suffix: string
  unit_name: string
  decided_on: string
  basis: string
  case_kind: string
  judgment_number: string
  judged_on: string | null
  court: string
  debtor_names: string
  owed: bigint
  collected: bigint
  outstanding: bigint
  held: bigint
  status: LineStatus
  status_since: string
  officer_name: string | null
}

function numberKey(
  issuer: string,
  one: { readonly year: number; readonly number: number; readonly suffix: string },
): string {
  return `${issuer} ${one.year} ${one.number} ${one.suffix}`
}

const PORTION = 5_000

async function findTaken(
  tx: Tx,
  unit: ImportingUnit,
  cases: readonly RegisterCase[],
  issuers: ReadonlyMap<string, string | undefined>,
): Promise<Map<string, TakenRow>> {
  const taken = new Map<string, TakenRow>()
  for (let start = 0; start < cases.length; start += PORTION) {
    const portion = cases.slice(start, start + PORTION)
    const { rows } = await tx.query<TakenRow>(
      `select c.id, c.number_issuer, c.number_year, c.number, c.number_suffix, u.name as unit_name, c.decided_on, c.basis,
              c.case_kind, c.judgment_number, c.judged_on, c.court, c.debtor_names, c.owed, c.collected, c.outstanding,
              c.held, c.status, c.status_since, o.full_name as officer_name
         from unnest($1::text[], $2::int[], $3::int[], $4::text[]) as w (issuer, year, number, suffix)
         join enforcement_case c on c.number_issuer = w.issuer and c.number_year = w.year
                                and c.number = w.number and c.number_suffix = w.suffix
         join unit u on u.code = c.unit_code
         left join officer o on o.id = c.officer_id`,
      [
        portion.map((one) => issuerOf(one, unit, issuers) ?? ''),
        portion.map((one) => one.year),
        portion.map((one) => one.number),
        portion.map((one) => one.suffix),
      ],
    )
    for (const row of rows) {
      taken.set(
        numberKey(row.number_issuer, { year: row.number_year, number: row.number, suffix: row.number_suffix }),
        row,
      )
    }
  }
  return taken
}

interface Difference {
  readonly what: string
  readonly row: string
  readonly database: string
}

/** What the database says otherwise than the row, in words. */
function differences(one: RegisterCase, known: TakenRow): Difference[] {
  const debtors = one.parties
    .filter((party) => party.role === 'debtor')
    .map((party) => party.name)
    .join('; ')
  const status = (value: LineStatus) => lineStatusNames[value].toLowerCase()
  const compared: [string, unknown, unknown, (value: never) => string][] = [
    ['ngày quyết định', one.decidedOn, known.decided_on, formatVi],
    ['căn cứ', one.basis, known.basis, basisText],
    ['loại việc', one.caseKind, known.case_kind, caseKindText],
    ['bản án', one.judgmentNumber, known.judgment_number, String],
    ['ngày bản án', one.judgedOn ?? null, known.judged_on, formatVi],
    ['Tòa án', one.court, known.court, String],
    ['người phải thi hành án', debtors, known.debtor_names, String],
    ['phải thi hành', one.owedDong, known.owed, formatDong],
    ['đã thu', one.collectedDong, known.collected, formatDong],
    ['còn phải thu', one.outstandingDong, known.outstanding, formatDong],
    ['đang giữ', one.heldDong, known.held, formatDong],
    ['trạng thái', one.status, known.status, status],
    ['ngày trạng thái', one.statusOn, known.status_since, formatVi],
  ]
  const found = compared
    .filter(([, row, database]) => row !== database)
    .map(([what, row, database, text]) => ({ what, row: shown(row, text), database: shown(database, text) }))
  if (nameKey(one.officer) !== nameKey(known.officer_name ?? undefined)) {
    found.push({
      what: 'Chấp hành viên',
      row: shown(one.officer, String),
      database: shown(known.officer_name, String),
    })
  }
  return found
}

const basisText = (value: Basis) => basisNames[value]
const caseKindText = (value: CaseKind) => caseKindNames[value]

function shown(value: unknown, text: (value: never) => string): string {
  return value === null || value === undefined || value === '' ? 'để trống' : text(value as never)
}

const nameKey = (name: string | undefined) =>
  (name ?? '')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll('đ', 'd')

function takenSentence(known: TakenRow, differing: readonly Difference[]): string {
  const where = `${known.unit_name}, ngày ${formatVi(known.decided_on as never)}, ${lineStatusNames[known.status].toLowerCase()}`
  const each = differing.map(({ what, row, database }) => `${what} (tệp: ${row}; hồ sơ: ${database})`).join(', ')
  return `Số ${known.number}/${known.number_year}/${known.number_suffix} đã có trong hệ thống (${where}); dòng này khác ở: ${each}. Bỏ dòng này, hoặc ghi nhận thay đổi trong hồ sơ ấy.`
}
