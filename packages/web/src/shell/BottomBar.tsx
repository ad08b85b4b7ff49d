import { Drawer } from '@mantine/core'
import { IconDots, IconFolder, IconHome, IconSearch } from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { useLanguage, useWords } from '../i18n/index.ts'
import css from './frame.module.css'
import { roomAt, useRooms, wings } from './room.ts'
import { words } from './words.vi.ts'

/** On a phone: the first screens, the search, and all rooms behind “Thêm”, so that none vanishes. */
export function BottomBar({ onSearch }: { readonly onSearch: () => void }) {
  const t = useWords(words)
  const language = useLanguage()
  const rooms = useRooms()
  const { pathname } = useLocation()
  const current = roomAt(rooms, pathname)
  const [opened, setOpened] = useState(false)
  const today = rooms.find(({ wing }) => wing === 'today')
  // The list of cases carries the key `v` (ux.md §2); without it the first room of the wing stands for it.
  const ofCases = rooms.filter(({ wing }) => wing === 'cases')
  const cases = ofCases.find(({ goKey }) => goKey === 'v') ?? ofCases[0]
  return (
    <nav className={css['bottom']} aria-label={t('bottom.label')}>
      {today && (
        <Link to={today.path} className={css['wing']} data-current={current === today || undefined}>
          <IconHome size={22} stroke={1.6} aria-hidden />
          {t('wing.today')}
        </Link>
      )}
      <button type="button" className={css['wing']} onClick={onSearch}>
        <IconSearch size={22} stroke={1.6} aria-hidden />
        {t('search')}
      </button>
      {cases && (
        <Link to={cases.path} className={css['wing']} data-current={current === cases || undefined}>
          <IconFolder size={22} stroke={1.6} aria-hidden />
          {t('bottom.cases')}
        </Link>
      )}
      <button
        type="button"
        className={css['wing']}
        aria-haspopup="dialog"
        aria-expanded={opened}
        onClick={() => setOpened(true)}
      >
        <IconDots size={22} stroke={1.6} aria-hidden />
        {t('bottom.more')}
      </button>
      <Drawer
        opened={opened}
        onClose={() => setOpened(false)}
        position="bottom"
        size="80%"
        title={t('menu')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {wings.map((wing) => {
          const own = rooms.filter((room) => room.wing === wing)
          return own.length === 0 ? null : (
            <section key={wing} aria-label={t(`wing.${wing}`)}>
              <h2 className={css['crumbs']}>{t(`wing.${wing}`)}</h2>
              {own.map((room) => (
                <Link
                  key={room.path}
                  to={room.path}
                  className={css['room']}
                  data-current={room === current || undefined}
                  onClick={() => setOpened(false)}
                >
                  {room.name[language]}
                </Link>
              ))}
            </section>
          )
        })}
      </Drawer>
    </nav>
  )
}
