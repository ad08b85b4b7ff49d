import { type RefObject, useEffect } from 'react'

/** The kit gives the focus back itself where it can; whatever is left is done after it. */
const afterTheKitMs = 30

/**
 * Gives the focus back to what had it when a layer opened, also where the layer is drawn only while it is open, which the
 * kit does not see. Where that is gone, the page takes it: reading never starts again from the top.
 * @param content something inside the layer
 */
export function useFocusReturn(opened: boolean, content: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (!opened) return
    const before = document.activeElement
    let layer: HTMLElement | null | undefined
    const timer = setTimeout(() => {
      layer = content.current?.closest<HTMLElement>('[role="dialog"]')
    })
    return () => {
      clearTimeout(timer)
      setTimeout(() => {
        const now = document.activeElement
        if (now !== null && now !== document.body && layer?.contains(now) !== true) return
        // A layer that opened in the place of this one takes the focus itself.
        if (document.querySelector('[role="dialog"][aria-modal="true"]') !== null && layer?.isConnected !== true) return
        const home =
          before instanceof HTMLElement && before.isConnected && before !== document.body ? before : undefined
        const back = home ?? document.querySelector<HTMLElement>('main')
        back?.focus({ preventScroll: true })
      }, afterTheKitMs)
    }
  }, [opened, content])
}
