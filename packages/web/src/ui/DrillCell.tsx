import { useWords } from '../i18n/index.ts'
import { countText } from './count.ts'
import css from './drill.module.css'
import { words } from './words.vi.ts'

interface DrillCellProps {
  /** Already printed: `1.613`, `0`, `18,44%`. Undefined = not applicable, drawn as `–` and not clickable. */
  readonly figure: string | undefined
  /** Names of row and column, read aloud. */
  readonly row: string
  readonly column: string
  readonly onOpen: () => void
  readonly open?: boolean
  /** In a grid with arrow keys one cell alone is a stop of Tab. */
  readonly stop?: boolean
}

/** A figure that opens its cases; zero does too, because “no case” is also a claim that can be looked at. */
export function DrillCell({ figure, row, column, onOpen, open, stop = true }: DrillCellProps) {
  const t = useWords(words)
  if (figure === undefined) {
    return (
      <span title={t('drill.notApplicable')}>
        <span aria-hidden>–</span>
        <span className="visually-hidden">{t('drill.notApplicable')}</span>
      </span>
    )
  }
  return (
    <button
      type="button"
      className={`so ${css['cell']}`}
      data-open={open || undefined}
      tabIndex={stop ? 0 : -1}
      aria-expanded={open}
      aria-label={t('drill.cell', { row, column, figure })}
      onClick={onOpen}
    >
      {figure}
    </button>
  )
}

interface DrillProofProps {
  readonly figure: string
  /** How many cases the list behind the cell really holds. */
  readonly count: number
  readonly equal: boolean
}

/** “92 việc = ô 92 ✓”, counted from the list itself. */
export function DrillProof({ figure, count, equal }: DrillProofProps) {
  const t = useWords(words)
  return (
    <p className="so" role={equal ? 'status' : 'alert'}>
      {t(equal ? 'drill.proof' : 'drill.mismatch', { count: countText(count), figure })}
    </p>
  )
}
