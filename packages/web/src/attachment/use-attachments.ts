import type { AttachmentView } from '@minh-an/contract/attachment'
import { useQuery } from '@tanstack/react-query'
import { attachmentsQuery } from './queries.ts'

/** Files that stand with a case; undefined while they are asked for. */
export function useAttachments(caseId: string): readonly AttachmentView[] | undefined {
  const { data } = useQuery(attachmentsQuery(caseId))
  return data?.items.filter((item) => item.removed === undefined)
}
