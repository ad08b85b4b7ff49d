import { TextInput } from '@mantine/core'
import type { CreateUserBody, UserView } from '@minh-an/contract/access'
import type { Role } from '@minh-an/domain/access'
import type { PlainDate } from '@minh-an/domain/calendar'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useWords } from '../i18n/index.ts'
import { ActDialog, DateField, ErrorState, fieldId, IfAny, todayInVietnam } from '../ui/index.ts'
import css from './access.module.css'
import { OneTimePassword } from './OneTimePassword.tsx'
import { RoleSelect, UnitField } from './RoleUnit.tsx'
import { useSending } from './use-sending.ts'
import { words } from './words.vi.ts'

interface Created {
  readonly user: UserView
  readonly password?: string
}

/** A new account; the password is made by the server and shown once. */
export function NewUserDialog({ unit, onClose }: { readonly unit: string; readonly onClose: () => void }) {
  const t = useWords(words)
  const navigate = useNavigate()
  const [fullName, setFullName] = useState('')
  const [username, setUsername] = useState('')
  const [title, setTitle] = useState('')
  const [ownUnit, setOwnUnit] = useState(unit)
  const [role, setRole] = useState<Role>('officer')
  const [officerFrom, setOfficerFrom] = useState<PlainDate | undefined>(todayInVietnam())
  const [tried, setTried] = useState(false)
  const { send, busy, problem, errorAt, answer } = useSending<Created>([
    'username',
    'fullName',
    'title',
    'unit',
    'roles',
    'officerFrom',
  ])
  const gap = (value: string) => (tried && value.trim() === '' ? t('required') : undefined)

  const create = async () => {
    setTried(true)
    if (fullName.trim() === '' || username.trim() === '') return
    const body: CreateUserBody = {
      username: username.trim(),
      fullName,
      unit: ownUnit,
      roles: [{ role, unit: ownUnit }],
      ...(title.trim() === '' ? {} : { title }),
      ...(role === 'officer' && officerFrom !== undefined ? { officerFrom } : {}),
    }
    await send({ path: '/api/users', body })
  }

  if (answer) {
    return (
      <ActDialog
        opened
        size={480}
        onClose={onClose}
        title={t('new.done', { name: answer.user.fullName })}
        primary={{
          label: t('new.open'),
          readsOnly: true,
          onClick: () => void navigate({ to: `/users/${answer.user.id}` }),
        }}
      >
        {answer.password && <OneTimePassword username={answer.user.username} password={answer.password} />}
      </ActDialog>
    )
  }
  return (
    <ActDialog
      opened
      size={480}
      onClose={onClose}
      title={t('new')}
      primary={{ label: t('new'), onClick: () => void create(), busy }}
    >
      <div className={css['fields']}>
        {problem && <ErrorState problem={problem} onRetry={() => void create()} />}
        <TextInput
          id={fieldId('fullName')}
          label={t('user.fullName')}
          withAsterisk
          required
          autoComplete="off"
          value={fullName}
          onChange={(event) => setFullName(event.currentTarget.value)}
          error={gap(fullName) ?? errorAt('fullName')}
        />
        <TextInput
          id={fieldId('username')}
          label={t('user.username')}
          description={t('user.usernameHint')}
          withAsterisk
          required
          autoComplete="off"
          spellCheck={false}
          value={username}
          onChange={(event) => setUsername(event.currentTarget.value)}
          onBlur={() => setUsername(plainName(username))}
          error={gap(username) ?? errorAt('username')}
        />
        <TextInput
          id={fieldId('title')}
          label={<IfAny>{t('user.title')}</IfAny>}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          error={errorAt('title')}
        />
        <UnitField label={t('user.unit')} value={ownUnit} onChange={setOwnUnit} />
        <RoleSelect label={t('user.role')} value={role} onChange={setRole} />
        {role === 'officer' && (
          <DateField
            id={fieldId('officerFrom')}
            label={t('new.officerFrom')}
            value={officerFrom}
            onChange={setOfficerFrom}
            error={errorAt('officerFrom')}
          />
        )}
        <p className={css['dim']}>{t('new.note')}</p>
      </div>
    </ActDialog>
  )
}

/** Account names carry no marks and no capitals: a typing tool may have put some in. */
const plainName = (text: string): string =>
  text.trim().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd').toLowerCase()
