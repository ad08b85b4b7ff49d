import type { ImportJobView } from '@minh-an/contract/import'
import { useWords } from '../i18n/index.ts'
import { countText } from '../ui/index.ts'
import css from './import.module.css'
import { words } from './words.vi.ts'

/** How far a file is. It goes on without the page. */
export function JobProgress({ job }: { readonly job: ImportJobView }) {
  const t = useWords(words)
  const isReading = job.state === 'reading'
  const done = isReading ? job.readPermille : job.rowsPublished
  const all = isReading ? 1_000 : job.rowsReady
  const label = t(`job.at.${isReading ? 'reading' : job.state === 'undoing' ? 'undoing' : 'publishing'}`, {
    read: countText(job.rowsRead),
    done: countText(job.rowsPublished),
    all: countText(job.rowsReady),
  })
  return (
    <div className={css['progress']}>
      <progress value={job.state === 'undoing' ? undefined : done} max={Math.max(1, all)} aria-label={label} />
      <p role="status" className="so">
        {label}
      </p>
    </div>
  )
}
