import { fileRefusals, hasAllowedEnding } from '@minh-an/domain/attachment'
import type { FastifyRequest } from 'fastify'
import { ProblemError, problem } from '../platform/index.ts'
import { refusedFile } from './attach-file.ts'
import { type FileStore, fileTooLarge, type ReceivedFile } from './file-store.ts'

/** Boundaries and headings beside the file. */
const BESIDE_THE_FILE_BYTES = 64 * 1024

/** Refuses a body that cannot fit by its announced length, before a byte of it is read. */
export function refuseLargeUpload(request: FastifyRequest, files: FileStore): void {
  const announced = Number(request.headers['content-length'] ?? 0)
  if (announced > files.fileBytes + BESIDE_THE_FILE_BYTES) throw fileTooLarge(files.fileBytes)
}

/** Takes the one file of a multipart form to the disk as it arrives. @throws where there is none, or it broke off */
export async function receiveFile(
  request: FastifyRequest,
  files: FileStore,
): Promise<{ readonly name: string; readonly file: ReceivedFile }> {
  if (!request.isMultipart()) {
    throw problem(
      'attachment/not-a-form',
      415,
      'Không nhận kiểu nội dung này',
      'Gửi tệp bằng biểu mẫu multipart/form-data, trường “file”.',
    )
  }
  let received: { name: string; file: ReceivedFile } | undefined
  try {
    for await (const part of request.parts()) {
      if (part.type !== 'file' || part.fieldname !== 'file') throw brokenUpload()
      if (!hasAllowedEnding(part.filename)) throw refusedFile(fileRefusals.notAllowed())
      received = { name: part.filename, file: await files.receive(part.file) }
    }
  } catch (error) {
    await received?.file.discard()
    if (error instanceof ProblemError) throw error
    throw brokenUpload(error)
  }
  if (received !== undefined) return received
  throw problem('attachment/no-file', 422, 'Chưa chọn tệp', 'Chọn tệp hoặc chụp ảnh rồi đính kèm.')
}

function brokenUpload(cause?: unknown) {
  return problem('attachment/upload-broken', 422, 'Nội dung gửi lên bị hỏng', 'Chọn lại tệp rồi gửi lại.', { cause })
}
