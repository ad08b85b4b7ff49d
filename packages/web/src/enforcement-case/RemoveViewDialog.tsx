import type { ViewRow } from '@minh-an/contract/view'
import { useQueryClient } from '@tanstack/react-query'
import { ApiProblem, useCommand } from '../api/index.ts'
import { useWords } from '../i18n/index.ts'
import { ActDialog, ErrorState } from '../ui/index.ts'
import { viewsAddress, viewsKey } from './view-queries.ts'
import { words } from './words.vi.ts'

interface RemoveViewDialogProps {
  readonly saved: ViewRow
  readonly onClose: () => void
  readonly onRemoved: () => void
}

/** The question goes, the cases stay; who shares it loses it too, so it is asked once. */
export function RemoveViewDialog({ saved, onClose, onRemoved }: RemoveViewDialogProps) {
  const t = useWords(words)
  const queries = useQueryClient()
  const command = useCommand<{ readonly id: string }>()
  const problem = command.error instanceof ApiProblem ? command.error : undefined
  const remove = async () => {
    const request = { path: `${viewsAddress}/${saved.id}`, method: 'DELETE', ifMatch: `"${saved.version}"` } as const
    const answer = await command.mutateAsync(request).catch(() => undefined)
    if (answer === undefined) return
    onRemoved()
    queries.removeQueries({ queryKey: [...viewsKey, saved.id] })
    await queries.invalidateQueries({ queryKey: viewsKey })
  }
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t('views.removeTitle', { name: saved.name })}
      size={480}
      primary={{ label: t('views.remove'), onClick: () => void remove(), busy: command.isPending }}
    >
      {problem && <ErrorState problem={problem} onRetry={() => void remove()} />}
      <p>{t(saved.shared ? 'views.removeShared' : 'views.removeOwn')}</p>
    </ActDialog>
  )
}
