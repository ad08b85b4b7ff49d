import { ActionIcon, Button } from '@mantine/core'
import { IconBell, IconHelp } from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import type { RefObject } from 'react'
import { useWords } from '../i18n/index.ts'
import { countText } from '../ui/index.ts'
import { CommandBox } from './CommandBox.tsx'
import css from './frame.module.css'
import { PeriodSwitch } from './PeriodSwitch.tsx'
import { type Room, roomAt, useRooms } from './room.ts'
import { UnitSwitch } from './UnitSwitch.tsx'
import { UserMenu } from './UserMenu.tsx'
import { words } from './words.vi.ts'

interface HeaderProps {
  readonly searchField: RefObject<HTMLInputElement | null>
  readonly onHelp: () => void
}

export function Header({ searchField, onHelp }: HeaderProps) {
  const t = useWords(words)
  const rooms = useRooms()
  const { pathname } = useLocation()
  const room = roomAt(rooms, pathname)
  const today = rooms.find(({ wing }) => wing === 'today')
  return (
    <header className={css['header']}>
      <Link to="/" className={css['mark']} aria-label={t('product')}>
        <img src="/mark.svg" width="28" height="28" alt="" />
      </Link>
      <div className={css['wideOnly']}>
        <UnitSwitch />
      </div>
      <CommandBox field={searchField} />
      {room?.period && (
        <div className={css['wideOnly']}>
          <PeriodSwitch />
        </div>
      )}
      <div className={css['right']}>
        {today?.useCount && <ToProcess room={today} useCount={today.useCount} />}
        <ActionIcon
          variant="subtle"
          color="gray"
          c="var(--ma-text)"
          size={32}
          aria-label={t('help.button')}
          onClick={onHelp}
        >
          <IconHelp size={20} aria-hidden />
        </ActionIcon>
        <UserMenu />
      </div>
    </header>
  )
}

/** “Cần xử lý n”: the only counted list; the word Thông báo is kept for legal service. */
function ToProcess({ room, useCount }: { readonly room: Room; readonly useCount: () => number | undefined }) {
  const t = useWords(words)
  const count = useCount()
  const label = count === undefined ? t('toProcess') : t('toProcess.count', { n: countText(count) })
  return (
    <Button
      component={Link}
      to={room.path}
      variant="subtle"
      color="gray"
      c="var(--ma-text)"
      px={8}
      aria-label={label}
      leftSection={<IconBell size={18} aria-hidden />}
    >
      <span className={css['wide']}>{label}</span>
    </Button>
  )
}
