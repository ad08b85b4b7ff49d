import { Outlet, useLocation, useNavigate, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useLanguage, useWords } from '../i18n/index.ts'
import { LoadingBar, ToastHost } from '../ui/index.ts'
import { BottomBar } from './BottomBar.tsx'
import css from './frame.module.css'
import { Header } from './Header.tsx'
import { HelpDialog } from './HelpDialog.tsx'
import { PaperFoot, PaperHead } from './Paper.tsx'
import { PeriodSwitch } from './PeriodSwitch.tsx'
import { Rail } from './Rail.tsx'
import { roomAt, useRooms } from './room.ts'
import { Strip } from './Strip.tsx'
import { UnitSwitch } from './UnitSwitch.tsx'
import { type KeyBinding, listenToKeys, pressPrimary, pressSaveDraft, useKeys } from './use-keys.ts'
import { words } from './words.vi.ts'

const mainId = 'noi-dung'

/** The one layout for all wings: header, rail, strip, page. */
export function Frame() {
  const t = useWords(words)
  const language = useLanguage()
  const rooms = useRooms()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const loading = useRouterState({ select: (state) => state.isLoading })
  const searchField = useRef<HTMLInputElement>(null)
  const main = useRef<HTMLElement>(null)
  const [help, setHelp] = useState(false)
  const room = roomAt(rooms, pathname)

  const toSearch = () => {
    searchField.current?.focus()
    searchField.current?.select()
  }
  const goKeys = rooms.flatMap(({ goKey, name, path }): KeyBinding[] =>
    goKey
      ? [
          {
            shortcut: { kind: 'go', letter: goKey },
            label: t('key.goTo', { room: name[language] }),
            run: () => void navigate({ to: path }),
          },
        ]
      : [],
  )
  useKeys(
    [
      { shortcut: { kind: 'ctrl', key: 'KeyK' }, label: t('key.search'), run: toSearch },
      { shortcut: { kind: 'sign', sign: '/' }, label: t('key.search'), run: toSearch },
      { shortcut: { kind: 'ctrl', key: 'Enter' }, label: t('key.primary'), run: pressPrimary },
      { shortcut: { kind: 'ctrl', key: 'KeyS' }, label: t('key.draft'), run: pressSaveDraft },
      { shortcut: { kind: 'sign', sign: '?' }, label: t('key.help'), run: () => setHelp(true) },
      ...goKeys,
    ],
    'frame',
  )
  useEffect(listenToKeys, [])

  // A link that led to a new page leaves the focus nowhere: the page takes it, so that reading goes on there.
  // Asked again once the page stands: until then what led there may still be drawn.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the page changes
  useEffect(() => {
    if (loading) return
    const timer = setTimeout(() => {
      if (document.activeElement === null || document.activeElement === document.body) main.current?.focus()
    })
    return () => clearTimeout(timer)
  }, [pathname, loading])

  return (
    <>
      <a className={css['skip']} href={`#${mainId}`}>
        {t('skip.main')}
      </a>
      <Header searchField={searchField} onHelp={() => setHelp(true)} />
      <div className={css['body']}>
        <Rail />
        <div className={css['column']}>
          <Strip />
          <LoadingBar shown={loading} />
          <main className={css['main']} id={mainId} tabIndex={-1} ref={main}>
            <div className={css['narrow']}>
              <UnitSwitch /> {room?.period && <PeriodSwitch />}
            </div>
            <PaperHead />
            <Outlet />
            <PaperFoot />
          </main>
        </div>
      </div>
      <BottomBar onSearch={toSearch} />
      <HelpDialog opened={help} onClose={() => setHelp(false)} />
      <ToastHost />
    </>
  )
}
