import type { Readable } from 'node:stream'
import type {
  RegisterExportQuery,
  RegisterLayout,
  RegisterPreviewAnswer,
  RegisterPreviewQuery,
} from '@minh-an/contract/register'
import { fitsSheet, registerCells, registerFile } from '@minh-an/documents/register'
import { formatVi } from '@minh-an/domain/calendar'
import { type RegisterCode, registerOf } from '@minh-an/law/register'
import { asCaller, type Caller, recordLook } from '../command/index.ts'
import { type Database, problem, type Tx } from '../platform/index.ts'
import { columnsAsked, type RegisterRows, registerQuery, usualLayout } from './select-rows.ts'
import { openRegister } from './stream-rows.ts'

const previewRows = 20
/** Each holds a connection for as long as its file is taken away. */
const mostAtOnce = 4
let running = 0

/**
 * A register as a file: what the person may see of it, on one snapshot, row by row. The export is a look of its own, with
 * its length.
 */
export async function exportRegister(
  database: Database,
  caller: Caller,
  code: RegisterCode,
  query: RegisterExportQuery,
): Promise<Readable> {
  if (running >= mostAtOnce) {
    throw problem(
      'register/busy',
      503,
      'Đang có nhiều tệp được xuất',
      'Chưa xuất tệp nào. Đợi một phút rồi xuất lại; xem và tìm vẫn dùng được.',
    )
  }
  running += 1
  let open = true
  const done = () => {
    if (open) running -= 1
    open = false
  }
  try {
    const file = await openFile(database, caller, code, query)
    return file.once('close', done)
  } catch (error) {
    done()
    throw error
  }
}

async function openFile(
  database: Database,
  caller: Caller,
  code: RegisterCode,
  query: RegisterExportQuery,
): Promise<Readable> {
  const layout = query.layout ?? usualLayout(code)
  const columns = columnsAsked(code, layout)
  const register = registerOf(code)
  let unitName = ''
  const { total, rows } = await openRegister(database, caller, async (tx) => {
    const asked = await registerQuery(tx, caller, code, query, columns)
    const count = await countOf(tx, asked)
    unitName = await nameOf(tx, query.unit ?? query.filter?.unit)
    if (query.format === 'xlsx' && !fitsSheet(count, layout.withTitle ? ['', ''] : undefined)) throw tooLong(count)
    return { ...asked, count }
  })
  await asCaller(database, caller, (tx) =>
    recordLook(tx, caller, { subject: 'export', what: `register-export-${code} ${query.format} ${total}` }),
  )
  const period = periodOf(query)
  const lines = [
    ...(register.formVi === null ? [] : [register.formVi]),
    [unitName, period].filter((text) => text !== '').join(' · '),
    `Lập ngày ${formatVi(caller.today)} · ${caller.person.fullName} · ${total.toLocaleString('vi-VN')} dòng`,
  ].filter((text) => text !== '')
  return registerFile(query.format, {
    title: register.nameVi,
    lines: layout.withTitle ? lines : undefined,
    columns,
    forms: formsOf(layout),
    rows,
  })
}

/** How many rows, and how the first of them would stand in the file. */
export async function previewRegister(
  tx: Tx,
  caller: Caller,
  code: RegisterCode,
  query: RegisterPreviewQuery,
): Promise<RegisterPreviewAnswer> {
  const layout = query.layout ?? usualLayout(code)
  const columns = columnsAsked(code, layout)
  const asked = await registerQuery(tx, caller, code, query, columns)
  const total = await countOf(tx, asked)
  const { rows } = await tx.query<Record<string, string | number | bigint | null>>(
    `${asked.select} limit ${previewRows}`,
    asked.values,
  )
  return {
    total,
    fitsSheet: fitsSheet(total, layout.withTitle ? ['', ''] : undefined),
    headings: columns.map(({ heading }) => heading),
    rows: registerCells({ columns, forms: formsOf(layout) }, rows.map(asked.say)),
  }
}

async function countOf(tx: Tx, { total, values }: RegisterRows): Promise<number> {
  const { rows } = await tx.query<{ total: number }>(total, values.slice(0, -1))
  return rows[0]?.total ?? 0
}

async function nameOf(tx: Tx, unit: string | undefined): Promise<string> {
  if (unit === undefined) return ''
  const { rows } = await tx.query<{ name: string }>('select name from unit where code = $1', [unit])
  return rows[0]?.name ?? ''
}

function periodOf({ from, to }: RegisterPreviewQuery): string {
  if (from === undefined && to === undefined) return ''
  if (from === undefined) return `đến ${formatVi(to as NonNullable<typeof to>)}`
  return to === undefined ? `từ ${formatVi(from)}` : `từ ${formatVi(from)} đến ${formatVi(to)}`
}

const formsOf = ({ dateForm, amountForm, separator }: RegisterLayout) => ({
  day: dateForm,
  dong: amountForm,
  separator: separator === 'tab' ? ('\t' as const) : separator,
})

function tooLong(count: number) {
  return problem(
    'register/too-long-for-sheet',
    422,
    'Quá dài cho một trang tính',
    `Có ${count.toLocaleString('vi-VN')} dòng; một trang tính XLSX chứa tối đa 1.048.576 dòng. Xuất CSV, hoặc thu hẹp đơn vị, thời gian.`,
  )
}
