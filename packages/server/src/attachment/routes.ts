import multipart from '@fastify/multipart'
import { routes } from '@minh-an/contract/attachment'
import { type FileKind, fileKindFacts } from '@minh-an/domain/attachment'
import type { FastifyReply, FastifyRequest } from 'fastify'
import {
  asCaller,
  callerOf,
  changeRoute,
  commandOf,
  type EdgeServices,
  idempotencyKeyOf,
  readRoute,
  recordLook,
  schemaOf,
  unitsFor,
} from '../command/index.ts'
import { type App, problem } from '../platform/index.ts'
import { attachFile, judgeFile, listAttachments, refuseEarly, removeAttachment } from './attach-file.ts'
import { type AttachmentRow, getAttachment } from './attachment.sql.ts'
import type { FileStore } from './file-store.ts'
import { receiveFile, refuseLargeUpload } from './upload.ts'

export interface AttachmentServices extends EdgeServices {
  readonly files: FileStore
}

/** Files are data, never pages: whatever shows one may run nothing, load nothing and frame nothing. */
const CONTENT_POLICY = `default-src 'none'; sandbox; frame-ancestors 'none'`

export async function registerAttachmentRoutes(app: App, services: AttachmentServices): Promise<void> {
  readRoute(
    app,
    services,
    routes.list,
    {
      action: 'case.read',
      look: (_found, { params }) => ({ subject: 'case', subjectId: params.id, what: 'attachment-list' }),
    },
    (tx, caller, { params }) => listAttachments(tx, caller, services.files, params.id),
  )
  changeRoute(app, services, routes.remove, { action: 'attachment.change' }, (tx, caller, { params, body }) =>
    removeAttachment(tx, caller, params.id, body.reason),
  )
  addContentRoute(app, services)
  await addUploadRoute(app, services)
}

async function addUploadRoute(app: App, services: AttachmentServices): Promise<void> {
  const { database, clock, files } = services
  await app.register(async (plain) => {
    const scope = plain as App
    await scope.register(multipart, {
      // One more than the store takes: the store refuses it at once, this reader only when the whole body has come.
      limits: { fileSize: files.fileBytes + 1, files: 1, fields: 0, parts: 1, headerPairs: 20 },
    })
    scope.post(
      routes.attach.path,
      {
        // The store counts the bytes of the file; this only lets them through.
        bodyLimit: files.fileBytes * 2,
        onRequest: async (request: FastifyRequest) => refuseLargeUpload(request, files),
        config: { action: 'attachment.change' },
        schema: schemaOf(routes.attach, 201),
      },
      async (request, reply) => {
        const caller = callerOf(request, clock)
        const { id: caseId } = request.params
        const actId = request.query.act
        idempotencyKeyOf(request.headers)
        await asCaller(database, caller, (tx) => refuseEarly(tx, caller, caseId, actId))
        const { name, file } = await receiveFile(request, files)
        const content = { caseId, actId, name, hash: file.hash.toString('hex') }
        const attach = async () => {
          const known = await judgeFile(file)
          return commandOf(services, request, caller, content, async (tx) => ({
            status: 201,
            body: await attachFile(tx, caller, files, { caseId, actId, name, file }, known),
          }))
        }
        const { body } = await attach().finally(() => file.discard())
        return reply.code(201).send(body)
      },
    )
  })
}

function addContentRoute(app: App, { database, clock, files }: AttachmentServices): void {
  app.get(
    routes.content.path,
    { config: { action: 'case.read' }, schema: schemaOf(routes.content) },
    async (request, reply) => {
      const caller = callerOf(request, clock)
      const row = await asCaller(database, caller, async (tx) => {
        const found = await getAttachment(tx, request.params.id, unitsFor(caller, 'case.read'))
        await recordLook(tx, caller, { subject: 'case', subjectId: found.case_id, what: `attachment ${found.id}` })
        return found
      })
      const standing = await files.check(row.hash, Number(row.size_bytes))
      if (standing !== 'sound') throw notSound(standing, row)
      return sendFile(reply, row).send(files.open(row.hash))
    },
  )
}

function sendFile(reply: FastifyReply, row: AttachmentRow): FastifyReply {
  const { mediaType } = fileKindFacts[row.kind as FileKind]
  return reply
    .type(mediaType)
    .header('content-length', String(row.size_bytes))
    .header('content-security-policy', CONTENT_POLICY)
    .header('content-disposition', dispositionOf(row.name))
}

/** RFC 6266: a plain name for old readers, the whole one in UTF-8. */
function dispositionOf(name: string): string {
  const plain = name
    .replaceAll(/[đĐ]/g, (letter) => (letter === 'đ' ? 'd' : 'D'))
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\w. -]/g, '_')
  const whole = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`
}

function notSound(standing: 'missing' | 'changed', row: AttachmentRow) {
  return problem(
    `attachment/stored-${standing}`,
    503,
    standing === 'missing' ? 'Không thấy tệp trong kho' : 'Tệp trong kho đã bị thay đổi',
    'Báo người quản trị: khôi phục tệp từ bản sao lưu, rồi chạy “minh-an audit verify”.',
    { extra: { hash: row.hash.toString('hex') } },
  )
}
