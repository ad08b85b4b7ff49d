import { Button, Modal } from '@mantine/core'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useConnection } from '../api/index.ts'
import { useWords } from '../i18n/index.ts'
import { holdsUnreadable } from './form-errors.ts'
import css from './layers.module.css'
import { useFocusReturn } from './use-focus-return.ts'
import { words } from './words.vi.ts'

const focusAfterMs = 50

interface ActDialogProps {
  readonly opened: boolean
  readonly onClose: () => void
  readonly title: ReactNode
  readonly size?: 480 | 760
  readonly children: ReactNode
  /** The one filled button, bottom right; Ctrl+Enter presses it. A verb. */
  readonly primary: {
    readonly label: string
    readonly onClick: () => void
    readonly busy?: boolean
    readonly busyLabel?: string
    /** Changes nothing on the server (print, filter): stays usable while the system only reads. */
    readonly readsOnly?: boolean
    /** There is nothing left to go back from: the main button closes, alone. */
    readonly closes?: boolean
  }
  readonly onSaveDraft?: () => void
  /** Further plain buttons between Lưu nháp and the main one. */
  readonly extra?: ReactNode
}

/**
 * Dialog of an act, one deep. The main button is never greyed out: while the system only reads, or the line is dead, it
 * refuses and the sentence beside it says why.
 */
export function ActDialog({
  opened,
  onClose,
  title,
  size = 760,
  children,
  primary,
  onSaveDraft,
  extra,
}: ActDialogProps) {
  const t = useWords(words)
  const line = useConnection()
  useEffect(() => {
    if (!opened) return
    // After the trap of the dialog has taken the focus to its first stop, which is the closing cross.
    const timer = setTimeout(() => focusFirstField(content.current), focusAfterMs)
    return () => clearTimeout(timer)
  }, [opened])
  const reasonId = useId()
  const content = useRef<HTMLDivElement>(null)
  useFocusReturn(opened, content)
  const reason = primary.readsOnly
    ? undefined
    : line.readOnly
      ? t('readOnlyRefusal')
      : line.lostAt
        ? t('offlineRefusal')
        : undefined
  const press = () => {
    if (!primary.busy && reason === undefined && !holdsUnreadable(content.current)) primary.onClick()
  }
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size={size}
      title={title}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('close') }}
      classNames={{ title: css['title'] ?? '' }}
    >
      <div ref={content}>{children}</div>
      {reason && (
        <p id={reasonId} role="status">
          {reason}
        </p>
      )}
      <div className={css['foot']}>
        {!primary.closes && (
          <Button variant="default" onClick={onClose}>
            {t('back')}
          </Button>
        )}
        {onSaveDraft && (
          <Button variant="default" onClick={onSaveDraft} data-save-draft>
            {t('saveDraft')}
          </Button>
        )}
        {extra}
        <Button
          data-primary
          onClick={press}
          aria-disabled={primary.busy || reason !== undefined}
          aria-describedby={reason ? reasonId : undefined}
          aria-keyshortcuts="Control+Enter"
        >
          {primary.busy ? (primary.busyLabel ?? t('recording')) : primary.label}
        </Button>
      </div>
    </Modal>
  )
}

/** The first empty field or unanswered choice takes the focus, else the first one: nobody starts on the closing cross. */
function focusFirstField(content: HTMLElement | null): void {
  const fields = [
    ...(content?.querySelectorAll<HTMLInputElement>('input:not([type="hidden"]), textarea, select') ?? []),
  ]
  const chosen = new Set(fields.flatMap((field) => (field.type === 'radio' && field.checked ? [field.name] : [])))
  const isEmpty = (field: HTMLInputElement) =>
    field.type === 'radio' ? !chosen.has(field.name) : field.type !== 'checkbox' && field.value === ''
  const first = fields.find(isEmpty) ?? fields[0]
  first?.focus()
}

/** The block every act dialog ends with: what will be true once the act is recorded. */
export function AfterRecording({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={css['after']} aria-live="polite">
      <h3>{title}</h3>
      {children}
    </section>
  )
}
