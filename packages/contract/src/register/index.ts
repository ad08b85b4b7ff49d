import { registerCodes } from '@minh-an/law/register'
import { z } from 'zod'
import { caseFilter, caseSort } from '../enforcement-case/index.ts'
import { day, id, line, type Route, unitCode } from '../wire/index.ts'

export const registerCode = z.enum(registerCodes)

export const dateForms = ['dd/MM/yyyy', 'yyyy-MM-dd', 'yyyyMMdd'] as const
export const amountForms = ['plain', 'grouped'] as const
export const separators = [';', ',', 'tab'] as const

/** Which columns in which order, under which headings, and how days and sums are written. */
export const registerLayout = z.strictObject({
  columns: z
    .array(z.strictObject({ key: z.string().regex(/^[a-zA-Z]{1,40}$/), heading: line(100).optional() }))
    .min(1)
    .max(40),
  dateForm: z.enum(dateForms),
  amountForm: z.enum(amountForms),
  /** Of a CSV file. Excel under Vietnamese settings splits at semicolons. */
  separator: z.enum(separators),
  /** Title, unit and period above the headings of a workbook; a system that reads the file wants none. */
  withTitle: z.boolean(),
})
export type RegisterLayout = z.infer<typeof registerLayout>

const asked = {
  unit: unitCode.optional(),
  /** By the day of the register: received, decided, assigned, paid. */
  from: day.optional(),
  to: day.optional(),
  /** Only for the list of cases. */
  filter: caseFilter.optional(),
  sort: caseSort.optional(),
  /** Absent: every usual column, days as dd/MM/yyyy, sums as digits. */
  layout: registerLayout.optional(),
}

export const registerExportQuery = z.strictObject({ ...asked, format: z.enum(['xlsx', 'csv']) })
export type RegisterExportQuery = z.infer<typeof registerExportQuery>
export const registerPreviewQuery = z.strictObject(asked)
export type RegisterPreviewQuery = z.infer<typeof registerPreviewQuery>

export const registerPreviewAnswer = z.object({
  total: z.number(),
  /** One sheet of a workbook holds them. */
  fitsSheet: z.boolean(),
  headings: z.array(z.string()),
  /** The first rows, written as the file has them. */
  rows: z.array(z.array(z.string())),
})
export type RegisterPreviewAnswer = z.infer<typeof registerPreviewAnswer>

/** A layout that a unit keeps, to feed the same system again. */
export const mappingInput = z.strictObject({
  register: registerCode,
  unit: unitCode,
  name: line(80),
  layout: registerLayout,
})
export type MappingInput = z.infer<typeof mappingInput>
export const mappingRow = z.object({
  id,
  register: registerCode,
  unit: z.object({ code: z.string(), name: z.string() }),
  name: z.string(),
  layout: registerLayout,
  mayChange: z.boolean(),
  version: z.number(),
})
export type MappingRow = z.infer<typeof mappingRow>

const code = z.strictObject({ register: registerCode })
const mappingId = z.strictObject({ id })

export const routes = {
  /** Answer: the file itself, as an attachment, written row by row. */
  export: { method: 'POST', path: '/api/registers/:register/export', params: code, body: registerExportQuery },
  preview: {
    method: 'POST',
    path: '/api/registers/:register/preview',
    params: code,
    body: registerPreviewQuery,
    response: registerPreviewAnswer,
  },
  mappings: { method: 'GET', path: '/api/register-mappings', response: z.object({ items: z.array(mappingRow) }) },
  keepMapping: { method: 'POST', path: '/api/register-mappings', body: mappingInput, response: mappingRow },
  changeMapping: {
    method: 'PUT',
    path: '/api/register-mappings/:id',
    params: mappingId,
    body: mappingInput,
    response: mappingRow,
  },
  removeMapping: {
    method: 'DELETE',
    path: '/api/register-mappings/:id',
    params: mappingId,
    response: z.object({ id }),
  },
} as const satisfies Record<string, Route>
