import { Drawer } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '../i18n/index.ts'
import css from './layers.module.css'
import { words } from './words.vi.ts'

interface SideDrawerProps {
  readonly opened: boolean
  readonly onClose: () => void
  readonly title: ReactNode
  readonly size?: 480 | 640
  readonly children: ReactNode
  readonly foot?: ReactNode
}

/** A sheet at the right edge. No veil, no trap: the list beside it stays usable. */
export function SideDrawer({ opened, onClose, title, size = 480, children, foot }: SideDrawerProps) {
  const t = useWords(words)
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      title={title}
      position="right"
      size={size}
      withOverlay={false}
      lockScroll={false}
      trapFocus={false}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('close') }}
      classNames={{ title: css['title'] ?? '' }}
    >
      {children}
      {foot && <div className={css['foot']}>{foot}</div>}
    </Drawer>
  )
}
