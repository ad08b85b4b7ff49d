import { Menu, useMantineTheme } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import {
  IconArrowsExchange,
  IconBuilding,
  IconBuildingWarehouse,
  IconCash,
  IconChartBar,
  IconFileText,
  IconFolder,
  IconHome,
  IconShieldCheck,
} from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import { type KeyboardEvent, useState } from 'react'
import { useLanguage, useWords } from '../i18n/index.ts'
import { countText } from '../ui/index.ts'
import css from './frame.module.css'
import { type Room, roomAt, useRooms, type Wing, wings } from './room.ts'
import { words } from './words.vi.ts'

const icons = {
  today: IconHome,
  cases: IconFolder,
  assets: IconBuildingWarehouse,
  money: IconCash,
  numbers: IconChartBar,
  oversight: IconShieldCheck,
  papers: IconFileText,
  outside: IconArrowsExchange,
  agency: IconBuilding,
} as const satisfies Record<Wing, unknown>

/** From this width the rooms of the open wing stay beside the rail. */
const pinnedFrom = '(min-width: 1600px)'

/** The wings; a wing with one room leads there, a wing with several opens them. */
export function Rail() {
  const t = useWords(words)
  const language = useLanguage()
  const rooms = useRooms()
  const { pathname } = useLocation()
  const current = roomAt(rooms, pathname)
  const pinned = useMediaQuery(pinnedFrom)
  const beside = current ? rooms.filter(({ wing }) => wing === current.wing) : []
  return (
    <>
      <nav className={css['rail']} aria-label={t('menu')}>
        <ul>
          {wings.map((wing) => {
            const own = rooms.filter((room) => room.wing === wing)
            return own.length === 0 ? null : (
              <li key={wing}>
                <WingEntry wing={wing} rooms={own} current={current} />
              </li>
            )
          })}
        </ul>
      </nav>
      {pinned && current && beside.length > 1 && (
        <nav className={css['pinned']} aria-label={t('menu.rooms', { wing: t(`wing.${current.wing}`) })}>
          <h2>{t(`wing.${current.wing}`)}</h2>
          <ul>
            {beside.map((room) => (
              <li key={room.path}>
                <Link to={room.path} className={css['room']} data-current={room === current || undefined}>
                  {room.name[language]}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  )
}

interface WingEntryProps {
  readonly wing: Wing
  readonly rooms: readonly Room[]
  readonly current: Room | undefined
}

function WingEntry({ wing, rooms, current }: WingEntryProps) {
  const t = useWords(words)
  const language = useLanguage()
  const theme = useMantineTheme()
  const [opened, setOpened] = useState(false)
  const count = useWingCount(rooms)
  const Icon = icons[wing]
  const name = t(`wing.${wing}`)
  const isCurrent = current?.wing === wing
  const label = count ? t('wing.count', { wing: name, n: countText(count) }) : undefined
  const inner = (
    <>
      <Icon size={22} stroke={1.6} aria-hidden />
      <span aria-hidden={label !== undefined}>{name}</span>
      {label && <span className="visually-hidden">{label}</span>}
      {count ? (
        <span className={`so ${css['count']}`} aria-hidden>
          {countText(count)}
        </span>
      ) : null}
    </>
  )
  const only = rooms.length === 1 ? rooms[0] : undefined
  if (only) {
    return (
      <Link
        to={only.path}
        preload="intent"
        className={css['wing']}
        aria-current={isCurrent ? 'true' : undefined}
        data-current={isCurrent || undefined}
      >
        {inner}
      </Link>
    )
  }
  const openOnArrow = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowRight') return
    event.preventDefault()
    setOpened(true)
  }
  return (
    <Menu
      opened={opened}
      onChange={setOpened}
      position="right-start"
      width={232}
      offset={0}
      radius={theme.radius['sm'] ?? 6}
    >
      <Menu.Target>
        <button type="button" className={css['wing']} data-current={isCurrent || undefined} onKeyDown={openOnArrow}>
          {inner}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{name}</Menu.Label>
        {rooms.map((room) => (
          <Menu.Item
            key={room.path}
            component={Link}
            to={room.path}
            aria-current={room === current ? 'page' : undefined}
          >
            {room.name[language]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

const noCount = () => undefined

/** Sum over the wing's rooms. The rooms of a reader never change while the page is open, so the hooks stay in order. */
function useWingCount(rooms: readonly Room[]): number | undefined {
  let sum = 0
  let known = false
  for (const room of rooms) {
    const useCount = room.useCount ?? noCount
    // biome-ignore lint/correctness/useHookAtTopLevel: the list of rooms is fixed while the page is open
    const count = useCount()
    if (count !== undefined) {
      sum += count
      known = true
    }
  }
  return known ? sum : undefined
}
