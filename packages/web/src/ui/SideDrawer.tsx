import { Drawer } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import { useWords } from '../i18n/index.ts'
import css from './layers.module.css'
import { useFocusReturn } from './use-focus-return.ts'
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
  const inside = useFocusInside(opened)
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
      <div ref={inside}>{children}</div>
      {foot && <div className={css['foot']}>{foot}</div>}
    </Drawer>
  )
}

const focusAfterMs = 50

/** The sheet takes the focus when it opens and gives it back when it closes; between, the focus may go where it likes. */
function useFocusInside(opened: boolean) {
  const inside = useRef<HTMLDivElement>(null)
  useFocusReturn(opened, inside)
  useEffect(() => {
    if (!opened) return
    const timer = setTimeout(() => {
      const sheet = inside.current?.closest<HTMLElement>('[role="dialog"]')
      if (sheet && !sheet.contains(document.activeElement)) sheet.focus({ preventScroll: true })
    }, focusAfterMs)
    return () => clearTimeout(timer)
  }, [opened])
  return inside
}
