import { lazy, Suspense } from 'react'

/** Which deadline: the file it belongs to, its code, and the act it counts from. */
export interface ProofSubject {
  readonly subjectId: string
  readonly code: string
  readonly triggerActId: string
}

export interface ProofSheetProps {
  readonly subject: ProofSubject | undefined
  readonly onClose: () => void
  /** Shows the act the period counts from, where the page can. */
  readonly onOpenTrigger?: (actId: string) => void
}

const Sheet = lazy(() => import('./LoadedProofSheet.tsx').then((module) => ({ default: module.LoadedProofSheet })))

/** The proof of one deadline in a drawer; it comes with the first deadline that somebody questions. */
export function ProofSheet(props: ProofSheetProps) {
  if (props.subject === undefined) return null
  return (
    <Suspense fallback={null}>
      <Sheet {...props} />
    </Suspense>
  )
}
