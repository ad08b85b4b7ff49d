import { Button, CloseButton } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useWords } from '../i18n/index.ts'
import css from './toast.module.css'
import { closeToast, type Toast, useToasts } from './toast.ts'
import { words } from './words.vi.ts'

const shownMs = 5000

/** Bottom left, read out politely; five seconds, and as long as the pointer or the focus rests on it. */
export function ToastHost() {
  const t = useWords(words)
  const toasts = useToasts()
  return (
    <section className={css['host']} aria-label={t('toast.region')} aria-live="polite">
      {toasts.map((toast) => (
        <Item key={toast.id} toast={toast} />
      ))}
    </section>
  )
}

function Item({ toast }: { readonly toast: Toast }) {
  const t = useWords(words)
  const [paused, setPaused] = useState(false)
  useEffect(() => {
    if (paused) return
    const timer = setTimeout(() => closeToast(toast.id), shownMs)
    return () => clearTimeout(timer)
  }, [paused, toast.id])
  return (
    // Resting on the message is no action of its own; the buttons inside are.
    // biome-ignore lint/a11y/noStaticElementInteractions: it only stops the clock
    <div
      className={css['toast']}
      onMouseEnter={() => setPaused(true)}
      onMouseLeave={() => setPaused(false)}
      onFocus={() => setPaused(true)}
      onBlur={() => setPaused(false)}
    >
      <span>{toast.text}</span>
      {toast.action && (
        <Button variant="default" onClick={toast.action.onClick}>
          {toast.action.label}
        </Button>
      )}
      <CloseButton aria-label={t('toast.close')} onClick={() => closeToast(toast.id)} />
    </div>
  )
}
