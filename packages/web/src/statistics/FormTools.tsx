import { Button, Checkbox, NativeSelect, Popover, SegmentedControl } from '@mantine/core'
import { formatVi, type PlainDate } from '@minh-an/domain/calendar'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '../i18n/index.ts'
import { DateField } from '../ui/index.ts'
import css from './form.module.css'
import type { FormSearch } from './routes.tsx'
import { words } from './words.vi.ts'

interface FormToolsProps {
  readonly search: FormSearch
  readonly onChange: (next: FormSearchChange) => void
  readonly relations: React.ReactNode
}

/** Undefined takes a choice out of the address. */
export type FormSearchChange = { readonly [Key in keyof FormSearch]?: FormSearch[Key] | undefined }

/** Which form, cut into which rows, on the unit tree of which day. */
export function FormTools({ search, onChange, relations }: FormToolsProps) {
  const t = useWords(words)
  return (
    <div className={css['tools']}>
      <SegmentedControl
        aria-label={t('form')}
        value={String(search.form ?? 1)}
        data={[
          { value: '1', label: t('form1') },
          { value: '2', label: t('form2') },
        ]}
        onChange={(value) => onChange({ form: value === '2' ? 2 : undefined })}
      />
      <NativeSelect
        aria-label={t('rows')}
        value={search.rows ?? ''}
        data={[
          { value: '', label: t('rows.none') },
          { value: 'kind', label: t('rows.kind') },
          { value: 'unit', label: t('rows.unit') },
          { value: 'officer', label: t('rows.officer') },
        ]}
        onChange={(event) => {
          const rows = event.currentTarget.value
          onChange({ rows: rows === 'kind' || rows === 'unit' || rows === 'officer' ? rows : undefined })
        }}
      />
      <TreeChoice tree={search.tree} onChange={(tree) => onChange({ tree })} />
      <Checkbox
        label={t('columns.all')}
        checked={search.all === true}
        onChange={(event) => onChange({ all: event.currentTarget.checked ? true : undefined })}
      />
      {relations}
    </div>
  )
}

interface TreeChoiceProps {
  readonly tree: PlainDate | undefined
  readonly onChange: (tree: PlainDate | undefined) => void
}

/** The day whose unit tree the figures stand on. */
export function TreeChoice({ tree, onChange }: TreeChoiceProps) {
  const t = useWords(words)
  const [opened, setOpened] = useState(false)
  const [day, setDay] = useState(tree)
  const choose = (next: PlainDate | undefined) => {
    setDay(next)
    setOpened(false)
    onChange(next)
  }
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus width={320}>
      <Popover.Target>
        <Button
          variant="default"
          aria-haspopup="dialog"
          aria-expanded={opened}
          rightSection={<IconChevronDown size={16} aria-hidden />}
          onClick={() => setOpened(!opened)}
        >
          {tree ? t('tree.on', { date: formatVi(tree) }) : t('tree.cutoff')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('tree')}>
        <DateField label={t('tree.label')} description={t('tree.note')} value={day} onChange={setDay} />
        <div className={css['about']}>
          <Button onClick={() => choose(day)}>{t('tree.apply')}</Button>
          {tree && (
            <Button variant="default" onClick={() => choose(undefined)}>
              {t('tree.back')}
            </Button>
          )}
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
