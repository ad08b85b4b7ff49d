import { formatVi, type PlainDate } from '@minh-an/domain/calendar'
import { type ReactNode, useState } from 'react'
import { useWords } from '../i18n/index.ts'
import { countText } from './count.ts'
import css from './timeline.module.css'
import { words } from './words.vi.ts'

export type TimelineKind = 'decision' | 'milestone' | 'money' | 'notice' | 'paper' | 'contact' | 'system'

const marks: Readonly<Record<TimelineKind, string>> = {
  decision: '§',
  milestone: '◆',
  money: '₫',
  notice: '✉',
  paper: '☰',
  contact: '☎',
  system: '·',
}

export interface TimelineEntry {
  readonly id: string
  readonly kind: TimelineKind
  readonly effectiveOn: PlainDate
  readonly recordedOn: PlainDate
  readonly text: ReactNode
  /** Who acted and in what capacity: “KT. Thủ trưởng Vũ Hải”. */
  readonly actor?: string
  /** Bút lục. */
  readonly folio?: string
  /** Files attached to it. */
  readonly files?: number
  readonly lateEntry?: boolean
  /** What a correction replaced: it stays, struck through, above what is true. */
  readonly before?: string
  /** Id of the correction of this act. */
  readonly correctedBy?: string
  readonly corrects?: string
  /** Taken back by a correction that puts nothing in its place. */
  readonly withdrawn?: boolean
}

interface TimelineProps {
  readonly entries: readonly TimelineEntry[]
  readonly onOpen?: (entry: TimelineEntry) => void
}

const anchor = (id: string) => `act-${id}`

/** The file as the list of its acts: legal date left, record date small where it differs; the system's own are folded. */
export function Timeline({ entries, onOpen }: TimelineProps) {
  const t = useWords(words)
  const [unfolded, setUnfolded] = useState(false)
  const system = entries.filter((entry) => entry.kind === 'system').length
  const shown = unfolded ? entries : entries.filter((entry) => entry.kind !== 'system')
  return (
    <div>
      <ol className={css['list']} aria-label={t('timeline.label')}>
        {shown.map((entry) => (
          <Item key={entry.id} entry={entry} onOpen={onOpen} />
        ))}
      </ol>
      {system > 0 && (
        <button type="button" className={css['fold']} aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
          {unfolded ? t('timeline.fold') : `+ ${t('timeline.folded', { n: countText(system) })}`}
        </button>
      )}
    </div>
  )
}

interface ItemProps {
  readonly entry: TimelineEntry
  readonly onOpen: ((entry: TimelineEntry) => void) | undefined
}

function Item({ entry, onOpen }: ItemProps) {
  const t = useWords(words)
  const details = [
    entry.actor,
    entry.folio && t('timeline.folio', { n: entry.folio }),
    entry.recordedOn !== entry.effectiveOn && t('timeline.recorded', { date: formatVi(entry.recordedOn) }),
    entry.lateEntry && t('timeline.lateEntry'),
    entry.files && t('timeline.files', { n: countText(entry.files) }),
  ].filter((part) => part)
  return (
    <li id={anchor(entry.id)} className={css['item']} data-corrected={entry.withdrawn ? true : undefined}>
      <span className={css['mark']} data-kind={entry.kind} role="img" aria-label={t(`timeline.${entry.kind}`)}>
        {marks[entry.kind]}
      </span>
      <time className={`so ${css['date']}`} dateTime={entry.effectiveOn}>
        {formatVi(entry.effectiveOn)}
      </time>
      <div className={css['body']}>
        {entry.before && <s className={`so ${css['detail']}`}>{entry.before}</s>}
        {onOpen ? (
          <button type="button" className={css['text']} onClick={() => onOpen(entry)}>
            {entry.text}
          </button>
        ) : (
          <span className={css['text']}>{entry.text}</span>
        )}
        {details.length > 0 && <span className={`so ${css['detail']}`}>{details.join(' · ')}</span>}
        {entry.correctedBy && (
          <a className={css['link']} href={`#${anchor(entry.correctedBy)}`}>
            {t(entry.withdrawn ? 'timeline.withdrawn' : 'timeline.correctedBy')}
          </a>
        )}
        {entry.corrects && (
          <a className={css['link']} href={`#${anchor(entry.corrects)}`}>
            {t('timeline.corrects')}
          </a>
        )}
      </div>
    </li>
  )
}
