import { ActionIcon, Button, Checkbox, Menu } from '@mantine/core'
import { IconChevronDown, IconChevronLeft, IconChevronRight, IconRefresh } from '@tabler/icons-react'
import type { ReactNode } from 'react'
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
  readonly visible: ReadonlySet<string>
  readonly onVisible: (keys: ReadonlySet<string>) => void
  readonly density: 'compact' | 'normal'
  readonly onDensity: (density: 'compact' | 'normal') => void
  readonly opened?: boolean
  readonly onOpened?: (opened: boolean) => void
}

/** Which columns, how high the rows. The choice is kept by the server, not in the browser. */
export function TableSettings(props: TableSettingsProps) {
  const { columns, visible, onVisible, density, onDensity } = props
  const t = useWords(words)
  const toggle = (key: string) => {
    const next = new Set(visible)
    if (!next.delete(key)) next.add(key)
    if (next.size > 0) onVisible(next)
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
      <Menu
        closeOnItemClick={false}
        position="bottom-end"
        {...(props.opened === undefined ? {} : { opened: props.opened })}
        {...(props.onOpened ? { onChange: props.onOpened } : {})}
      >
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
            {t('table.columns')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {columns.map((column) => (
            <Menu.Item
              key={column.key}
              role="menuitemcheckbox"
              aria-checked={visible.has(column.key)}
              leftSection={<Checkbox.Indicator size="xs" checked={visible.has(column.key)} aria-hidden />}
              onClick={() => toggle(column.key)}
            >
              {column.header}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  )
}
