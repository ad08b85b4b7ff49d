import { Textarea } from '@mantine/core'
import type { AttachmentView } from '@minh-an/contract/attachment'
import { useState } from 'react'
import { ApiProblem, useCommand } from '../api/index.ts'
import { useWords } from '../i18n/index.ts'
import { ActDialog, ErrorState, showToast } from '../ui/index.ts'
import { words } from './words.vi.ts'

interface RemoveDialogProps {
  readonly item: AttachmentView
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Takes a file off a case: asks why, says that the file stays. */
export function RemoveDialog({ item, onClose, onDone }: RemoveDialogProps) {
  const t = useWords(words)
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const command = useCommand<AttachmentView>()
  const send = () => {
    if (reason.trim() === '') return setMissing(true)
    command.mutate(
      { path: `/api/attachments/${item.id}/removal`, body: { reason } },
      {
        onSuccess: () => {
          showToast(t('removedToast', { name: item.name }))
          onDone()
        },
      },
    )
  }
  return (
    <ActDialog
      opened
      size={480}
      onClose={onClose}
      title={t('removeTitle')}
      primary={{ label: t('remove'), onClick: send, busy: command.isPending }}
    >
      <p>
        <strong>{item.name}</strong>
      </p>
      <Textarea
        label={t('reason')}
        description={t('reasonHint')}
        required
        autosize
        minRows={2}
        maxLength={1_000}
        value={reason}
        error={missing && reason.trim() === '' ? t('reasonMissing') : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {command.error instanceof ApiProblem && <ErrorState problem={command.error} onRetry={send} />}
    </ActDialog>
  )
}
