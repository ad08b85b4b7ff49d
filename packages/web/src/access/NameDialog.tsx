import { Textarea, TextInput } from '@mantine/core'
import type { UserView } from '@minh-an/contract/access'
import type { ChangeUserBody } from '@minh-an/contract/personnel'
import { useState } from 'react'
import { useWords } from '../i18n/index.ts'
import { ActDialog, ErrorState, fieldId, IfAny, showToast } from '../ui/index.ts'
import css from './access.module.css'
import { useSending } from './use-sending.ts'
import { words } from './words.vi.ts'

/** A new name or title of a person; the account name stays. */
export function NameDialog({ user, onClose }: { readonly user: UserView; readonly onClose: () => void }) {
  const t = useWords(words)
  const [fullName, setFullName] = useState(user.fullName)
  const [title, setTitle] = useState(user.title ?? '')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { send, busy, problem, errorAt } = useSending<{ readonly user: UserView }>(['fullName', 'title', 'reason'])
  const gap = (value: string) => (tried && value.trim() === '' ? t('required') : undefined)

  const record = async () => {
    setTried(true)
    if (fullName.trim() === '' || reason.trim() === '') return
    const body: ChangeUserBody = { fullName, title: title.trim() === '' ? null : title, reason }
    const changed = await send({ path: `/api/users/${user.id}`, body })
    if (changed === undefined) return
    showToast(t('changed', { name: changed.user.fullName }))
    onClose()
  }

  return (
    <ActDialog
      opened
      size={480}
      onClose={onClose}
      title={t('name.title', { name: user.fullName })}
      primary={{ label: t('name.do'), onClick: () => void record(), busy }}
    >
      <div className={css['fields']}>
        {problem && <ErrorState problem={problem} />}
        <p className={css['note']}>{t('name.note')}</p>
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
          id={fieldId('title')}
          label={<IfAny>{t('user.title')}</IfAny>}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          error={errorAt('title')}
        />
        <Textarea
          id={fieldId('reason')}
          label={t('reason')}
          withAsterisk
          required
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={gap(reason) ?? errorAt('reason')}
        />
      </div>
    </ActDialog>
  )
}
