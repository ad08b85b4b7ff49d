import type { ImportJobView } from '@minh-an/contract/import'
import { exchange } from '../api/index.ts'

/** 30 MB over a slow line of an office. */
const timeoutMs = 300_000

/** Hands a file over; the server reads it by itself from here on. */
export async function sendFile(file: File, unitCode: string): Promise<ImportJobView> {
  const form = new FormData()
  form.set('unitCode', unitCode)
  form.set('file', file)
  return (await exchange<ImportJobView>('/api/imports/jobs', { method: 'POST', body: form, timeoutMs })).data
}
