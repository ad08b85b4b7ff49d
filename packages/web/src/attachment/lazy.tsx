import { lazy, Suspense } from 'react'
import type { ActFilesProps } from './ActFiles.tsx'
import type { AttachmentsTabProps } from './AttachmentsTab.tsx'

const Tab = lazy(() => import('./AttachmentsTab.tsx').then((module) => ({ default: module.AttachmentsTab })))
const Files = lazy(() => import('./ActFiles.tsx').then((module) => ({ default: module.ActFiles })))

/** The part of a file that shows its attachments; it comes when it is opened. */
export function AttachmentsTab(props: AttachmentsTabProps) {
  return (
    <Suspense fallback={null}>
      <Tab {...props} />
    </Suspense>
  )
}

/** The attachments of one act; they come with the first act that is opened. */
export function ActFiles(props: ActFilesProps) {
  return (
    <Suspense fallback={null}>
      <Files {...props} />
    </Suspense>
  )
}
