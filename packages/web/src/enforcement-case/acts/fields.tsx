import { Checkbox, Radio, Textarea, TextInput } from '@mantine/core'
import type { CaseView } from '@minh-an/contract/enforcement-case'
import { dong, formatDong } from '@minh-an/domain/money'
import { useWords } from '../../i18n/index.ts'
import { fieldId, IfAny } from '../../ui/index.ts'
import { words } from '../words.vi.ts'
import css from './acts.module.css'

/** What one field of a form shares with every other. */
export interface FieldProps {
  /** Path in the payload: the summary and the server name the field by it. */
  readonly path: string
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly error: string | undefined
  readonly required?: boolean
  readonly description?: string
}

export function LineField({ path, label, value, onChange, error, required = false, description }: FieldProps) {
  return (
    <TextInput
      id={fieldId(path)}
      label={required ? label : <IfAny>{label}</IfAny>}
      withAsterisk={required}
      description={description}
      autoComplete="off"
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

export function WordsField({ path, label, value, onChange, error, required = false, description }: FieldProps) {
  return (
    <Textarea
      id={fieldId(path)}
      label={required ? label : <IfAny>{label}</IfAny>}
      withAsterisk={required}
      description={description}
      autosize
      minRows={2}
      maxRows={8}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

interface ChoiceFieldProps extends Omit<FieldProps, 'description'> {
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

/** Few answers, all of them visible: one click instead of two. */
export function ChoiceField({ path, label, value, onChange, error, required = false, options }: ChoiceFieldProps) {
  return (
    <Radio.Group
      id={fieldId(path)}
      tabIndex={-1}
      label={label}
      withAsterisk={required}
      value={value}
      onChange={onChange}
      error={error}
    >
      <div className={css['choices']}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} label={option.label} />
        ))}
      </div>
    </Radio.Group>
  )
}

interface LinesFieldProps {
  readonly file: CaseView
  /** Lines that can take part; the others say why not. */
  readonly eligible: readonly number[]
  readonly reasons: ReadonlyMap<number, string>
  readonly value: readonly number[]
  readonly onChange: (lines: readonly number[]) => void
  readonly error: string | undefined
}

/** Which lines the act is about. One that cannot take part stands there with its reason. */
export function LinesField({ file, eligible, reasons, value, onChange, error }: LinesFieldProps) {
  const t = useWords(words)
  const toggle = (no: number) =>
    onChange(
      value.includes(no) ? value.filter((one) => one !== no) : [...value, no].toSorted((one, other) => one - other),
    )
  return (
    <fieldset className={css['lines']} id={fieldId('payload.lines')} tabIndex={-1}>
      <legend>
        {t('form.lines')} <span aria-hidden>*</span>
      </legend>
      {file.lines.map((line) => {
        const can = eligible.includes(line.no)
        const money = line.kind === 'money' ? ` · ${formatDong(dong(line.outstanding))} đồng` : ''
        return (
          <Checkbox
            key={line.no}
            label={
              <span className="so">
                {t('form.line', { no: line.no, text: line.text || line.itemName })}
                {money}
              </span>
            }
            description={can ? undefined : reasons.get(line.no)}
            disabled={!can}
            checked={value.includes(line.no)}
            onChange={() => toggle(line.no)}
          />
        )
      })}
      {error && (
        <p className={css['error']} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  )
}
