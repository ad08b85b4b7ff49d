import { fileKinds } from '@minh-an/domain/attachment'
import { z } from 'zod'
import { id, paragraph, type Route, spoken } from '../wire/index.ts'

/** A scan, photo or paper kept with a case. */
export const attachmentView = z.object({
  id,
  /** The act it proves; without one it belongs to the file as a whole. */
  actId: id.optional(),
  kind: z.enum(fileKinds),
  name: z.string(),
  bytes: z.number().int(),
  pages: z.number().int().optional(),
  /** SHA-256 of the content, hexadecimal. */
  hash: z.string(),
  attachedAt: z.string(),
  attachedBy: z.string().optional(),
  /** Taken off again: the file stays, with the reason. */
  removed: z.object({ at: z.string(), by: z.string().optional(), reason: z.string() }).optional(),
})
export type AttachmentView = z.infer<typeof attachmentView>

export const attachmentsAnswer = z.object({
  /** Newest first, those taken off among them. */
  items: z.array(attachmentView),
  /** Why the reader may not attach; absent where he may. */
  refused: spoken.optional(),
  limits: z.object({
    /** Largest file, in bytes. */
    fileBytes: z.number().int(),
    /** What the files of one case may come to, in bytes, and what they come to now. */
    caseBytes: z.number().int(),
    usedBytes: z.number().int(),
  }),
})
export type AttachmentsAnswer = z.infer<typeof attachmentsAnswer>

const ofCase = z.strictObject({ id })

export const routes = {
  list: { method: 'GET', path: '/api/cases/:id/attachments', params: ofCase, response: attachmentsAnswer },
  /** Multipart form with the file in `file`, one file a request; `act` names the act it proves. */
  attach: {
    method: 'POST',
    path: '/api/cases/:id/attachments',
    params: ofCase,
    query: z.strictObject({ act: id.optional() }),
    response: attachmentView,
  },
  /** Takes a file off a case; it stays readable, with the reason. */
  remove: {
    method: 'POST',
    path: '/api/attachments/:id/removal',
    params: z.strictObject({ id }),
    body: z.strictObject({ reason: paragraph(1_000) }),
    response: attachmentView,
  },
  /** Answer: the file itself, always to be kept and never to be opened as a page. */
  content: { method: 'GET', path: '/api/attachments/:id/content', params: z.strictObject({ id }) },
} as const satisfies Readonly<Record<string, Route>>
