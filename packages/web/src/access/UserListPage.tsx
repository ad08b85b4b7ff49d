import { Button, Checkbox, TextInput } from '@mantine/core'
import type { UserView } from '@minh-an/contract/access'
import { rolesWith } from '@minh-an/domain/access'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ApiProblem, exchange } from '../api/index.ts'
import { useWords } from '../i18n/index.ts'
import { useUser } from '../identity/index.ts'
import { PageHead, usePlace } from '../shell/index.ts'
import { type Column, DataTable, shortUnitName, TableFoot } from '../ui/index.ts'
import css from './access.module.css'
import { NewUserDialog } from './NewUserDialog.tsx'
import { words } from './words.vi.ts'

const managers: readonly string[] = rolesWith('user.manage')

/** Accounts of the unit and of those below it; who may do what stands in each. */
export function UserListPage() {
  const t = useWords(words)
  const user = useUser()
  const navigate = useNavigate()
  const [{ unit }] = usePlace()
  const [typed, setTyped] = useState('')
  const [text, setText] = useState('')
  const [withDisabled, setWithDisabled] = useState(false)
  const [cursors, setCursors] = useState<readonly string[]>([])
  const [creating, setCreating] = useState(false)
  const cursor = cursors.at(-1)
  const body = {
    unit,
    limit: 50,
    ...(text ? { text } : {}),
    ...(withDisabled ? {} : { disabled: false }),
    ...(cursor ? { cursor } : {}),
  }
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['users', body],
    queryFn: async ({ signal }) =>
      (
        await exchange<{ readonly items: UserView[]; readonly nextCursor?: string }>('/api/users/list', {
          method: 'POST',
          body,
          signal,
        })
      ).data,
  })
  const next = data?.nextCursor
  const mayManage = user.roles.some((role) => managers.includes(role))
  const columns: readonly Column<UserView>[] = [
    { key: 'name', header: t('user.fullName'), card: 'heading', cell: (row) => row.fullName },
    { key: 'username', header: t('user.username'), cell: (row) => row.username },
    { key: 'title', header: t('user.title'), card: 'none', cell: (row) => row.title ?? '' },
    {
      key: 'unit',
      header: t('user.unit'),
      cell: (row) => <span title={row.unit.name}>{shortUnitName(row.unit.name)}</span>,
    },
    {
      key: 'roles',
      header: t('user.roles'),
      cell: (row) => row.roles.map(({ role }) => t(`role.${role}`)).join(', ') || t('user.noRole'),
    },
    { key: 'factor', header: t('factor'), cell: (row) => t(row.secondFactorSince ? 'factor.isOn' : 'factor.isOff') },
    {
      key: 'state',
      header: t('user.state'),
      cell: (row) => t(row.disabledAt ? 'user.disabled' : 'user.active'),
    },
  ]
  return (
    <>
      <PageHead
        title={t('list.title')}
        actions={
          <>
            <Button variant="default" onClick={() => void navigate({ to: '/users/second-factor' })}>
              {t('rule.title')}
            </Button>
            <Button variant="default" onClick={() => void navigate({ to: '/users/matrix' })}>
              {t('matrix.title')}
            </Button>
          </>
        }
        {...(mayManage ? { primary: { label: t('new'), onClick: () => setCreating(true) } } : {})}
      />
      <form
        className={css['find']}
        onSubmit={(event) => {
          event.preventDefault()
          setCursors([])
          setText(typed.trim())
        }}
      >
        <TextInput
          aria-label={t('list.find')}
          placeholder={t('list.find')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" variant="default">
          {t('list.findButton')}
        </Button>
        <Checkbox
          label={t('list.disabled')}
          checked={withDisabled}
          onChange={(event) => setWithDisabled(event.currentTarget.checked)}
        />
      </form>
      <DataTable
        label={t('list.title')}
        columns={columns}
        rows={data?.items}
        rowId={(row) => row.id}
        rowName={(row) => row.fullName}
        loading={isFetching}
        problem={error instanceof ApiProblem ? error : undefined}
        onRetry={() => void refetch()}
        empty={{ why: text ? t('list.emptyFound', { text }) : t('list.empty') }}
        onOpen={(row) => void navigate({ to: `/users/${row.id}` })}
      />
      <TableFoot
        onReload={() => void refetch()}
        paging={{
          onPrevious: cursors.length === 0 ? undefined : () => setCursors(cursors.slice(0, -1)),
          onNext: next === undefined ? undefined : () => setCursors([...cursors, next]),
        }}
      />
      {creating && <NewUserDialog unit={unit} onClose={() => setCreating(false)} />}
    </>
  )
}
