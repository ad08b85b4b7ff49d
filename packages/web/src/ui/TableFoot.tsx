import { ActionIcon, Button, Checkbox, Popover } from '@mantine/core'
import {
  IconArrowDown,
  IconArrowUp,
  IconChevronDown,
  IconChevronLeft,
  IconChevronRight,
  IconRefresh,
} from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useWords } from '../i18n/index.ts'
import css from './table.module.css'
import { timeInVietnam } from './today.ts'
import { words } from './words.vi.ts'

export interface Paging {
  readonly onPrevious: (() => void) | undefined
  readonly onNext: (() => void) | undefined
}

interface TableFootProps {
  readonly paging?: Paging
  /** When the rows were read, as an instant. */
  readonly loadedAt?: string | Date
  readonly onReload?: () => void
  readonly withKeys?: boolean
}

/** Under each list: its keys, the age of its figures, and the pages. */
export function TableFoot({ paging, loadedAt, onReload, withKeys = true }: TableFootProps) {
  const t = useWords(words)
  return (
    <div className={css['foot']}>
      {withKeys && <span className={css['keys']}>{t('table.keys')}</span>}
      <span className={css['right']}>
        {loadedAt && <span className="so">{t('table.loadedAt', { time: timeInVietnam(loadedAt) })}</span>}
        {onReload && (
          <ActionIcon variant="subtle" size={28} aria-label={t('table.reload')} onClick={onReload}>
            <IconRefresh size={16} aria-hidden />
          </ActionIcon>
        )}
        {paging && (
          <nav aria-label={t('table.pages')}>
            <PageButton label={t('table.previous')} onClick={paging.onPrevious}>
              <IconChevronLeft size={16} aria-hidden />
            </PageButton>
            <PageButton label={t('table.next')} onClick={paging.onNext}>
              <IconChevronRight size={16} aria-hidden />
            </PageButton>
          </nav>
        )}
      </span>
    </div>
  )
}

interface PageButtonProps {
  readonly label: string
  readonly onClick: (() => void) | undefined
  readonly children: ReactNode
}

/** At the first and the last page the arrow stays where it is and does nothing, so that the keyboard keeps its place. */
function PageButton({ label, onClick, children }: PageButtonProps) {
  return (
    <ActionIcon
      variant="default"
      size={28}
      mx={2}
      aria-label={label}
      aria-disabled={onClick === undefined}
      {...(onClick === undefined ? { 'data-disabled': true } : {})}
      onClick={() => onClick?.()}
    >
      {children}
    </ActionIcon>
  )
}

interface ColumnChoice {
  readonly key: string
  readonly header: string
}

interface TableSettingsProps {
  readonly columns: readonly ColumnChoice[]
  /** Keys of the columns that show, from the left. */
  readonly shown: readonly string[]
  readonly onShown: (keys: readonly string[]) => void
  /** Back to what everybody begins with. */
  readonly onUsual: () => void
  readonly density: 'compact' | 'normal'
  readonly onDensity: (density: 'compact' | 'normal') => void
  readonly opened: boolean
  readonly onOpened: (opened: boolean) => void
}

/** Which columns in which order, how high the rows. The choice is kept by the server, not in the browser. */
export function TableSettings(props: TableSettingsProps) {
  const { columns, shown, onShown, onUsual, density, onDensity, opened, onOpened } = props
  const t = useWords(words)
  const [said, setSaid] = useState('')
  const hidden = columns.filter(({ key }) => !shown.includes(key))
  const listed = [...shown.flatMap((key) => columns.filter((column) => column.key === key)), ...hidden]
  const toggle = (key: string) => {
    const next = shown.includes(key) ? shown.filter((one) => one !== key) : [...shown, key]
    if (next.length > 0) onShown(next)
  }
  const move = ({ key, header }: ColumnChoice, by: -1 | 1) => {
    const from = shown.indexOf(key)
    const to = from + by
    if (from < 0 || to < 0 || to >= shown.length) return
    const next = shown.toSpliced(from, 1).toSpliced(to, 0, key)
    setSaid(t('table.columnAt', { column: header, n: to + 1, all: next.length }))
    onShown(next)
  }
  return (
    <>
      <Button
        variant="default"
        aria-label={`${t('table.density')}: ${t(`table.${density}`)}`}
        onClick={() => onDensity(density === 'compact' ? 'normal' : 'compact')}
      >
        {t(`table.${density}`)}
      </Button>
      <Popover opened={opened} onChange={onOpened} position="bottom-end" trapFocus returnFocus>
        <Popover.Target>
          <Button
            variant="default"
            rightSection={<IconChevronDown size={16} aria-hidden />}
            onClick={() => onOpened(!opened)}
          >
            {t('table.columns')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('table.columnsTitle')}>
          <ul className={css['choices']}>
            {listed.map((column) => {
              const at = shown.indexOf(column.key)
              return (
                <li key={column.key}>
                  <Checkbox
                    className={css['choice'] ?? ''}
                    size="xs"
                    label={column.header}
                    checked={at >= 0}
                    onChange={() => toggle(column.key)}
                  />
                  {at >= 0 && (
                    <>
                      <ActionIcon
                        variant="subtle"
                        size={28}
                        aria-label={t('table.columnLeft', { column: column.header })}
                        aria-disabled={at === 0}
                        onClick={() => move(column, -1)}
                      >
                        <IconArrowUp size={14} aria-hidden />
                      </ActionIcon>
                      <ActionIcon
                        variant="subtle"
                        size={28}
                        aria-label={t('table.columnRight', { column: column.header })}
                        aria-disabled={at === shown.length - 1}
                        onClick={() => move(column, 1)}
                      >
                        <IconArrowDown size={14} aria-hidden />
                      </ActionIcon>
                    </>
                  )}
                </li>
              )
            })}
          </ul>
          <span className={css['aloud']} role="status">
            {said}
          </span>
          <Button variant="subtle" onClick={onUsual}>
            {t('table.columnsUsual')}
          </Button>
        </Popover.Dropdown>
      </Popover>
    </>
  )
}
