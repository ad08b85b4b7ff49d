import type { Readable } from 'node:stream'
import type { caseExportQuery } from '@minh-an/contract/enforcement-case'
import { caseListFile } from '@minh-an/documents/case-list'
import { formatVi } from '@minh-an/domain/calendar'
import type { z } from 'zod'
import { asCaller, type Caller, readAsCaller, recordLook } from '../command/index.ts'
import { type Database, problem } from '../platform/index.ts'
import { caseConditions } from './case-filter.sql.ts'
import { caseRows, selectCases } from './list-cases.ts'

const mostRows = 50_000

/**
 * The list as a file, on one snapshot: what the person may see of it, and no more than 50,000 rows. The export is a look
 * of its own.
 */
export async function exportCases(
  database: Database,
  caller: Caller,
  query: z.infer<typeof caseExportQuery>,
): Promise<Readable> {
  await asCaller(database, caller, (tx) =>
    recordLook(tx, caller, { subject: 'list', what: `case-export-${query.format}` }),
  )
  const rows = await readAsCaller(database, caller, async (tx) => {
    const { where, values } = await caseConditions(tx, caller, query.filter, 'case.export')
    const sort = query.sort ?? ({ by: 'number', order: 'asc' } as const)
    const found = await selectCases(tx, { where, values, sort, limit: mostRows + 1 })
    if (found.length > mostRows) {
      throw problem(
        'list/too-long',
        422,
        'Danh sách quá dài để xuất',
        'Thu hẹp bộ lọc còn tối đa 50.000 việc, hoặc xuất từng đơn vị.',
      )
    }
    return caseRows(tx, caller, found)
  })
  const head = {
    title: 'Danh sách việc thi hành án',
    lines: [`Lập ngày ${formatVi(caller.today)} · ${caller.person.fullName} · ${rows.length} việc`],
  }
  return caseListFile(query.format, head, rows)
}
