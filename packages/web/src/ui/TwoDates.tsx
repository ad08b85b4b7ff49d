import { formatVi, type PlainDate } from '@minh-an/domain/calendar'
import { useWords } from '../i18n/index.ts'
import { words } from './words.vi.ts'

/** Date of the paper, and the date of its record where that is another day. */
export function TwoDates({
  effectiveOn,
  recordedOn,
}: {
  readonly effectiveOn: PlainDate
  readonly recordedOn: PlainDate
}) {
  const t = useWords(words)
  if (effectiveOn === recordedOn) return <span className="so">{formatVi(effectiveOn)}</span>
  return (
    <span className="so">
      {t('date.document')} {formatVi(effectiveOn)} · {t('date.recorded')} {formatVi(recordedOn)}
    </span>
  )
}
