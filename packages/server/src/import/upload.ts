import { basename } from 'node:path'
import { columnMapping, importForm } from '@minh-an/contract/import'
import { cleanText } from '@minh-an/domain/import'
import type { FastifyRequest } from 'fastify'
import { ProblemError, problem } from '../platform/index.ts'
import type { ImportOrder } from './import-order.ts'
import { fileTooLarge, readingLimits } from './reading/index.ts'

/** Form fields and boundaries beside the file. */
const BESIDE_THE_FILE_BYTES = 256 * 1024

/** Refuses a body that cannot fit by its announced length, before a byte of it is read. */
export async function refuseLargeUpload(request: FastifyRequest): Promise<void> {
  const announced = Number(request.headers['content-length'] ?? 0)
  if (announced > readingLimits.fileBytes + BESIDE_THE_FILE_BYTES) throw fileTooLarge()
}

/** The file and the fields of a multipart form; anything unknown, missing or broken is refused by name. */
export async function readUpload(request: FastifyRequest): Promise<ImportOrder> {
  if (!request.isMultipart()) {
    throw problem(
      'import/not-a-form',
      415,
      'Không nhận kiểu nội dung này',
      'Gửi tệp bằng biểu mẫu multipart/form-data, trường “file”.',
    )
  }
  const { file, fields } = await readParts(request)
  if (file === undefined)
    throw problem('import/file-missing', 422, 'Chưa chọn tệp', 'Chọn tệp sổ .xlsx hoặc .csv rồi nhập lại.')
  const form = importForm.safeParse(fields)
  if (!form.success) {
    throw problem('import/form', 422, 'Thông tin nhập sổ chưa đúng', 'Kiểm tra các trường được nêu.', {
      errors: form.error.issues.map((issue) => ({ pointer: `/${issue.path.join('/')}`, detail: issue.message })),
    })
  }
  const { unitCode, sheet, mapping, goodRowsOnly, rememberMapping } = form.data
  const chosen = mapping === undefined ? undefined : readMapping(mapping)
  return {
    bytes: file.bytes,
    fileName: file.name,
    unitCode,
    sheet: sheet ?? chosen?.sheet,
    mapping: chosen,
    goodRowsOnly: goodRowsOnly === 'true',
    rememberMapping: rememberMapping === 'true',
  }
}

interface Parts {
  readonly file: { readonly name: string; readonly bytes: Buffer } | undefined
  readonly fields: Record<string, string>
}

async function readParts(request: FastifyRequest): Promise<Parts> {
  let file: Parts['file']
  const fields = Object.create(null) as Record<string, string>
  try {
    for await (const part of request.parts()) {
      if (part.type === 'file') {
        const bytes = await part.toBuffer()
        if (part.fieldname === 'file') file = { name: fileNameOf(part.filename), bytes }
        else fields[part.fieldname] = part.filename
      } else fields[part.fieldname] = String(part.value)
    }
  } catch (error) {
    if (error instanceof ProblemError) throw error
    throw isTooLarge(error) ? fileTooLarge() : brokenUpload(error)
  }
  return { file, fields: { ...fields } }
}

const isTooLarge = (error: unknown) => (error as { code?: string }).code === 'FST_REQ_FILE_TOO_LARGE'

function brokenUpload(cause: unknown) {
  return problem('import/upload-broken', 422, 'Nội dung gửi lên bị hỏng', 'Chọn lại tệp rồi gửi lại.', { cause })
}

/** The last part of a path, without what has no place in a name. */
function fileNameOf(name: string): string {
  const bare = cleanText(basename(name.replaceAll('\\', '/')).replace(/[\p{Cc}\p{Cs}\p{Bidi_Control}]/gu, '')).slice(
    -200,
  )
  return bare === '' ? 'so' : bare
}

function readMapping(text: string) {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    value = undefined
  }
  const read = columnMapping.safeParse(value)
  if (read.success) return read.data
  throw problem('import/mapping', 422, 'Cách ghép cột không đọc được', 'Ghép lại các cột rồi nhập lại.', {
    errors: read.error.issues.map((issue) => ({ pointer: `/mapping/${issue.path.join('/')}`, detail: issue.message })),
  })
}
