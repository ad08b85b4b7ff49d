import { Button } from '@mantine/core'
import { Link, useLocation } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { useLanguage, useWords } from '../i18n/index.ts'
import css from './frame.module.css'
import { roomAt, useRooms } from './room.ts'
import { words } from './words.vi.ts'

interface PageHeadProps {
  /** The thing on the page: the last part of the breadcrumb. */
  readonly title: ReactNode
  /** Parts between the room and the thing, already linked. */
  readonly crumbs?: readonly ReactNode[]
  /** The one filled button of the page, top right; Ctrl+Enter presses it. */
  readonly primary?: { readonly label: string; readonly onClick: () => void }
  /** Plain buttons before it. */
  readonly actions?: ReactNode
}

/** Breadcrumb wing / room / thing over the title; never a history. The browser's title names the room only. */
export function PageHead({ title, crumbs = [], primary, actions }: PageHeadProps) {
  const t = useWords(words)
  const language = useLanguage()
  const rooms = useRooms()
  const { pathname } = useLocation()
  const room = roomAt(rooms, pathname)
  const roomName = room?.name[language]

  useEffect(() => {
    document.title = roomName ? `${roomName} · ${t('product')}` : t('product')
  }, [roomName, t])

  return (
    <div className={css['head']}>
      <div className={css['titles']}>
        {room && (
          <nav aria-label={t('breadcrumb')}>
            <ol className={css['crumbs']}>
              <li>{t(`wing.${room.wing}`)}</li>
              {pathname !== room.path && (
                <li>
                  / <Link to={room.path}>{room.name[language]}</Link>
                </li>
              )}
              {crumbs.map((crumb, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: parts of one path, in their order
                <li key={index}>/ {crumb}</li>
              ))}
            </ol>
          </nav>
        )}
        <h1 className={css['title']}>{title}</h1>
      </div>
      <div className={css['actions']}>
        {actions}
        {primary && (
          <Button data-primary onClick={primary.onClick} aria-keyshortcuts="Control+Enter">
            {primary.label}
          </Button>
        )}
      </div>
    </div>
  )
}
