import { Button } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../i18n/index.ts'
import css from './stale.module.css'
import { words } from './words.vi.ts'

export interface StaleField {
  readonly label: string
  readonly theirs: string
  readonly mine: string
}

interface StalePanelProps {
  /** Says when and by whom, as the server tells it. */
  readonly detail: string
  readonly fields: readonly StaleField[]
  /** Head of the second column where it is not what was typed: “Lúc mở hồ sơ”. */
  readonly mineLabel?: string
  /** Takes the new version and keeps what was typed. */
  readonly onReuse: () => void
}

/** Somebody changed the file meanwhile (412): what differs, and the typed text is still there. */
export function StalePanel({ detail, fields, mineLabel, onReuse }: StalePanelProps) {
  const t = useWords(words)
  const [shown, setShown] = useState(false)
  return (
    <div className={css['panel']} role="alert">
      <p>{detail || t('error.stale')}</p>
      {shown && (
        <table className={css['table']}>
          <thead>
            <tr>
              <th scope="col">{t('stale.field')}</th>
              <th scope="col">{t('stale.theirs')}</th>
              <th scope="col">{mineLabel ?? t('stale.mine')}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map(({ label, theirs, mine }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{theirs}</td>
                <td>{mine}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className={css['actions']}>
        {fields.length > 0 && (
          <Button variant="default" aria-expanded={shown} onClick={() => setShown(!shown)}>
            {t('stale.show')}
          </Button>
        )}
        <Button variant="default" onClick={onReuse}>
          {t('stale.reuse')}
        </Button>
      </div>
    </div>
  )
}
