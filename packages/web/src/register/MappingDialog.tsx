import { TextInput } from '@mantine/core'
import type { MappingInput, MappingRow, RegisterLayout } from '@minh-an/contract/register'
import type { RegisterCode } from '@minh-an/law/register'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem, useCommand } from '../api/index.ts'
import { useWords } from '../i18n/index.ts'
import { ActDialog, ErrorState, showToast } from '../ui/index.ts'
import { mappingsAddress, mappingsKey } from './queries.ts'
import css from './register.module.css'
import { words } from './words.vi.ts'

interface MappingDialogProps {
  readonly register: RegisterCode
  readonly layout: RegisterLayout
  readonly unit: string
  /** Saved over; without it a new one is made. */
  readonly mapping: MappingRow | undefined
  readonly onClose: () => void
  readonly onKept: (mapping: MappingRow) => void
}

/** The name under which a unit keeps a layout. */
export function MappingDialog({ register, layout, unit, mapping, onClose, onKept }: MappingDialogProps) {
  const t = useWords(words)
  const queries = useQueryClient()
  const [name, setName] = useState(mapping?.name ?? '')
  const [tried, setTried] = useState(false)
  const command = useCommand<MappingRow>()
  const problem = command.error instanceof ApiProblem ? command.error : undefined
  const keep = async () => {
    setTried(true)
    if (name.trim() === '') return
    const body: MappingInput = { register, unit, name, layout }
    const request =
      mapping === undefined
        ? { path: mappingsAddress, body }
        : { path: `${mappingsAddress}/${mapping.id}`, method: 'PUT' as const, body, ifMatch: `"${mapping.version}"` }
    const answer = await command.mutateAsync(request).catch(() => undefined)
    if (answer === undefined) return
    await queries.invalidateQueries({ queryKey: mappingsKey })
    showToast(t('mapping.kept', { name: answer.data.name }))
    onKept(answer.data)
  }
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t(mapping === undefined ? 'mapping.new' : 'mapping.edit')}
      size={480}
      primary={{ label: t('mapping.keep'), onClick: () => void keep(), busy: command.isPending }}
    >
      <div className={css['dialog']}>
        {problem && <ErrorState problem={problem} onRetry={() => void keep()} />}
        <TextInput
          label={t('mapping.name')}
          description={t('mapping.nameHint')}
          withAsterisk
          maxLength={80}
          autoComplete="off"
          value={name}
          error={tried && name.trim() === '' ? t('mapping.nameMissing') : undefined}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </div>
    </ActDialog>
  )
}
