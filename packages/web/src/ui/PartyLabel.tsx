import { ActionIcon, Tooltip } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { useWords } from '../i18n/index.ts'
import { countText } from './count.ts'
import css from './party.module.css'
import { words } from './words.vi.ts'

export interface PartyView {
  readonly name: string
  readonly role?: 'creditor' | 'debtor' | 'related'
  readonly birthYear?: number
  readonly taxCode?: string
  /** What the identifier is: a person's own number, or the tax code of everybody else. */
  readonly form?: string
  /** Already masked by the server: `0360…123`. */
  readonly maskedId?: string
  readonly condition?: 'deceased' | 'dissolved' | 'imprisoned'
}

interface PartyLabelProps {
  readonly party: PartyView
  /** How many more stand on the same side: “+2”. */
  readonly others?: number
  /** Shows the whole number; the server writes the look into the log. */
  readonly onReveal?: () => void
  readonly revealedId?: string
}

/** Name first, then what tells two people of one name apart. */
export function PartyLabel({ party, others = 0, onReveal, revealedId }: PartyLabelProps) {
  const t = useWords(words)
  const shownId = revealedId ?? party.maskedId
  const details = [
    party.role && t(`party.${party.role}`),
    party.birthYear && t('party.born', { year: party.birthYear }),
    party.taxCode && t('party.taxCode', { code: party.taxCode }),
    shownId &&
      (party.form === undefined || party.form === 'person'
        ? t('party.id', { masked: shownId })
        : t('party.taxCode', { code: shownId })),
    party.condition && t(`party.${party.condition}`),
  ].filter((part) => part)
  return (
    <span className={css['party']}>
      <span className={css['name']}>{party.name}</span>
      {others > 0 && (
        <Tooltip label={t('party.othersFull', { n: countText(others) })}>
          <span className={css['detail']}>
            <span aria-hidden>{t('party.others', { n: countText(others) })}</span>
            <span className="visually-hidden">{t('party.othersFull', { n: countText(others) })}</span>
          </span>
        </Tooltip>
      )}
      {details.length > 0 && <span className={`so ${css['detail']}`}>{details.join(' · ')}</span>}
      {onReveal && party.maskedId && revealedId === undefined && (
        <Tooltip label={t('party.reveal', { name: party.name })}>
          <ActionIcon
            variant="subtle"
            size={24}
            aria-label={t('party.reveal', { name: party.name })}
            onClick={onReveal}
          >
            <IconEye size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
    </span>
  )
}
