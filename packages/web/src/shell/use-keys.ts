import { useEffect, useRef, useSyncExternalStore } from 'react'
import { beginsGo, fires, type KeyContext, type Shortcut } from './keys.ts'
import { preferences } from './preferences.ts'

export interface KeyBinding {
  readonly shortcut: Shortcut
  /** What it does, for the help; already in the language of the reader. */
  readonly label: string
  readonly run: () => void
}

export type KeyLevel = 'frame' | 'screen'

interface KeyLayer {
  readonly level: KeyLevel
  readonly bindings: readonly KeyBinding[]
}

/** Bindings of the moment: the frame's, and above them those of the open screen. */
let layers: readonly KeyLayer[] = []
const listeners = new Set<() => void>()
let goAt: number | undefined

function setLayers(next: readonly KeyLayer[]): void {
  // A screen stands up before the frame around it does, so the order of arrival says nothing.
  layers = next.toSorted((a, b) => Number(a.level === 'screen') - Number(b.level === 'screen'))
  for (const listener of listeners) listener()
}

/** Dialogs, and menus and lists that stand open over the page. */
const openLayers = '[role="dialog"][aria-modal="true"], dialog[open], .mantine-Menu-dropdown, .mantine-Popover-dropdown'

function contextOf(event: KeyboardEvent): KeyContext {
  const target = event.target
  const editing =
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select'))
  return {
    editing,
    dialogOpen: [...document.querySelectorAll(openLayers)].some((layer) => layer.checkVisibility()),
    singleKeys: preferences.now().singleKeys,
    sinceGo: goAt === undefined ? undefined : performance.now() - goAt,
  }
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.repeat) return
  const context = contextOf(event)
  // The screen's own keys stand above the frame's.
  for (const layer of layers.toReversed()) {
    const binding = layer.bindings.find(({ shortcut }) => fires(shortcut, event, context))
    if (binding) {
      event.preventDefault()
      goAt = undefined
      binding.run()
      return
    }
  }
  goAt = beginsGo(event, context) ? performance.now() : undefined
}

/** Listens once, for the life of the page. */
export function listenToKeys(): () => void {
  document.addEventListener('keydown', onKeyDown)
  return () => document.removeEventListener('keydown', onKeyDown)
}

/** Binds keys while the component stands; a screen's keys win over the frame's, the newest over the older. */
export function useKeys(bindings: readonly KeyBinding[], level: KeyLevel = 'screen'): void {
  const latest = useRef(bindings)
  latest.current = bindings
  // Only what the help shows decides whether the layer is new; the functions are always the latest.
  const signature = JSON.stringify(bindings.map(({ shortcut, label }) => [shortcut, label]))
  useEffect(() => {
    const own = (JSON.parse(signature) as [Shortcut, string][]).map(([shortcut, label], index) => ({
      shortcut,
      label,
      run: () => latest.current[index]?.run(),
    }))
    const layer: KeyLayer = { level, bindings: own }
    setLayers([...layers, layer])
    return () => setLayers(layers.filter((other) => other !== layer))
  }, [signature, level])
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** What the help lists. */
export function useBoundKeys(level: KeyLevel): readonly KeyBinding[] {
  const all = useSyncExternalStore(subscribe, () => layers)
  return all.filter((layer) => layer.level === level).flatMap(({ bindings }) => bindings)
}

/** Ctrl+Enter: the one filled button of the top layer. */
export function pressPrimary(): void {
  const dialogs = document.querySelectorAll('[role="dialog"], dialog[open]')
  const layer = dialogs.item(dialogs.length - 1) ?? document
  const primary = layer.querySelector<HTMLElement>('[data-primary]')
  if (primary) primary.click()
}

/** Ctrl+S: Lưu nháp of the top layer. */
export function pressSaveDraft(): void {
  const dialogs = document.querySelectorAll('[role="dialog"]')
  const layer = dialogs.item(dialogs.length - 1) ?? document
  layer.querySelector<HTMLElement>('[data-save-draft]')?.click()
}
