import { Button } from '@mantine/core'
import type { rightView, UserView } from '@minh-an/contract/access'
import { rolesWith } from '@minh-an/domain/access'
import { formatVi } from '@minh-an/domain/calendar'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import { ApiProblem, read } from '../api/index.ts'
import { useWords } from '../i18n/index.ts'
import { useUser } from '../identity/index.ts'
import { PageHead } from '../shell/index.ts'
import { dayInVietnam, ErrorState, LoadingBar } from '../ui/index.ts'
import css from './access.module.css'
import { type Change, ChangeDialog } from './ChangeDialog.tsx'
import { MoveDialog } from './MoveDialog.tsx'
import { NameDialog } from './NameDialog.tsx'
import { UserSignIn } from './UserSignIn.tsx'
import { words } from './words.vi.ts'

type Right = z.infer<typeof rightView>
const managers: readonly string[] = rolesWith('user.manage')

/** One account: its roles and where they reach, and what that lets the person do. */
export function UserPage() {
  const t = useWords(words)
  const me = useUser()
  const { userId = '' } = useParams({ strict: false }) as { readonly userId?: string }
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['user', userId],
    queryFn: ({ signal }) => read<UserView>(`/api/users/${userId}`, signal),
  })
  const rights = useQuery({
    queryKey: ['user-rights', userId],
    queryFn: ({ signal }) => read<{ readonly items: readonly Right[] }>(`/api/users/${userId}/rights`, signal),
  })
  const [change, setChange] = useState<Change>()
  const [editing, setEditing] = useState<'name' | 'move'>()
  if (data === undefined) {
    return (
      <>
        <PageHead title={t('user')} />
        <LoadingBar shown={isFetching} />
        {error instanceof ApiProblem && <ErrorState problem={error} onRetry={() => void refetch()} />}
      </>
    )
  }
  const isOwn = data.id === me.id
  const mayManage = !isOwn && me.roles.some((role) => managers.includes(role))
  return (
    <>
      <PageHead
        title={data.fullName}
        {...(mayManage ? { primary: { label: t('grant'), onClick: () => setChange({ kind: 'grant' }) } } : {})}
        actions={
          mayManage && (
            <>
              <Button variant="default" onClick={() => setEditing('name')}>
                {t('name.open')}
              </Button>
              <Button variant="default" onClick={() => setEditing('move')}>
                {t('move.open')}
              </Button>
              <Button variant="default" onClick={() => setChange({ kind: data.disabledAt ? 'enable' : 'disable' })}>
                {t(data.disabledAt ? 'enable' : 'disable')}
              </Button>
              {!data.disabledAt && (
                <Button variant="default" onClick={() => setChange({ kind: 'password' })}>
                  {t('reset')}
                </Button>
              )}
            </>
          )
        }
      />
      {isOwn && <p>{t('user.own')}</p>}
      <dl className={css['facts']}>
        <dt>{t('user.username')}</dt>
        <dd>{data.username}</dd>
        <dt>{t('user.unit')}</dt>
        <dd>{data.unit.name}</dd>
        {data.title && (
          <>
            <dt>{t('user.title')}</dt>
            <dd>{data.title}</dd>
          </>
        )}
        <dt>{t('user.state')}</dt>
        <dd className="so">
          {data.disabledAt
            ? t('user.disabledOn', { date: formatVi(dayInVietnam(data.disabledAt)) })
            : t('user.activeSince', { date: formatVi(dayInVietnam(data.createdAt)) })}
        </dd>
      </dl>
      <h2 className={css['heading']}>{t('user.roles')}</h2>
      {data.roles.length === 0 && <p>{t('user.noRole')}</p>}
      <table className={css['table']}>
        <tbody>
          {data.roles.map(({ role, unit, grantedAt }) => (
            <tr key={`${role} ${unit.code}`}>
              <th scope="row">{t(`role.${role}`)}</th>
              <td>{t('role.at', { unit: unit.name })}</td>
              <td className="so">{t('role.since', { date: formatVi(dayInVietnam(grantedAt)) })}</td>
              <td>
                {mayManage && (
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    onClick={() => setChange({ kind: 'revoke', role, unit: unit.code, unitName: unit.name })}
                  >
                    {t('revoke')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {mayManage && <UserSignIn user={data} onChange={setChange} />}
      <h2 className={css['heading']}>{t('rights')}</h2>
      {rights.data?.items.map((right) => (
        <section key={`${right.role} ${right.unit.code}`}>
          <h3 className={css['sub']}>
            {t(`role.${right.role}`)} · {right.unit.name}
          </h3>
          <ul className={css['rights']}>
            {right.actions.map((action) => (
              <li key={action.action}>
                {action.name} <span className={css['dim']}>({action.scopeName})</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {editing === 'name' && <NameDialog user={data} onClose={() => setEditing(undefined)} />}
      {editing === 'move' && <MoveDialog user={data} onClose={() => setEditing(undefined)} />}
      {change && <ChangeDialog user={data} change={change} onClose={() => setChange(undefined)} />}
    </>
  )
}
