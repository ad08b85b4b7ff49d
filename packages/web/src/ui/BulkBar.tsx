import { Button } from '@mantine/core'
import { IconAlertCircle, IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { type Translate, useWords } from '../i18n/index.ts'
import css from './chips.module.css'
import { countText } from './count.ts'
import { words } from './words.vi.ts'

interface BulkBarProps {
  readonly marked: number
  /** Rows of the whole list, when it is longer than the page. */
  readonly all?: number
  readonly allChosen?: boolean
  readonly onChooseAll?: () => void
  readonly onDrop: () => void
  /** The buttons of the acts. */
  readonly children: ReactNode
}

/** Appears with the first mark. Taking the whole list, not only the page, is a second and explicit step. */
export function BulkBar({ marked, all, allChosen = false, onChooseAll, onDrop, children }: BulkBarProps) {
  const t = useWords(words)
  if (marked === 0) return null
  return (
    <section className={css['bulk']} aria-label={t('bulk.label')}>
      <span className="so" role="status">
        {allChosen && all !== undefined
          ? t('bulk.chosenAll', { n: countText(all) })
          : t('bulk.chosen', { n: countText(marked) })}
      </span>
      {onChooseAll && !allChosen && all !== undefined && all > marked && (
        <Button variant="subtle" onClick={onChooseAll}>
          {t('bulk.chooseAll', { n: countText(all) })}
        </Button>
      )}
      {children}
      <Button variant="subtle" onClick={onDrop}>
        {t('bulk.drop')}
      </Button>
    </section>
  )
}

export interface BulkRow {
  readonly id: string
  /** Case number or the like. */
  readonly name: string
  readonly outcome: 'done' | 'skipped'
  /** Why it was, or will be, skipped; with its article. */
  readonly reason?: string
}

interface BulkResultsProps {
  readonly rows: readonly BulkRow[]
  /** Before the act: which rows will be skipped. Afterwards: what became of each. */
  readonly preview?: boolean
}

/** A result for each row: nobody has to guess which of fifty went through. */
export function BulkResults({ rows, preview = false }: BulkResultsProps) {
  const t = useWords(words)
  const skipped = rows.filter((row) => row.outcome === 'skipped')
  const summary = preview
    ? t('bulk.willSkip', { n: countText(skipped.length) })
    : `${t('bulk.done', { done: countText(rows.length - skipped.length) })}; ${t('bulk.skipped', { n: countText(skipped.length) })}`
  return (
    <div>
      <p role="status" className="so">
        {summary}
      </p>
      <ul className={css['results']}>
        {[...skipped, ...(preview ? [] : rows.filter((row) => row.outcome === 'done'))].map((row) => (
          <li key={row.id}>
            {row.outcome === 'done' ? <IconCheck size={16} aria-hidden /> : <IconAlertCircle size={16} aria-hidden />}
            <span className="so">{row.name}</span>
            <span>{row.reason}</span>
          </li>
        ))}
      </ul>
      {!preview && rows.length > 0 && (
        <Button variant="default" onClick={() => keepResults(rows, t)}>
          {t('bulk.keep')}
        </Button>
      )}
    </div>
  )
}

/** The results as a file, so that the rows that were passed over can be worked through. */
function keepResults(rows: readonly BulkRow[], t: Translate<(typeof words)['vi']>): void {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  const lines = [
    [t('bulk.name'), t('bulk.outcome'), t('bulk.reason')],
    ...rows.map(({ name, outcome, reason }) => [
      name,
      t(outcome === 'done' ? 'bulk.recorded' : 'bulk.skippedRow'),
      reason ?? '',
    ]),
  ]
  const text = `\ufeff${lines.map((cells) => cells.map(quoted).join(';')).join('\r\n')}\r\n`
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = 'ket-qua.csv'
  link.click()
  URL.revokeObjectURL(address)
}

interface BulkProgressProps {
  readonly done: number
  readonly all: number
  readonly onStop?: () => void
}

/** Work that lasts over a second shows its count; Dừng stops after the row at hand. */
export function BulkProgress({ done, all, onStop }: BulkProgressProps) {
  const t = useWords(words)
  const label = t('bulk.progress', { done: countText(done), all: countText(all) })
  return (
    <div>
      <progress className={css['progress']} value={done} max={all} aria-label={label} />
      <span className="so">{label}</span>{' '}
      {onStop && (
        <Button variant="default" onClick={onStop}>
          {t('bulk.stop')}
        </Button>
      )}
    </div>
  )
}
