import { Radio } from '@mantine/core'
import type { PlainDate } from '@minh-an/domain/calendar'
import { type GroundList, groundsOn } from '@minh-an/law/ground'
import { citeVi } from '@minh-an/law/instrument'
import { useWords } from '../../i18n/index.ts'
import { ConfidenceMark, fieldId } from '../../ui/index.ts'
import { words } from '../words.vi.ts'
import css from './acts.module.css'

interface GroundFieldProps {
  readonly list: GroundList
  /** The law of this day. */
  readonly on: PlainDate
  readonly value: string
  readonly onChange: (ground: string) => void
  readonly error: string | undefined
  readonly required?: boolean
}

/** The grounds the law of the day knows, each with its article; a ground of another law does not stand in the list. */
export function GroundField({ list, on, value, onChange, error, required = true }: GroundFieldProps) {
  const t = useWords(words)
  const grounds = groundsOn(list, on)
  return (
    <Radio.Group
      id={fieldId('payload.ground')}
      tabIndex={-1}
      label={t('form.ground')}
      withAsterisk={required}
      value={value}
      onChange={onChange}
      error={error}
    >
      {grounds.length === 0 && <p>{t('form.noGround')}</p>}
      <div className={css['grounds']}>
        {grounds.map((ground) => (
          <div key={ground.id} className={css['ground']}>
            <Radio
              value={ground.id}
              label={`${ground.point}) ${ground.shortVi}`}
              description={citeVi(ground.legalBasis)}
              title={ground.textVi}
            />
            <ConfidenceMark confidence={ground.confidence} {...(ground.noteVi ? { note: ground.noteVi } : {})} />
          </div>
        ))}
      </div>
    </Radio.Group>
  )
}
