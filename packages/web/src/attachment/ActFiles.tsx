import { useQuery } from '@tanstack/react-query'
import { useWords } from '../i18n/index.ts'
import css from './attachment.module.css'
import { FileRows } from './FileRows.tsx'
import { attachmentsQuery } from './queries.ts'
import { UploadBox } from './UploadBox.tsx'
import { words } from './words.vi.ts'

export interface ActFilesProps {
  readonly caseId: string
  readonly actId: string
  readonly past: boolean
}

/** Files that prove one act, and the place to add one. */
export function ActFiles({ caseId, actId, past }: ActFilesProps) {
  const t = useWords(words)
  const { data } = useQuery(attachmentsQuery(caseId))
  if (!data) return null
  const items = data.items.filter((item) => item.actId === actId && item.removed === undefined)
  if (past && items.length === 0) return null
  return (
    <section className={css['tab']}>
      <h3 className={css['heading']}>{t('label')}</h3>
      {items.length > 0 && <FileRows caseId={caseId} items={items} mayRemove={!past && data.refused === undefined} />}
      {!past && <UploadBox caseId={caseId} actId={actId} answer={data} />}
    </section>
  )
}
