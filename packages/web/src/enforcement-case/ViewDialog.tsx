import { Select, TextInput } from '@mantine/core'
import type { ViewContent, ViewInput, ViewRow } from '@minh-an/contract/view'
import { type Role, roleNames, roles } from '@minh-an/domain/access'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem, useCommand } from '../api/index.ts'
import { useSpoken, useWords } from '../i18n/index.ts'
import { useUser } from '../identity/index.ts'
import { loadUnits } from '../shell/index.ts'
import { ActDialog, ErrorState, showToast } from '../ui/index.ts'
import css from './list.module.css'
import { viewsAddress, viewsKey } from './view-queries.ts'
import { words } from './words.vi.ts'

interface ViewDialogProps {
  /** The view that is edited; without it a new one is made. */
  readonly saved?: ViewRow | undefined
  readonly content: ViewContent
  readonly onClose: () => void
  readonly onKept: (view: ViewRow) => void
}

const nobody = ''

/** Name of a view, and whom it is shared with. */
export function ViewDialog({ saved, content, onClose, onKept }: ViewDialogProps) {
  const t = useWords(words)
  const say = useSpoken()
  const user = useUser()
  const queries = useQueryClient()
  const [name, setName] = useState(saved?.name ?? '')
  const [unit, setUnit] = useState(saved?.shared?.unit.code ?? nobody)
  const [role, setRole] = useState<Role | undefined>(saved?.shared?.role)
  const [tried, setTried] = useState(false)
  const units = useQuery({ queryKey: ['units'], queryFn: loadUnits, staleTime: Number.POSITIVE_INFINITY })
  const command = useCommand<ViewRow>()
  const problem = command.error instanceof ApiProblem ? command.error : undefined
  const living = (units.data ?? []).filter(({ validUntil }) => validUntil === undefined)
  const choices = living.some(({ code }) => code === user.unitCode)
    ? living
    : [{ code: user.unitCode, name: user.unitName }, ...living]

  const keep = async () => {
    setTried(true)
    if (name.trim() === '') return
    const body: ViewInput = {
      name,
      content,
      ...(unit === nobody ? {} : { shared: { unit, ...(role === undefined ? {} : { role }) } }),
    }
    const request =
      saved === undefined
        ? { path: viewsAddress, body }
        : { path: `${viewsAddress}/${saved.id}`, method: 'PUT' as const, body, ifMatch: `"${saved.version}"` }
    const answer = await command.mutateAsync(request).catch(() => undefined)
    if (answer === undefined) return
    await queries.invalidateQueries({ queryKey: viewsKey })
    showToast(t('views.kept', { name: answer.data.name }))
    onKept(answer.data)
  }

  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t(saved === undefined ? 'views.newTitle' : 'views.editTitle')}
      size={480}
      primary={{ label: t('views.keep'), onClick: () => void keep(), busy: command.isPending }}
    >
      <div className={css['flags']}>
        {problem && <ErrorState problem={problem} onRetry={() => void keep()} />}
        <TextInput
          label={t('views.name')}
          withAsterisk
          maxLength={80}
          autoComplete="off"
          value={name}
          error={tried && name.trim() === '' ? t('views.nameMissing') : undefined}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Select
          label={t('views.shareWith')}
          description={t('views.shareHint')}
          searchable
          allowDeselect={false}
          data={[
            { value: nobody, label: t('views.nobody') },
            ...choices.map((one) => ({ value: one.code, label: one.name })),
          ]}
          value={unit}
          onChange={(value) => setUnit(value ?? nobody)}
        />
        {unit !== nobody && (
          <Select
            label={t('views.role')}
            clearable
            placeholder={t('views.everyRole')}
            data={roles
              .filter((one) => one !== 'administrator')
              .map((one) => ({ value: one, label: say(roleNames[one]) }))}
            value={role ?? null}
            onChange={(value) => setRole(roles.find((one) => one === value))}
          />
        )}
      </div>
    </ActDialog>
  )
}
