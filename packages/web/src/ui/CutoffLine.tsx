import { formatVi, type PlainDate } from '@minh-an/domain/calendar'
import { useWords } from '../i18n/index.ts'
import { words } from './words.vi.ts'

interface CutoffLineProps {
  readonly legalUntil: PlainDate
  /** Record point as the server writes it. */
  readonly recordPoint: string
  readonly definition?: string
  /** SHA-256 in hex; the first twelve digits are shown. */
  readonly fingerprint?: string
  readonly provisional?: boolean
}

/** Stands under each block of figures: the same line gives the same figures for ever. */
export function CutoffLine({ legalUntil, recordPoint, definition, fingerprint, provisional }: CutoffLineProps) {
  const t = useWords(words)
  const groups = fingerprint?.slice(0, 12).match(/.{1,4}/g)
  const parts = [
    t('cutoff.legal', { date: formatVi(legalUntil) }),
    t('cutoff.records', { point: recordPoint }),
    ...(definition ? [t('cutoff.definition', { name: definition })] : []),
    ...(groups ? [t('cutoff.fingerprint', { text: groups.join(' ') })] : []),
  ]
  return (
    <p className="so ma-cutoff">
      {parts.join(' · ')}
      {provisional && ` · ${t('cutoff.provisional')}`}
    </p>
  )
}
