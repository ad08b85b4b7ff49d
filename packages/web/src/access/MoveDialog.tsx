import { Checkbox, Textarea, TextInput } from '@mantine/core'
import type { UserView } from '@minh-an/contract/access'
import type { MoveUserBody } from '@minh-an/contract/personnel'
import { type Role, rolesWith } from '@minh-an/domain/access'
import type { PlainDate } from '@minh-an/domain/calendar'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { caseListState } from '../enforcement-case/index.ts'
import { useWords } from '../i18n/index.ts'
import { useUser } from '../identity/index.ts'
import { ActDialog, countText, DateField, ErrorState, fieldId, IfAny, showToast, todayInVietnam } from '../ui/index.ts'
import css from './access.module.css'
import { UnitField } from './RoleUnit.tsx'
import { useSending } from './use-sending.ts'
import { words } from './words.vi.ts'

const readers: readonly string[] = rolesWith('case.list')

/** Rotation to another unit from a day on, with the roles that go along; cases are handed over before. */
export function MoveDialog({ user, onClose }: { readonly user: UserView; readonly onClose: () => void }) {
  const t = useWords(words)
  const held = [...new Set(user.roles.filter(({ unit }) => unit.code === user.unit.code).map(({ role }) => role))]
  const [unit, setUnit] = useState(user.unit.code)
  const [from, setFrom] = useState<PlainDate | undefined>(todayInVietnam())
  const [title, setTitle] = useState(user.title ?? '')
  const [roles, setRoles] = useState<readonly Role[]>(held)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { send, busy, problem, errorAt } = useSending<{ readonly user: UserView }>([
    'unit',
    'from',
    'title',
    'roles',
    'reason',
  ])
  const sameUnit = unit === user.unit.code

  const record = async () => {
    setTried(true)
    if (sameUnit || from === undefined || reason.trim() === '') return
    const body: MoveUserBody = { unit, from, roles: [...roles], title: title.trim() === '' ? null : title, reason }
    const moved = await send({ path: `/api/users/${user.id}/move`, body })
    if (moved === undefined) return
    showToast(t('move.done', { name: user.fullName, unit: moved.user.unit.name }))
    onClose()
  }

  return (
    <ActDialog
      opened
      size={480}
      onClose={onClose}
      title={t('move.title', { name: user.fullName })}
      primary={{ label: t('move.do'), onClick: () => void record(), busy }}
    >
      <div className={css['fields']}>
        {problem && <ErrorState problem={problem} />}
        <p className={css['note']}>{t('move.note')}</p>
        <OpenCases user={user} />
        <UnitField label={t('move.unit')} value={unit} onChange={setUnit} />
        {(errorAt('unit') ?? (tried && sameUnit)) && (
          <p className={css['fault']}>{errorAt('unit') ?? t('move.sameUnit')}</p>
        )}
        <DateField
          id={fieldId('from')}
          label={t('move.from')}
          required
          value={from}
          onChange={setFrom}
          error={(tried && from === undefined ? t('required') : undefined) ?? errorAt('from')}
        />
        <TextInput
          id={fieldId('title')}
          label={<IfAny>{t('move.newTitle')}</IfAny>}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          error={errorAt('title')}
        />
        {held.length > 0 && (
          <Checkbox.Group label={t('move.roles')} value={[...roles]} onChange={(value) => setRoles(value as Role[])}>
            {held.map((role) => (
              <Checkbox key={role} value={role} label={t(`role.${role}`)} mt={4} />
            ))}
          </Checkbox.Group>
        )}
        {errorAt('roles') && <p className={css['fault']}>{errorAt('roles')}</p>}
        <Textarea
          id={fieldId('reason')}
          label={t('reason')}
          description={t('move.reasonHint')}
          withAsterisk
          required
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={(tried && reason.trim() === '' ? t('required') : undefined) ?? errorAt('reason')}
        />
      </div>
    </ActDialog>
  )
}

/** What must be handed over first: the number for everybody, the list for who may see it. */
function OpenCases({ user }: { readonly user: UserView }) {
  const t = useWords(words)
  const me = useUser()
  if (!user.openCases || user.officerId === undefined) return null
  return (
    <p className={css['warning']}>
      {t('move.openCases', { name: user.fullName, n: countText(user.openCases) })}{' '}
      {me.roles.some((role) => readers.includes(role)) ? (
        <Link to="/cases" state={caseListState({ officerId: user.officerId, ended: false })}>
          {t('move.openList')}
        </Link>
      ) : (
        t('move.whoAssigns')
      )}
    </p>
  )
}
