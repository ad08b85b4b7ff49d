import type { MappingRow } from '@minh-an/contract/register'
import { useQueryClient } from '@tanstack/react-query'
import { ApiProblem, useCommand } from '../api/index.ts'
import { useWords } from '../i18n/index.ts'
import { ActDialog, ErrorState } from '../ui/index.ts'
import { mappingsAddress, mappingsKey } from './queries.ts'
import { words } from './words.vi.ts'

interface RemoveMappingDialogProps {
  readonly mapping: MappingRow
  readonly onClose: () => void
  readonly onRemoved: () => void
}

export function RemoveMappingDialog({ mapping, onClose, onRemoved }: RemoveMappingDialogProps) {
  const t = useWords(words)
  const queries = useQueryClient()
  const command = useCommand<{ readonly id: string }>()
  const problem = command.error instanceof ApiProblem ? command.error : undefined
  const remove = async () => {
    const request = {
      path: `${mappingsAddress}/${mapping.id}`,
      method: 'DELETE',
      ifMatch: `"${mapping.version}"`,
    } as const
    const answer = await command.mutateAsync(request).catch(() => undefined)
    if (answer === undefined) return
    await queries.invalidateQueries({ queryKey: mappingsKey })
    onRemoved()
  }
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t('mapping.removeTitle', { name: mapping.name })}
      size={480}
      primary={{ label: t('mapping.remove'), onClick: () => void remove(), busy: command.isPending }}
    >
      {problem && <ErrorState problem={problem} onRetry={() => void remove()} />}
      <p>{t('mapping.removeNote')}</p>
    </ActDialog>
  )
}
