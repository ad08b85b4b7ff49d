import type { ColumnMapping, ImportPreview, ImportResult } from '@minh-an/contract/import'
import { exchange } from '../api/index.ts'

export interface FileOrder {
  readonly file: File
  readonly unitCode: string
  readonly sheet?: string | undefined
  readonly mapping?: ColumnMapping | undefined
  readonly goodRowsOnly?: boolean
  readonly rememberMapping?: boolean
}

/** A register of 50,000 rows is read and written within this time. */
const timeoutMs = 300_000

function formOf({ file, unitCode, sheet, mapping, goodRowsOnly, rememberMapping }: FileOrder): FormData {
  const form = new FormData()
  form.set('unitCode', unitCode)
  if (sheet !== undefined) form.set('sheet', sheet)
  if (mapping !== undefined) form.set('mapping', JSON.stringify(mapping))
  if (goodRowsOnly) form.set('goodRowsOnly', 'true')
  if (rememberMapping) form.set('rememberMapping', 'true')
  form.set('file', file)
  return form
}

/** Reads the file on the server and says what would be imported; nothing is written. */
export async function previewFile(order: FileOrder): Promise<ImportPreview> {
  const send = { method: 'POST', body: formOf(order), timeoutMs } as const
  return (await exchange<ImportPreview>('/api/imports/preview', send)).data
}

/** The same file sent twice changes nothing: the server knows it by its content. */
export async function importFile(order: FileOrder): Promise<ImportResult> {
  const send = { method: 'POST', body: formOf(order), timeoutMs } as const
  return (await exchange<ImportResult>('/api/imports', send)).data
}
