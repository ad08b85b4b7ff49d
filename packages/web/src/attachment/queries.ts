import type { AttachmentsAnswer } from '@minh-an/contract/attachment'
import { queryOptions } from '@tanstack/react-query'
import { read } from '../api/index.ts'

/** Begins as everything that a case shows, so that a recorded act makes it old as well. */
export const attachmentsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', 'attachments', caseId],
    queryFn: ({ signal }) => read<AttachmentsAnswer>(`/api/cases/${caseId}/attachments`, signal),
    placeholderData: () => undefined,
  })

export const attachmentAddress = (caseId: string, actId: string | undefined): string =>
  `/api/cases/${caseId}/attachments${actId === undefined ? '' : `?act=${actId}`}`

export const contentAddress = (id: string): string => `/api/attachments/${id}/content`
