import { NativeSelect } from '@mantine/core'
import type { ColumnMapping, ImportPreview } from '@minh-an/contract/import'
import { useWords } from '../i18n/index.ts'
import css from './import.module.css'
import { words } from './words.vi.ts'

interface MappingTableProps {
  readonly preview: ImportPreview
  readonly onChange: (mapping: ColumnMapping) => void
}

type FieldName = ImportPreview['fields'][number]['name']

/** Each column of the file, the field it becomes, and what stands in it; guesses that need a look say so. */
export function MappingTable({ preview, onChange }: MappingTableProps) {
  const t = useWords(words)
  const choose = (index: number, name: string) => {
    const kept = Object.entries(preview.mapping.columns).filter(([field, column]) => column !== index && field !== name)
    const columns = Object.fromEntries(name === '' ? kept : [...kept, [name, index]]) as ColumnMapping['columns']
    onChange({ ...preview.mapping, columns })
  }
  const label = (name: FieldName) => {
    const field = preview.fields.find((one) => one.name === name)
    return field ? `${field.label}${field.required ? ' *' : ''}` : name
  }
  return (
    <div className={css['scroll']}>
      <table className={css['table']}>
        <thead>
          <tr>
            <th scope="col">{t('mapping.column')}</th>
            <th scope="col">{t('mapping.field')}</th>
            <th scope="col">{t('mapping.sure')}</th>
            <th scope="col">{t('mapping.samples')}</th>
          </tr>
        </thead>
        <tbody>
          {preview.columns.map((column) => (
            <tr key={column.index}>
              <th scope="row">
                {column.letter} · {column.heading || t('mapping.noHeading')}
              </th>
              <td>
                <NativeSelect
                  aria-label={t('mapping.fieldOf', { column: column.heading || column.letter })}
                  value={column.field ?? ''}
                  data={[
                    { value: '', label: t('mapping.none') },
                    ...preview.fields.map(({ name }) => ({ value: name, label: label(name) })),
                  ]}
                  onChange={(event) => choose(column.index, event.currentTarget.value)}
                />
              </td>
              <td data-confidence={column.field ? column.confidence : undefined}>
                {column.field ? t(`mapping.confidence.${column.confidence}`) : ''}
              </td>
              <td className="so">{column.samples.slice(0, 3).join(' · ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
