import { IconSearch } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, type RefObject, useId, useState } from 'react'
import { useWords } from '../i18n/index.ts'
import { countText } from '../ui/index.ts'
import css from './command.module.css'
import { type Hit, hitGroups, lacksNumber, shortestQuery } from './search.ts'
import { useSearch } from './use-search.ts'
import { words } from './words.vi.ts'

/** A typing tool sends letters and Backspaces as it likes: nothing is ever completed inside the field. */
export function CommandBox({ field }: { readonly field: RefObject<HTMLInputElement | null> }) {
  const t = useWords(words)
  const id = useId()
  const navigate = useNavigate()
  const [query, setQuery] = useState('')
  const [opened, setOpened] = useState(false)
  const [chosen, setChosen] = useState(0)
  const answer = useSearch(query)
  const hits = answer?.hits ?? []
  const at = Math.min(chosen, Math.max(0, hits.length - 1))
  const shown = opened && query.trim() !== ''

  const close = () => {
    setOpened(false)
    setQuery('')
    setChosen(0)
  }
  const go = (hit: Hit, inNewTab: boolean) => {
    close()
    field.current?.blur()
    if (typeof hit.to === 'function') return hit.to()
    if (inNewTab) return void globalThis.open(hit.to, '_blank', 'noopener')
    // An address may carry its choices (`?form=2`): the router reads it as one that was typed.
    void navigate({ href: hit.to })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const hit = hits[at]
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setOpened(true)
      setChosen((at + (event.key === 'ArrowDown' ? 1 : hits.length - 1)) % Math.max(1, hits.length))
    } else if (event.key === 'Enter' && hit && answer?.query === query.normalize('NFC').trim()) {
      event.preventDefault()
      go(hit, event.ctrlKey)
    } else if (event.key === 'Escape') {
      if (query === '') field.current?.blur()
      close()
    }
  }
  const note = !answer
    ? query.trim().length < shortestQuery
      ? t('search.short')
      : t('loading')
    : answer.readAsTelex
      ? t('search.telex', { query: answer.query, read: answer.readAsTelex })
      : hits.length === 0
        ? t('search.none', { query: answer.query })
        : lacksNumber(answer.query, hits)
          ? t('search.notExact', { query: answer.query })
          : undefined

  return (
    <search className={css['box']}>
      <IconSearch size={18} className={css['glass']} aria-hidden />
      <input
        ref={field}
        className={css['input']}
        type="text"
        role="combobox"
        aria-label={t('search.label')}
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown && hits.length > 0 ? `${id}-${at}` : undefined}
        aria-keyshortcuts="Control+K /"
        placeholder={t('search.placeholder')}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setOpened(true)
          setChosen(0)
        }}
        onFocus={() => setOpened(true)}
        onBlur={() => setOpened(false)}
        onKeyDown={onKeyDown}
      />
      {query === '' && (
        <span className={css['caps']} aria-hidden>
          Ctrl K
        </span>
      )}
      {shown && (
        // The press must not take the focus from the field before the click lands.
        // biome-ignore lint/a11y/noStaticElementInteractions: the list below is the control
        <div className={css['list']} onMouseDown={(event) => event.preventDefault()}>
          {note && <p className={css['note']}>{note}</p>}
          {answer?.failed && <p className={css['note']}>{t('search.failed')}</p>}
          <div role="listbox" id={`${id}-list`} aria-label={t('search.label')}>
            {hitGroups.map((group) => {
              const own = hits.filter((hit) => hit.group === group)
              return own.length === 0 ? null : (
                // biome-ignore lint/a11y/useSemanticElements: a group of options inside a list box
                <div key={group} role="group" aria-label={t(`search.group.${group}`)}>
                  <div className={css['group']} aria-hidden>
                    {t(`search.group.${group}`)}
                  </div>
                  {own.map((hit) => {
                    const index = hits.indexOf(hit)
                    return (
                      // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keyboard
                      <div
                        key={hit.id}
                        id={`${id}-${index}`}
                        role="option"
                        tabIndex={-1}
                        aria-selected={index === at}
                        className={css['hit']}
                        onClick={(event) => go(hit, event.ctrlKey || event.metaKey)}
                      >
                        <span>{hit.title}</span>
                        {hit.detail && <span className={`so ${css['detail']}`}>{hit.detail}</span>}
                      </div>
                    )
                  })}
                </div>
              )
            })}
          </div>
        </div>
      )}
      <span className="visually-hidden" role="status">
        {shown && answer ? t('search.count', { n: countText(hits.length) }) : ''}
      </span>
    </search>
  )
}
