import { fieldNames, registerEncodings } from '@minh-an/domain/import'
import { z } from 'zod'
import { cursor, dongAnswer, id, line, type Route, spoken, unitCode } from '../wire/index.ts'

const instant = z.string()

/** Largest file an upload may have, in bytes. */
export const LARGEST_REGISTER_BYTES = 30 * 1024 * 1024

/** Which column holds which field: zero-based column numbers of the sheet. */
export const columnMapping = z.strictObject({
  /** Sheet of the workbook; absent for CSV and for a workbook with one sheet. */
  sheet: z.string().max(200).optional(),
  /** Rows (1-based) of the headings and the first row of data. */
  headingFrom: z.number().int().min(1).max(200),
  headingUntil: z.number().int().min(1).max(200),
  columns: z.partialRecord(z.enum(fieldNames), z.number().int().min(0).max(255)),
  /** Encodings that a person chose for columns (by number from 0); the others are recognized. */
  encodings: z.record(z.string().regex(/^\d{1,3}$/), z.enum(registerEncodings)).optional(),
})
export type ColumnMapping = z.infer<typeof columnMapping>

/** One thing wrong with the file, at a cell (`D41`) or a row (`41`). */
export const cellError = z.object({
  row: z.number().int(),
  cell: z.string(),
  field: z.enum(fieldNames).nullable(),
  value: z.string(),
  code: z.string(),
  /** Vietnamese sentence: what is wrong and what to do. */
  message: spoken,
  /** The case that stands in the database with other content: changes are recorded there. */
  caseId: id.optional(),
})
export type CellError = z.infer<typeof cellError>

export const registerTotals = z.object({
  cases: z.number().int(),
  owed: dongAnswer,
  collected: dongAnswer,
  outstanding: dongAnswer,
  held: dongAnswer,
})
export type RegisterTotals = z.infer<typeof registerTotals>

const alreadyImported = z.object({
  id: id,
  importedAt: instant,
  importedBy: z.string().nullable(),
  cases: z.number().int(),
})

export const importPreview = z.object({
  fileName: z.string(),
  fileHash: z.string(),
  format: z.enum(['xlsx', 'csv']),
  /** `UTF-8`, `UTF-16LE`, `UTF-16BE`, or the old encoding of an 8-bit file. */
  encoding: z.string(),
  /** Columns whose old letters are turned into Unicode, with up to ten cells before and after. */
  conversions: z.array(
    z.object({
      index: z.number().int(),
      letter: z.string(),
      heading: z.string(),
      encoding: z.enum(registerEncodings),
      /** `inherited`: follows the other columns; `unclear`: nobody can tell, a person must choose. */
      certainty: z.enum(['sure', 'inherited', 'chosen', 'unclear']),
      samples: z.array(z.object({ row: z.number().int(), before: z.string(), after: z.string() })),
    }),
  ),
  /** How names are written in the file; stored as NFC either way. */
  normalization: z.enum(['NFC', 'NFD', 'mixed']),
  unit: z.object({ code: z.string(), name: z.string() }),
  sheets: z.array(z.string()),
  mapping: columnMapping,
  /** Where the mapping comes from: our own template, what the unit chose last time, a guess, or the request itself. */
  mappingSource: z.enum(['template', 'remembered', 'guessed', 'given']),
  columns: z.array(
    z.object({
      index: z.number().int(),
      letter: z.string(),
      heading: z.string(),
      field: z.enum(fieldNames).nullable(),
      /** `sure`: the heading says so; `likely`: only a part of it does, a person should look. */
      confidence: z.enum(['sure', 'likely', 'none']),
      samples: z.array(z.string()),
    }),
  ),
  fields: z.array(
    z.object({
      name: z.enum(fieldNames),
      label: spoken,
      kind: z.enum(['text', 'day', 'dong', 'choice']),
      required: z.boolean(),
      note: spoken,
    }),
  ),
  missing: z.array(z.enum(fieldNames)),
  sampleRows: z.array(z.object({ row: z.number().int(), cells: z.array(z.string()) })),
  /** Rows of cases; while required columns are missing, every row under the headings that holds anything. */
  rows: z.number().int(),
  goodRows: z.number().int(),
  alreadyThere: z.number().int(),
  rejectedRows: z.number().int(),
  totals: registerTotals,
  newOfficers: z.array(z.string()),
  /** The first 200; `errorCount` counts all. */
  errors: z.array(cellError),
  errorCount: z.number().int(),
  alreadyImported: alreadyImported.nullable(),
})
export type ImportPreview = z.infer<typeof importPreview>

/** Totals as read from the file beside totals read back from the database. */
const balance = z.object({ before: registerTotals, after: registerTotals, equal: z.boolean() })

export const importCertificate = z.object({
  importId: id.nullable(),
  unit: z.object({ code: z.string(), name: z.string() }),
  fileName: z.string(),
  fileHash: z.string(),
  sheet: z.string().nullable(),
  importedAt: instant,
  importedBy: z.string().nullable(),
  dryRun: z.boolean(),
  goodRowsOnly: z.boolean(),
  rowsRead: z.number().int(),
  rowsImported: z.number().int(),
  rowsAlreadyThere: z.number().int(),
  rowsRejected: z.number().int(),
  total: balance,
  officers: z.array(z.object({ officerId: id.nullable(), name: z.string(), created: z.boolean(), ...balance.shape })),
  rejected: z.array(z.object({ row: z.number().int(), decision: z.string(), reasons: z.array(cellError) })),
  /** Conventions that were used to fill what a register does not say. */
  notes: z.array(spoken),
})
export type ImportCertificate = z.infer<typeof importCertificate>

export const importResult = z.object({
  /** Cases written now; 0 when the same file was imported before. */
  changes: z.number().int(),
  alreadyImported: alreadyImported.nullable(),
  certificate: importCertificate,
})
export type ImportResult = z.infer<typeof importResult>

export const importSummary = z.object({
  id: id,
  unit: z.object({ code: z.string(), name: z.string() }),
  fileName: z.string(),
  importedAt: instant,
  importedBy: z.string().nullable(),
  rowsRead: z.number().int(),
  rowsImported: z.number().int(),
  rowsRejected: z.number().int(),
  undoneAt: instant.nullable(),
  undoneBy: z.string().nullable(),
  /** False once undone or once work has started on one of its cases. */
  canUndo: z.boolean(),
})
export type ImportSummary = z.infer<typeof importSummary>

export const importDetail = importSummary.extend({ certificate: importCertificate })
export type ImportDetail = z.infer<typeof importDetail>

/** Fields beside the file (`file`) in the multipart forms; `mapping` is JSON text of `ColumnMapping`. */
export const importForm = z.strictObject({
  unitCode,
  sheet: z.string().max(200).optional(),
  mapping: z.string().max(20_000).optional(),
  goodRowsOnly: z.enum(['true', 'false']).optional(),
  rememberMapping: z.enum(['true', 'false']).optional(),
})
export type ImportForm = z.infer<typeof importForm>

export const listImportsQuery = z.strictObject({
  unit: unitCode.optional(),
  cursor: cursor.optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
})

export const importList = z.object({ items: z.array(importSummary), nextCursor: z.string().optional() })
export type ImportList = z.infer<typeof importList>

export const undoImportBody = z.strictObject({ reason: line(500) })

export const importParams = z.strictObject({ id: id })

/** A file on its way in. It is read, checked, published and taken back by itself, whatever becomes of the page. */
export const importJobView = z.object({
  id: id,
  unit: z.object({ code: z.string(), name: z.string() }),
  fileName: z.string(),
  startedAt: instant,
  startedBy: z.string().nullable(),
  /** Rests in `checked` until a person decides; `done` has a certificate under the same id. */
  state: z.enum(['reading', 'checked', 'publishing', 'undoing', 'done', 'undone', 'refused', 'dropped']),
  rowsRead: z.number().int(),
  /** How much of the file was read, of 1,000. */
  readPermille: z.number().int(),
  rowsReady: z.number().int(),
  rowsPublished: z.number().int(),
  /** Only of one job, and once it is checked. */
  preview: importPreview.nullable(),
  problem: z.object({ code: z.string(), status: z.number().int(), title: spoken, detail: spoken }).nullable(),
})
export type ImportJobView = z.infer<typeof importJobView>

export const importJobList = z.object({ items: z.array(importJobView) })
export type ImportJobList = z.infer<typeof importJobList>

export const rereadImportBody = z.strictObject({
  sheet: z.string().max(200).optional(),
  mapping: columnMapping.optional(),
})

export const publishImportBody = z.strictObject({
  goodRowsOnly: z.boolean().optional(),
  rememberMapping: z.boolean().optional(),
})

/** Every answer to a broken file is problem+json; `import/rows-rejected` carries `cells: CellError[]`, the first 1,000. */
export const routes = {
  importTemplate: { method: 'GET', path: '/api/imports/template.xlsx' },
  previewImport: { method: 'POST', path: '/api/imports/preview', form: importForm, response: importPreview },
  createImport: { method: 'POST', path: '/api/imports', form: importForm, response: importResult },
  startImport: { method: 'POST', path: '/api/imports/jobs', form: importForm, response: importJobView },
  listImportJobs: {
    method: 'GET',
    path: '/api/imports/jobs',
    query: z.strictObject({ unit: unitCode.optional() }),
    response: importJobList,
  },
  getImportJob: { method: 'GET', path: '/api/imports/jobs/:id', params: importParams, response: importJobView },
  rereadImport: {
    method: 'POST',
    path: '/api/imports/jobs/:id/read',
    params: importParams,
    body: rereadImportBody,
    response: importJobView,
  },
  publishImport: {
    method: 'POST',
    path: '/api/imports/jobs/:id/publish',
    params: importParams,
    body: publishImportBody,
    response: importJobView,
  },
  dropImport: {
    method: 'POST',
    path: '/api/imports/jobs/:id/drop',
    params: importParams,
    response: importJobView,
  },
  listImports: { method: 'GET', path: '/api/imports', query: listImportsQuery, response: importList },
  getImport: { method: 'GET', path: '/api/imports/:id', params: importParams, response: importDetail },
  undoImport: {
    method: 'POST',
    path: '/api/imports/:id/undo',
    params: importParams,
    body: undoImportBody,
    response: importSummary,
  },
} as const satisfies Record<string, Route & { readonly form?: z.ZodType }>
