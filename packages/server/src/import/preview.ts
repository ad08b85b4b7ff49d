import type { ImportPreview } from '@minh-an/contract/import'
import { columnLetter, registerFields } from '@minh-an/domain/import'
import { cellErrorOf, type RegisterTally, totalsOf } from './certificate.ts'
import type { OfficerOfImport } from './judge-cases.ts'
import type { ReadingSummary } from './reading/index.ts'
import type { ImportingUnit } from './unit.ts'

/** Errors in an answer; the certificate of a partial import names all rows. */
const ERRORS_IN_PREVIEW = 200

/** What a person looks at before anything is imported: columns, first rows, what would go in, everything that is wrong. */
export function previewOf(
  unit: ImportingUnit,
  file: { readonly name: string; readonly hash: string },
  summary: ReadingSummary,
  tally: RegisterTally,
  officers: readonly OfficerOfImport[],
  same: ImportPreview['alreadyImported'],
): ImportPreview {
  const refused = tally.refused.toSorted((a, b) => a.row - b.row)
  const errors = refused.flatMap((one) => one.problems.map(cellErrorOf))
  return {
    fileName: file.name,
    fileHash: file.hash,
    format: summary.format,
    encoding: summary.encoding,
    normalization: summary.normalization,
    conversions: summary.conversions.map((one) => ({
      index: one.index,
      letter: columnLetter(one.index),
      heading: summary.columns.find(({ index }) => index === one.index)?.heading ?? '',
      encoding: one.encoding,
      certainty: one.certainty,
      samples: [...one.samples],
    })),
    unit: { code: unit.code, name: unit.name },
    sheets: [...summary.sheets],
    mapping: {
      ...summary.mapping,
      encodings: { ...summary.mapping.encodings },
      columns: { ...summary.mapping.columns },
      ...(summary.sheet === undefined ? {} : { sheet: summary.sheet }),
    },
    mappingSource: summary.mappingSource,
    columns: summary.columns.map((one) => ({
      index: one.index,
      letter: columnLetter(one.index),
      heading: one.heading,
      field: one.field,
      confidence: one.confidence,
      samples: [...one.samples],
    })),
    fields: registerFields.map(({ name, label, kind, required, note }) => ({ name, label, kind, required, note })),
    missing: [...summary.missing],
    sampleRows: summary.sampleRows.map((one) => ({ row: one.row, cells: [...one.cells] })),
    rows: summary.rows,
    goodRows: tally.total.cases,
    alreadyThere: tally.alreadyThere,
    rejectedRows: refused.length,
    totals: totalsOf(tally.total),
    newOfficers: officers.filter((one) => one.created).map((one) => one.name),
    errors: errors.slice(0, ERRORS_IN_PREVIEW),
    errorCount: errors.length,
    alreadyImported: same,
  }
}
