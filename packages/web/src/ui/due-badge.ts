import type { DeadlineBadge as Badge } from '@minh-an/contract/deadline'
import { formatVi, type PlainDate } from '@minh-an/domain/calendar'
import type { Translate } from '../i18n/index.ts'
import { countText } from './count.ts'
import type { Tone } from './tone.ts'
import type { words } from './words.vi.ts'

/** How a deadline stands today. Days are working days; “late” counts the days after the due day, today included. */
export type DueStanding =
  | { readonly kind: 'overdue'; readonly workingDays: number }
  | { readonly kind: 'today'; readonly hour?: string }
  | { readonly kind: 'soon'; readonly workingDays: number }
  | { readonly kind: 'later'; readonly dueOn: PlainDate }
  | { readonly kind: 'paused' }
  | { readonly kind: 'on-time' }
  | { readonly kind: 'late'; readonly workingDays: number }
  /** The duty fell away before its day: the case ended, the act was withdrawn. */
  | { readonly kind: 'lapsed' }
  /** A party's own period is past. */
  | { readonly kind: 'over' }

export type DueIcon = 'octagon' | 'alarm' | 'clock' | 'calendar' | 'pause' | 'check' | 'circle'

export interface DueLook {
  readonly tone: Tone
  readonly icon: DueIcon
  readonly text: string
}

const looks = {
  overdue: { tone: 'red', icon: 'octagon' },
  today: { tone: 'orange', icon: 'alarm' },
  soon: { tone: 'amber', icon: 'clock' },
  later: { tone: 'grey', icon: 'calendar' },
  paused: { tone: 'grey', icon: 'pause' },
  'on-time': { tone: 'green', icon: 'check' },
  late: { tone: 'stone', icon: 'circle' },
  lapsed: { tone: 'stone', icon: 'calendar' },
  over: { tone: 'stone', icon: 'calendar' },
} as const satisfies Record<DueStanding['kind'], { tone: Tone; icon: DueIcon }>

type T = Translate<(typeof words)['vi']>

function sentence(standing: DueStanding, t: T): string {
  switch (standing.kind) {
    case 'overdue':
      return t('due.overdue', { days: countText(standing.workingDays) })
    case 'today':
      return standing.hour === undefined ? t('due.today') : t('due.todayHour', { hour: standing.hour })
    case 'soon':
      return t('due.soon', { days: countText(standing.workingDays) })
    case 'later':
      return formatVi(standing.dueOn)
    case 'paused':
      return t('due.paused')
    case 'on-time':
      return t('due.onTime')
    case 'late':
      return t('due.late', { days: countText(standing.workingDays) })
    case 'lapsed':
      return t('due.lapsed')
    case 'over':
      return t('due.over')
  }
}

/** A party's own period carries “Đương sự:” and is never red: the agency did not miss it. */
export function dueLook(standing: DueStanding, ofParty: boolean, t: T): DueLook {
  const look = looks[standing.kind]
  const text = sentence(standing, t)
  if (!ofParty) return { ...look, text }
  return { ...look, tone: look.tone === 'red' ? 'stone' : look.tone, text: t('due.party', { text }) }
}

/** A deadline as the contract sends it, as the badge wants it. */
export function standingOf(badge: Pick<Badge, 'state' | 'workingDays' | 'dueOn'>): DueStanding {
  switch (badge.state) {
    case 'late':
      return { kind: 'overdue', workingDays: badge.workingDays }
    case 'today':
      return { kind: 'today' }
    case 'soon':
      return { kind: 'soon', workingDays: badge.workingDays }
    case 'later':
      return { kind: 'later', dueOn: badge.dueOn }
    case 'met':
      return { kind: 'on-time' }
    case 'met-late':
      return { kind: 'late', workingDays: badge.workingDays }
    case 'lapsed':
      return { kind: 'lapsed' }
    case 'over':
      return { kind: 'over' }
  }
}
