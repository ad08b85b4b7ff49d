import { ActionIcon, Checkbox, Select, TextInput } from '@mantine/core'
import { amountForms, dateForms, type RegisterLayout, separators } from '@minh-an/contract/register'
import { type RegisterCode, registerOf } from '@minh-an/law/register'
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useSpoken, useWords } from '../i18n/index.ts'
import { moved, withColumn, withHeading, without } from './layout.ts'
import css from './register.module.css'
import { words } from './words.vi.ts'

interface LayoutEditorProps {
  readonly register: RegisterCode
  readonly layout: RegisterLayout
  readonly onChange: (layout: RegisterLayout) => void
}

/** Which columns, in which order, under which headings; how days and sums are written. */
export function LayoutEditor({ register, layout, onChange }: LayoutEditorProps) {
  const t = useWords(words)
  const say = useSpoken()
  const [said, setSaid] = useState('')
  const { columns } = registerOf(register)
  const left = columns.filter(({ key }) => !layout.columns.some((one) => one.key === key))
  const nameOf = (key: string) => say(columns.find((one) => one.key === key)?.headingVi ?? key)
  const move = (key: string, by: -1 | 1) => {
    const next = moved(layout, key, by)
    const at = next.columns.findIndex((one) => one.key === key)
    setSaid(t('column.at', { column: nameOf(key), n: at + 1, all: next.columns.length }))
    onChange(next)
  }
  return (
    <section className={css['editor']} aria-label={t('layout')}>
      <div className={css['forms']}>
        <Select
          label={t('dateForm')}
          allowDeselect={false}
          data={dateForms.map((value) => ({ value, label: t(`dateForm.${value}`) }))}
          value={layout.dateForm}
          onChange={(value) =>
            onChange({ ...layout, dateForm: dateForms.find((one) => one === value) ?? 'dd/MM/yyyy' })
          }
        />
        <Select
          label={t('amountForm')}
          allowDeselect={false}
          data={amountForms.map((value) => ({ value, label: t(`amountForm.${value}`) }))}
          value={layout.amountForm}
          onChange={(value) => onChange({ ...layout, amountForm: amountForms.find((one) => one === value) ?? 'plain' })}
        />
        <Select
          label={t('separator')}
          allowDeselect={false}
          data={separators.map((value) => ({ value, label: t(`separator.${value}`) }))}
          value={layout.separator}
          onChange={(value) => onChange({ ...layout, separator: separators.find((one) => one === value) ?? ';' })}
        />
        <Checkbox
          label={t('withTitle')}
          checked={layout.withTitle}
          onChange={(event) => onChange({ ...layout, withTitle: event.currentTarget.checked })}
        />
      </div>
      <ol className={css['columns']}>
        {layout.columns.map(({ key, heading }, index) => (
          <li key={key}>
            <TextInput
              className={css['heading'] ?? ''}
              size="xs"
              label={nameOf(key)}
              placeholder={columns.find((one) => one.key === key)?.headingVi ?? key}
              maxLength={100}
              autoComplete="off"
              value={heading ?? ''}
              onChange={(event) => onChange(withHeading(layout, key, event.currentTarget.value))}
            />
            <ActionIcon
              variant="subtle"
              size={28}
              aria-label={t('column.up', { column: nameOf(key) })}
              aria-disabled={index === 0}
              onClick={() => move(key, -1)}
            >
              <IconArrowUp size={14} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              size={28}
              aria-label={t('column.down', { column: nameOf(key) })}
              aria-disabled={index === layout.columns.length - 1}
              onClick={() => move(key, 1)}
            >
              <IconArrowDown size={14} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              size={28}
              aria-label={t('column.drop', { column: nameOf(key) })}
              onClick={() => onChange(without(layout, key))}
            >
              <IconX size={14} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ol>
      <span className={css['aloud']} role="status">
        {said}
      </span>
      {left.length > 0 && (
        <Select
          label={t('column.add')}
          placeholder={t('column.choose')}
          searchable
          value={null}
          data={left.map(({ key }) => ({ value: key, label: nameOf(key) }))}
          onChange={(key) => key !== null && onChange(withColumn(layout, key))}
        />
      )}
    </section>
  )
}
