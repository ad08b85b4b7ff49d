import { Textarea } from '@mantine/core'
import type { UserView } from '@minh-an/contract/access'
import type { Role } from '@minh-an/domain/access'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem, useCommand } from '../api/index.ts'
import { useWords } from '../i18n/index.ts'
import { ActDialog, ErrorState, showToast } from '../ui/index.ts'
import css from './access.module.css'
import { OneTimePassword } from './OneTimePassword.tsx'
import { RoleSelect, UnitField } from './RoleUnit.tsx'
import { words } from './words.vi.ts'

export type Change =
  | { readonly kind: 'grant' | 'disable' | 'enable' | 'password' | 'factor' }
  /** One login, or all where none is named. */
  | { readonly kind: 'logins'; readonly login?: string; readonly machine?: string }
  | { readonly kind: 'revoke'; readonly role: Role; readonly unit: string; readonly unitName: string }

interface ChangeDialogProps {
  readonly user: UserView
  readonly change: Change
  readonly onClose: () => void
}

const paths = {
  grant: 'roles',
  revoke: 'roles/revoke',
  disable: 'disable',
  enable: 'enable',
  password: 'password',
  factor: 'second-factor/remove',
  logins: 'logins/end',
} as const

function contentOf(change: Change, chosen: { readonly role: Role; readonly unit: string }): object {
  if (change.kind === 'grant') return chosen
  if (change.kind === 'revoke') return { role: change.role, unit: change.unit }
  return change.kind === 'logins' && change.login !== undefined ? { login: change.login } : {}
}

/** Every change of an account has a reason, and goes into the chain with it. */
export function ChangeDialog({ user, change, onClose }: ChangeDialogProps) {
  const t = useWords(words)
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const [role, setRole] = useState<Role>('officer')
  const [unit, setUnit] = useState(user.unit.code)
  const [tried, setTried] = useState(false)
  const send = useCommand<{ readonly user: UserView; readonly password?: string }>()
  const password = send.data?.data.password
  const { kind } = change

  const record = async () => {
    if (password !== undefined) return onClose()
    setTried(true)
    if (reason.trim() === '') return
    try {
      const { data } = await send.mutateAsync({
        path: `/api/users/${user.id}/${paths[kind]}`,
        body: { ...contentOf(change, { role, unit }), reason },
        ifMatch: `"${user.version}"`,
      })
      void queries.invalidateQueries()
      if (data.password === undefined) {
        showToast(t('changed', { name: user.fullName }))
        onClose()
      }
    } catch (caught) {
      if (!(caught instanceof ApiProblem)) throw caught
    }
  }

  return (
    <ActDialog
      opened
      size={480}
      onClose={onClose}
      title={t(`change.${kind}`, { name: user.fullName })}
      primary={{
        label: t(password === undefined ? `change.${kind}.do` : 'close'),
        onClick: () => void record(),
        busy: send.isPending,
        readsOnly: password !== undefined,
      }}
    >
      {password !== undefined ? (
        <OneTimePassword username={user.username} password={password} />
      ) : (
        <div className={css['fields']}>
          {send.error instanceof ApiProblem && <ErrorState problem={send.error} />}
          <p className={css['note']}>{t(`change.${kind}.note`)}</p>
          {kind === 'logins' && change.machine && <p className={css['note']}>{change.machine}</p>}
          {kind === 'grant' && (
            <>
              <RoleSelect label={t('user.role')} value={role} onChange={setRole} />
              <UnitField label={t('role.unit')} value={unit} onChange={setUnit} />
            </>
          )}
          {kind === 'revoke' && (
            <p className={css['note']}>
              {t(`role.${change.role}`)} · {change.unitName}
            </p>
          )}
          <Textarea
            label={t('reason')}
            withAsterisk
            required
            autosize
            minRows={2}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={tried && reason.trim() === '' ? t('required') : undefined}
          />
        </div>
      )}
    </ActDialog>
  )
}
