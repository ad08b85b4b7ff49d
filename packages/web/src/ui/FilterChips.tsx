import { Button } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useWords } from '../i18n/index.ts'
import css from './chips.module.css'
import { words } from './words.vi.ts'

export interface FilterChip {
  readonly key: string
  /** “Nhóm: Tín dụng” */
  readonly label: string
  /** What exactly is counted, on hover. */
  readonly definition?: string
  readonly onRemove: () => void
}

interface FilterChipsProps {
  readonly chips: readonly FilterChip[]
  readonly onAdd?: () => void
  readonly onClear?: () => void
  /** Right end of the line: columns, density, export. */
  readonly tools?: ReactNode
}

export function FilterChips({ chips, onAdd, onClear, tools }: FilterChipsProps) {
  const t = useWords(words)
  return (
    <section className={css['line']} aria-label={t('filter.label')}>
      <span className={css['word']}>{t('filter.label')}:</span>
      {chips.map((chip) => (
        <span key={chip.key} className={css['chip']} title={chip.definition}>
          {chip.label}
          <button type="button" aria-label={t('filter.remove', { label: chip.label })} onClick={chip.onRemove}>
            <IconX size={14} aria-hidden />
          </button>
        </span>
      ))}
      {onAdd && (
        <Button variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={onAdd}>
          {t('filter.add')}
        </Button>
      )}
      {onClear && chips.length > 0 && (
        <Button variant="subtle" onClick={onClear}>
          {t('filter.clear')}
        </Button>
      )}
      {tools && <span className={css['tools']}>{tools}</span>}
    </section>
  )
}
