import { Tooltip } from '@mantine/core'
import { useWords } from '../i18n/index.ts'
import { type CaseState, caseStates } from './case-state.ts'
import tone from './tone.module.css'
import { words } from './words.vi.ts'

interface StatusChipProps {
  readonly state: CaseState
  /** Some lines stand in another state than the case: an outlined tail “1/3 khoản: Hoãn”. */
  readonly partial?: { readonly state: CaseState; readonly part: number; readonly whole: number }
  readonly assetEntrusted?: boolean
  /** Since when and by which act; shown on hover and on focus. The date is already written dd/MM/yyyy. */
  readonly since?: { readonly date: string; readonly act: string }
}

/** State of a case as a pill: shape and icon tell before the colour does. */
export function StatusChip({ state, partial, assetEntrusted, since }: StatusChipProps) {
  const t = useWords(words)
  const { tone: tint, icon: Icon } = caseStates[state]
  const label = t(`state.${state}`)
  const full = state === 'conditions-present' ? t('state.conditions-present.full') : label
  const chip = (
    // The chip takes focus only where it has something more to tell.
    <span className={`${tone['pill']} ${tone[tint]}`} {...(since ? { tabIndex: 0, role: 'note' } : {})}>
      <Icon size={14} aria-hidden />
      {label}
    </span>
  )
  return (
    <span className={tone['chips']}>
      {since ? <Tooltip label={t('state.since', { state: full, ...since })}>{chip}</Tooltip> : chip}
      {partial && (
        <span className={`${tone['pill']} ${tone['outlined']} ${tone[caseStates[partial.state].tone]}`}>
          {t('state.partial', { part: partial.part, whole: partial.whole, state: t(`state.${partial.state}`) })}
        </span>
      )}
      {assetEntrusted && (
        <span className={`${tone['pill']} ${tone['outlined']} ${tone['stone']}`}>{t('state.assetEntrusted')}</span>
      )}
    </span>
  )
}
