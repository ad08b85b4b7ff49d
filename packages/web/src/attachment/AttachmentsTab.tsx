import { useQuery } from '@tanstack/react-query'
import { ApiProblem } from '../api/index.ts'
import { useLanguage, useWords } from '../i18n/index.ts'
import { EmptyState, ErrorState, LoadingBar } from '../ui/index.ts'
import css from './attachment.module.css'
import { FileRows } from './FileRows.tsx'
import { attachmentsQuery } from './queries.ts'
import { sizeText } from './size-text.ts'
import { UploadBox } from './UploadBox.tsx'
import { words } from './words.vi.ts'

export interface AttachmentsTabProps {
  readonly caseId: string
  /** Name and day of an act of the file. */
  readonly actName: (actId: string) => string | undefined
  /** The file is looked at as of an earlier point: nothing is added to it. */
  readonly past: boolean
}

/** Tệp đính kèm: all files of the case, and the place to add one. */
export function AttachmentsTab({ caseId, actName, past }: AttachmentsTabProps) {
  const t = useWords(words)
  const language = useLanguage()
  const { data, error, isFetching, refetch } = useQuery(attachmentsQuery(caseId))
  if (error instanceof ApiProblem && !data) return <ErrorState problem={error} onRetry={() => void refetch()} />
  if (!data) return <LoadingBar shown={isFetching} />
  const standing = data.items.filter((item) => item.removed === undefined)
  const removed = data.items.filter((item) => item.removed !== undefined)
  const mayChange = !past && data.refused === undefined
  return (
    <div className={css['tab']}>
      <LoadingBar shown={isFetching} />
      {past ? <p className={css['dim']}>{t('past')}</p> : <UploadBox caseId={caseId} answer={data} />}
      {standing.length === 0 ? (
        <EmptyState why={t('empty')} />
      ) : (
        <FileRows caseId={caseId} items={standing} actName={actName} mayRemove={mayChange} />
      )}
      {removed.length > 0 && (
        <details className={css['taken']}>
          <summary>{t('taken', { n: removed.length })}</summary>
          <FileRows caseId={caseId} items={removed} actName={actName} mayRemove={false} />
        </details>
      )}
      {data.limits.usedBytes > 0 && (
        <p className={`so ${css['dim']}`}>
          {t('used', {
            used: sizeText(data.limits.usedBytes, language),
            all: sizeText(data.limits.caseBytes, language),
          })}
        </p>
      )}
    </div>
  )
}
