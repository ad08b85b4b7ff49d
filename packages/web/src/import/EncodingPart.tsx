import { NativeSelect } from '@mantine/core'
import type { ColumnMapping, ImportPreview } from '@minh-an/contract/import'
import { registerEncodings } from '@minh-an/domain/import'
import { useWords } from '../i18n/index.ts'
import { countText } from '../ui/index.ts'
import css from './import.module.css'
import { words } from './words.vi.ts'

interface EncodingPartProps {
  readonly preview: ImportPreview
  readonly onChange: (mapping: ColumnMapping) => void
}

/** Columns in an old encoding: how each is read, with some cells before and after, and the choice to read it otherwise. */
export function EncodingPart({ preview, onChange }: EncodingPartProps) {
  const t = useWords(words)
  const { mapping, conversions } = preview
  const choose = (index: number, encoding: string) => {
    const { [index]: _before, ...others } = mapping.encodings ?? {}
    const chosen = registerEncodings.find((one) => one === encoding)
    onChange({ ...mapping, encodings: chosen === undefined ? others : { ...others, [index]: chosen } })
  }
  return (
    <section className={css['part']}>
      <h2>{t('encoding.title')}</h2>
      <p className={css['dim']}>{t('encoding.note')}</p>
      {conversions.map((column) => (
        <details key={column.index} open={column.certainty === 'unclear' || conversions.length === 1}>
          <summary>
            {column.letter} · {column.heading} · {t(`encoding.${column.certainty}`, { encoding: column.encoding })}
          </summary>
          <NativeSelect
            label={t('encoding.of', { column: column.heading || column.letter })}
            maw={320}
            my="xs"
            value={mapping.encodings?.[column.index] ?? ''}
            data={[{ value: '', label: t('encoding.recognize') }, ...registerEncodings]}
            onChange={(event) => choose(column.index, event.currentTarget.value)}
          />
          <div className={css['scroll']}>
            <table
              className={css['table']}
              aria-label={t('encoding.samples', { column: column.heading || column.letter })}
            >
              <thead>
                <tr>
                  <th scope="col">{t('error.row')}</th>
                  <th scope="col">{t('encoding.before')}</th>
                  <th scope="col">{t('encoding.after')}</th>
                </tr>
              </thead>
              <tbody>
                {column.samples.map((sample) => (
                  <tr key={sample.row}>
                    <th scope="row" className="so">
                      {countText(sample.row)}
                    </th>
                    <td>{sample.before}</td>
                    <td>{sample.after || t('encoding.unknown')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      ))}
    </section>
  )
}
