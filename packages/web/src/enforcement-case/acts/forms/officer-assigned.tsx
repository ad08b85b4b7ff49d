import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useWords, wordsNow } from '../../../i18n/index.ts'
import { countText, fieldId } from '../../../ui/index.ts'
import { officersQuery } from '../../queries.ts'
import { words } from '../../words.vi.ts'
import { type ActForm, type FieldsProps, text } from '../act-form.ts'

interface Values {
  readonly officerId: string
}

function Fields({ values, onChange, file, errorOf }: FieldsProps<Values>) {
  const t = useWords(words)
  const { data: officers = [] } = useQuery(officersQuery(undefined))
  // The own unit first: the file rarely leaves it.
  const own = officers.filter(({ unit }) => unit.code === file.unit.code)
  const others = officers.filter(({ unit }) => unit.code !== file.unit.code)
  const option = (officer: (typeof officers)[number]) => ({
    value: officer.id,
    label: `${officer.fullName} · ${t('assign.officerHint', { n: countText(officer.openCases) })}`,
    disabled: officer.id === file.officer?.id,
  })
  return (
    <Select
      id={fieldId('payload.officerId')}
      label={t('form.officer')}
      withAsterisk
      searchable
      data={[
        { group: file.unit.name, items: own.map(option) },
        ...[...new Set(others.map(({ unit }) => unit.name))].map((name) => ({
          group: name,
          items: others.filter(({ unit }) => unit.name === name).map(option),
        })),
      ]}
      value={values.officerId || null}
      error={errorOf('payload.officerId')}
      onChange={(id) => onChange({ officerId: id ?? '' })}
    />
  )
}

/** Phân công Chấp hành viên. */
export const officerAssigned: ActForm<Values> = {
  kind: 'officer-assigned',
  asksLines: false,
  initial: (_file, before) => ({ officerId: text(before?.['officerId']) }),
  fields: (props) => <Fields {...props} />,
  payload: ({ officerId }) => ({ officerId }),
  missing: ({ officerId }) =>
    officerId === '' ? [{ path: 'payload.officerId', label: wordsNow(words)('form.officer') }] : [],
}
