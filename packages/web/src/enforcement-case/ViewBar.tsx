import { Button, Menu } from '@mantine/core'
import type { ViewRow } from '@minh-an/contract/view'
import { type Role, roles } from '@minh-an/domain/access'
import { usualViewsOf } from '@minh-an/domain/view'
import { IconChevronDown, IconUsers } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useWords } from '../i18n/index.ts'
import { useUser } from '../identity/index.ts'
import { countText, todayInVietnam } from '../ui/index.ts'
import css from './list.module.css'
import { type ListView, sameFilter } from './list-view.ts'
import { countsQuery } from './queries.ts'
import { usualFilter } from './usual-views.ts'
import { savedViewsQuery } from './view-queries.ts'
import { words } from './words.vi.ts'

export type ViewAct = 'save' | 'save-new' | 'edit' | 'remove'

interface ViewBarProps {
  readonly unit: string
  readonly view: ListView | undefined
  readonly saved: ViewRow | undefined
  readonly changed: boolean
  readonly onOpen: (view: ListView, viewId: string | undefined) => void
  readonly onAct: (act: ViewAct) => void
}

/** The server counts thirty lists in one question. */
const mostCounted = 30

/** One click to the lists of every day, those of the role and those that were saved, each with its count. */
export function ViewBar({ unit, view, saved, changed, onOpen, onAct }: ViewBarProps) {
  const t = useWords(words)
  const user = useUser()
  const today = todayInVietnam()
  const held = roles.filter((role) => user.roles.includes(role)) as readonly Role[]
  const usual = usualViewsOf(held).map((key) => ({ key, filter: usualFilter(key, user.officerId, today) }))
  const { data: kept = [] } = useQuery(savedViewsQuery)
  const counted = [
    ...usual.map(({ key, filter }) => ({ key: key as string, filter: { unit, ...filter } })),
    ...kept.map(({ id, content }) => ({ key: id, filter: { unit, ...content.filter } })),
  ].slice(0, mostCounted)
  const { data } = useQuery(countsQuery(counted))
  const counts = new Map(data?.counts.map(({ key, cases }) => [key, cases]))
  const count = (key: string) => {
    const cases = counts.get(key)
    return cases === undefined ? null : <span className="so">{countText(cases)}</span>
  }
  const sort = { by: 'due', order: 'asc' } as const
  return (
    <>
      {usual.map(({ key, filter }) => (
        <button
          key={key}
          type="button"
          className={css['view']}
          aria-pressed={saved === undefined && view !== undefined && sameFilter(filter, view.filter)}
          onClick={() => onOpen({ filter, sort }, undefined)}
        >
          {t(`view.${key}`)} {count(key)}
        </button>
      ))}
      {kept.map((one) => (
        <button
          key={one.id}
          type="button"
          className={css['view']}
          data-kept
          aria-pressed={saved?.id === one.id}
          title={one.mine ? undefined : t('views.sharedBy', { name: one.owner.name })}
          onClick={() => onOpen(one.content, one.id)}
        >
          {one.shared && <IconUsers size={14} aria-label={t('views.shared')} />} {one.name} {count(one.id)}
        </button>
      ))}
      <Menu position="bottom-start">
        <Menu.Target>
          <Button variant="subtle" size="compact-sm" rightSection={<IconChevronDown size={14} aria-hidden />}>
            {saved && changed ? t('views.menuChanged') : t('list.views')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {saved?.mayChange && changed && (
            <Menu.Item onClick={() => onAct('save')}>{t('views.save', { name: saved.name })}</Menu.Item>
          )}
          <Menu.Item onClick={() => onAct('save-new')}>{t('views.saveNew')}</Menu.Item>
          {saved?.mayChange && <Menu.Item onClick={() => onAct('edit')}>{t('views.edit')}</Menu.Item>}
          {saved?.mayChange && <Menu.Item onClick={() => onAct('remove')}>{t('views.remove')}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
    </>
  )
}
