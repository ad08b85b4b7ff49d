import {
  IconAlarm,
  IconAlertCircle,
  IconAlertOctagon,
  IconCalendar,
  IconCheck,
  IconClock,
  IconClockPause,
} from '@tabler/icons-react'
import { useWords } from '../i18n/index.ts'
import { type DueIcon, type DueStanding, dueLook } from './due-badge.ts'
import tone from './tone.module.css'
import { words } from './words.vi.ts'

const icons = {
  octagon: IconAlertOctagon,
  alarm: IconAlarm,
  clock: IconClock,
  calendar: IconCalendar,
  pause: IconClockPause,
  check: IconCheck,
  circle: IconAlertCircle,
} as const satisfies Record<DueIcon, unknown>

interface DeadlineBadgeProps {
  readonly standing: DueStanding
  readonly ofParty?: boolean
  /** Opens the proof sheet. Every deadline has one; leave it out only inside the sheet itself and on paper. */
  readonly onProof?: () => void
}

export function DeadlineBadge({ standing, ofParty = false, onProof }: DeadlineBadgeProps) {
  const t = useWords(words)
  const look = dueLook(standing, ofParty, t)
  const Icon = icons[look.icon]
  const content = (
    <>
      <Icon size={14} aria-hidden />
      <span className="so">{look.text}</span>
    </>
  )
  const className = `${tone['badge']} ${tone[look.tone]}`
  if (!onProof) return <span className={className}>{content}</span>
  return (
    <button
      type="button"
      className={className}
      aria-haspopup="dialog"
      aria-label={t('due.showProof', { text: look.text })}
      onClick={(event) => {
        event.stopPropagation()
        onProof()
      }}
    >
      {content}
    </button>
  )
}
