import { Button, TextInput } from '@mantine/core'
import type { CaseView } from '@minh-an/contract/enforcement-case'
import { formatVi, type PlainDate } from '@minh-an/domain/calendar'
import { useState } from 'react'
import { useWords } from '../i18n/index.ts'
import { DateField } from '../ui/index.ts'
import css from './case.module.css'
import type { CasePoint } from './queries.ts'
import { words } from './words.vi.ts'

interface AsOfBarProps {
  readonly file: CaseView
  readonly onShow: (point: CasePoint) => void
}

/** Under the timeline: look at the file as it stood on a day, by the records up to a number. */
export function AsOfBar({ file, onShow }: AsOfBarProps) {
  const t = useWords(words)
  const [day, setDay] = useState<PlainDate | undefined>(file.asOf ?? file.today)
  const [record, setRecord] = useState(file.recordedUntil ?? '')
  const point = /^\d{1,18}$/.test(record) ? record : undefined
  return (
    <form
      className={css['asOf']}
      onSubmit={(event) => {
        event.preventDefault()
        onShow({ asOf: day, record: point })
      }}
    >
      <DateField label={t('asOf.label')} value={day} onChange={setDay} />
      <TextInput
        label={t('asOf.recordLabel')}
        w={140}
        inputMode="numeric"
        autoComplete="off"
        classNames={{ input: 'so' }}
        placeholder={file.recordSeq}
        value={record}
        onChange={(event) => setRecord(event.currentTarget.value)}
      />
      <Button variant="default" type="submit">
        {t('asOf.show')}
      </Button>
    </form>
  )
}

/** Over a file of another day or record: what is shown, and the way back. */
export function PastLine({ file, onLeave }: { readonly file: CaseView; readonly onLeave: () => void }) {
  const t = useWords(words)
  if (file.asOf === undefined && file.recordedUntil === undefined) return null
  const parts = [
    t('asOf.day', { date: formatVi(file.asOf ?? file.today) }),
    file.recordedUntil === undefined ? undefined : t('asOf.point', { point: file.recordedUntil }),
  ].filter((part) => part)
  return (
    <div className={css['past']} role="status">
      <strong className="so">{parts.join(', ')}</strong>
      <span>{t('case.actsOff')}</span>
      <Button variant="default" onClick={onLeave}>
        {t('asOf.leave')}
      </Button>
    </div>
  )
}
