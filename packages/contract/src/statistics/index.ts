import { bases, caseKinds, caseSources } from '@minh-an/domain/case-file'
import { phases } from '@minh-an/domain/enforcement-case'
import { cellCodes, sumCodes } from '@minh-an/domain/statistics'
import { CONFIDENCES } from '@minh-an/law/instrument'
import { z } from 'zod'
import { caseFilter } from '../enforcement-case/index.ts'
import { day, spoken } from '../wire/index.ts'

const dayOut = z.string()
const unitCode = z.string().min(1).max(40)

export const formNumber = z.union([z.literal(1), z.literal(2)], {
  error: 'Không có biểu này. Chọn biểu 1 (việc) hoặc 2 (tiền).',
})
export type FormNumberText = z.infer<typeof formNumber>

const monthsWanted = { error: 'Kỳ thống kê có từ 1 đến 12 tháng, kể từ ngày 01/10. Nhập lại số tháng.' }
const months = z.int(monthsWanted).min(1, monthsWanted).max(12, monthsWanted)

/** A statistical year and its first months (cumulative from 1 October), or any range of days. */
export const periodChoice = z.union([
  z.strictObject({ year: z.int().min(1946).max(2100), months }),
  z.strictObject({ from: day, to: day }),
])

export const rowsBy = z.enum(['kind', 'unit', 'officer'])
export type RowsBy = z.infer<typeof rowsBy>

const formRequestShape = {
  form: formNumber,
  /** Unit code, era-qualified (`2025:24.03`); a bare code only where it has one reading. */
  unit: unitCode,
  period: periodChoice,
  /** Legal cut-off inside the period; absent: the end of the period, or today where that is earlier. */
  legalUntil: day.optional(),
  /** Record point token of an earlier answer (`cutoffs.recordedUntil`), or an instant with its zone; absent: the newest. */
  recordedUntil: z.string().max(20_000).optional(),
  rows: rowsBy.optional(),
  /** The day whose unit tree the rows stand on; absent: the legal cut-off. */
  tree: day.optional(),
}

export const formRequest = z.strictObject(formRequestShape)
export type FormRequest = z.infer<typeof formRequest>
/** What a client sends. */
export type FormRequestInput = z.input<typeof formRequest>

export const cells = z.record(z.enum(cellCodes), z.union([z.number(), z.string(), z.null()]))
export type CellsOut = z.infer<typeof cells>

/** Which row a cell stands in. All absent: the form's own total. */
export const rowKey = z.strictObject({
  kind: z.enum(caseKinds).optional(),
  basis: z.enum(bases).optional(),
  /** A unit of the tree; null: the row of what cannot be placed on that tree. */
  unit: unitCode.nullable().optional(),
  /** An officer; null: the row of cases nobody is assigned to. */
  officer: z.uuid().nullable().optional(),
})
export type RowKey = z.infer<typeof rowKey>

const rowPart = z.object({ label: spoken, key: rowKey, basis: z.enum(bases), cells })

export const formRow = z.object({
  label: spoken,
  /** Send back with `cell` to open a cell of this row. */
  key: rowKey,
  kind: z.enum(caseKinds).optional(),
  unit: unitCode.nullable().optional(),
  officer: z.uuid().nullable().optional(),
  /** True in the row of the unit's own cases, beside the rows of the units below it. */
  own: z.boolean().optional(),
  cells,
  /** The same row split ex officio / on request (rows by kind). The rows sum to the total; the parts to their row. */
  parts: z.array(rowPart).optional(),
})
export type FormRow = z.infer<typeof formRow>

export const relation = z.object({
  /** For example `D = A − B − B2 − C − C9`. */
  rule: spoken,
  holds: z.boolean(),
  /** A broken rule that only warns may lawfully be broken; one that does not warn stops the form from being issued. */
  severity: z.enum(['error', 'warning']),
  /** Vietnamese, where it does not hold: where, and the two values. */
  detail: spoken.optional(),
})
export type Relation = z.infer<typeof relation>

export const column = z.object({
  code: z.enum(cellCodes),
  nameVi: z.string(),
  parent: z.string().nullable(),
  formula: z.string().nullable(),
  confidence: z.enum(CONFIDENCES),
  noteVi: z.string().nullable(),
})
export type Column = z.infer<typeof column>

export const definition = z.object({
  /** `TT 05/2024#1`: circular and form. */
  id: z.string(),
  form: formNumber,
  circular: z.string(),
  circularVi: z.string(),
  nameVi: z.string(),
  inForceFrom: dayOut,
  inForceUntil: dayOut.nullable(),
  confidence: z.enum(CONFIDENCES),
  noteVi: z.string().nullable(),
  columns: z.array(column),
  conventions: z.array(z.object({ code: z.string(), textVi: z.string(), confidence: z.enum(CONFIDENCES) })),
})
export type DefinitionOut = z.infer<typeof definition>

export const formResponse = z.object({
  form: formNumber,
  /** Era-qualified code, and the name the unit bears on the day of the tree. */
  unit: unitCode,
  unitName: z.string(),
  period: z.object({ from: dayOut, to: dayOut, year: z.number().nullable(), months: z.number().nullable() }),
  cutoffs: z.object({
    legalUntil: dayOut,
    /** Record point token: the same request with it gives the same bytes for ever. */
    recordedUntil: z.string(),
    /** True while the legal cut-off lies before the end of the period. */
    provisional: z.boolean(),
    /** The day of the unit tree. */
    tree: dayOut,
  }),
  definition,
  cells,
  rowsBy: rowsBy.nullable(),
  rows: z.array(formRow),
  relations: z.array(relation),
  /** SHA-256 (hex) of the canonical JSON of definition, unit, tree, period, cut-offs, cells and rows. */
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
})
export type FormResponse = z.infer<typeof formResponse>

/** A cell of a form: the form as it was asked for, with the record point it answered, the row and the column. */
export const cellRequest = z.strictObject({
  ...formRequestShape,
  cell: z.enum(sumCodes),
  row: rowKey.optional(),
  cursor: z.string().max(100).optional(),
  limit: z.int().min(1).max(500).default(50),
})
export type CellRequest = z.infer<typeof cellRequest>
export type CellRequestInput = z.input<typeof cellRequest>

export const cellCase = z.object({
  caseId: z.uuid(),
  /** Null, as the names below, where the file has since gone to a unit whose files this person may not open. */
  number: z.string().nullable(),
  caseKind: z.enum(caseKinds),
  basis: z.enum(bases),
  source: z.enum(caseSources),
  /** Unit and officer at the legal cut-off. */
  unit: z.object({ code: unitCode, name: z.string() }),
  officer: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  decidedOn: dayOut,
  /** As statistics see the case at the legal cut-off. */
  phase: z.enum(phases),
  /** Since which legal day. */
  since: dayOut,
  creditorNames: z.string().nullable(),
  debtorNames: z.string().nullable(),
  /** What the case gives to the cell: 1 in form 1 (`"1"`), đồng in form 2. */
  amount: z.string(),
})
export type CellCase = z.infer<typeof cellCase>

export const cellResponse = z.object({
  items: z.array(cellCase),
  nextCursor: z.string().optional(),
  /** How many cases the cell opens. */
  total: z.number(),
  /** What they sum to: equals the cell. */
  sum: z.string(),
  cutoffs: formResponse.shape.cutoffs,
})
export type CellResponse = z.infer<typeof cellResponse>

/** Forms of several periods in one question: what a chart draws. Each point is the form of its period. */
export const seriesRequest = z.strictObject({
  form: formNumber,
  unit: unitCode,
  /** Each with its own legal cut-off; absent: the end of the period, or today where that is earlier. */
  periods: z
    .array(z.strictObject({ period: periodChoice, legalUntil: day.optional() }))
    .min(1)
    .max(40),
  recordedUntil: z.string().max(20_000).optional(),
  rows: rowsBy.exclude(['kind']).optional(),
  /**
   * The day whose unit tree all points stand on. Absent: each on the tree of its own cut-off where the unit and the
   * units below it are those of the newest one, else on that of the newest cut-off.
   */
  tree: day.optional(),
})
export type SeriesRequest = z.infer<typeof seriesRequest>
export type SeriesRequestInput = z.input<typeof seriesRequest>

const seriesRow = formRow
  .omit({ parts: true, kind: true })
  /** The unit was not there at the cut-off and succeeded to none that was: what the tree gives it is no history. */
  .extend({ founded: z.literal(true).optional() })

export const seriesPoint = z.object({
  period: formResponse.shape.period,
  cutoffs: formResponse.shape.cutoffs,
  definition: z.object({ id: z.string(), circularVi: z.string(), confidence: z.enum(CONFIDENCES) }),
  cells,
  rows: z.array(seriesRow),
  /** Of the form with this period, these cut-offs, this tree and these rows. */
  fingerprint: formResponse.shape.fingerprint,
})
export type SeriesPoint = z.infer<typeof seriesPoint>

/** Why a period has no figures: not yet begun, before the first circular, before the unit was founded, after its end. */
export const missingPoint = z.object({
  period: formResponse.shape.period,
  missing: z.enum(['not-begun', 'no-definition', 'not-founded', 'closed']),
})

export const seriesResponse = z.object({
  form: formNumber,
  unit: unitCode,
  unitName: z.string(),
  /** First day of the unit. */
  unitFrom: dayOut,
  rowsBy: rowsBy.nullable(),
  /** Days inside the periods that a reader of the figures should know: Tết, the new units, the new law. */
  marks: z.array(z.object({ on: dayOut, kind: z.enum(['tet', 'merger', 'law']) })),
  /** In the order of the periods asked for. */
  points: z.array(z.union([seriesPoint, missingPoint])),
})
export type SeriesResponse = z.infer<typeof seriesResponse>

/** How old the open cases are today. */
export const agesRequest = z.strictObject({
  unit: unitCode,
  rows: rowsBy.exclude(['kind']).optional(),
  /** Only cases with conditions present. */
  present: z.boolean().optional(),
})
export type AgesRequest = z.infer<typeof agesRequest>

/** Years since the first decision: under 1, 1 to 3, 3 to 5, 5 to 10, 10 and more. */
const ageBand = z.object({ cases: z.number(), outstanding: z.string(), filter: caseFilter })

export const agesResponse = z.object({
  unit: unitCode,
  unitName: z.string(),
  today: dayOut,
  /** Five bands, youngest first; each opens its cases. */
  bands: z.array(ageBand).length(5),
  rows: z.array(
    z.object({
      label: spoken,
      unit: unitCode.optional(),
      officer: z.uuid().nullable().optional(),
      bands: z.array(ageBand).length(5),
    }),
  ),
})
export type AgesResponse = z.infer<typeof agesResponse>

export const definitionsResponse = z.object({ items: z.array(definition) })
export type DefinitionsResponse = z.infer<typeof definitionsResponse>

export const routes = {
  form: { method: 'POST', path: '/api/statistics/form', body: formRequest, response: formResponse },
  /** Answers an XLSX file: the form, and a sheet of definitions. */
  formXlsx: {
    method: 'POST',
    path: '/api/statistics/form.xlsx',
    body: formRequest,
    response: z.instanceof(Uint8Array),
  },
  cell: { method: 'POST', path: '/api/statistics/cell', body: cellRequest, response: cellResponse },
  series: { method: 'POST', path: '/api/statistics/series', body: seriesRequest, response: seriesResponse },
  ages: { method: 'POST', path: '/api/statistics/ages', body: agesRequest, response: agesResponse },
  definitions: { method: 'GET', path: '/api/statistics/definitions', response: definitionsResponse },
} as const
