import { Button, TextInput } from '@mantine/core'
import { type Dong, dongInWords, formatDong, parseDong } from '@minh-an/domain/money'
import { type ReactNode, useEffect, useState } from 'react'
import { useSpoken, useWords } from '../i18n/index.ts'
import css from './form.module.css'
import { useTypedText } from './typed-text.ts'
import { words } from './words.vi.ts'

interface MoneyInputProps {
  readonly id?: string
  readonly label: ReactNode
  readonly value: Dong | undefined
  /** Undefined while the field holds no sum that can be read; the typed text stays in the field. */
  readonly onChange: (value: Dong | undefined) => void
  readonly required?: boolean
  readonly description?: ReactNode
  readonly error?: ReactNode
}

/**
 * A sum of đồng: typed as digits, grouped when the field is left and never while typing; always said in words below.
 * `1,052` has two readings and asks which one is meant.
 */
export function MoneyInput({ id, label, value, onChange, required, description, error }: MoneyInputProps) {
  const t = useWords(words)
  const say = useSpoken()
  const unread = useTypedText(id)
  const [text, setText] = useState(value === undefined ? (unread.kept ?? '') : formatDong(value))
  const [left, setLeft] = useState(false)
  const parsed = parseDong(text)
  const held = parsed.ok ? parsed.value : undefined

  // A sum set from outside (a draft, the server) replaces the text; the echo of what was just typed does not.
  useEffect(() => {
    if (value !== undefined && value !== held) setText(formatDong(value))
  }, [value, held])

  const take = (next: string) => {
    setText(next)
    const read = parseDong(next)
    unread.keep(read.ok || read.reason === 'empty' ? undefined : next)
    onChange(read.ok ? read.value : undefined)
  }
  const leave = () => {
    setLeft(true)
    if (parsed.ok) setText(formatDong(parsed.value))
  }
  const ambiguous = !parsed.ok && parsed.reason === 'ambiguous' ? parsed : undefined
  const unreadable = !parsed.ok && parsed.reason !== 'empty'
  const wrong = unreadable && left ? say(parsed.messageVi) : undefined

  return (
    <div>
      <TextInput
        {...(id ? { id } : {})}
        label={label}
        description={description}
        required={required ?? false}
        withAsterisk={required ?? false}
        inputMode="numeric"
        autoComplete="off"
        classNames={{ input: `so ${css['sum']}` }}
        value={text}
        onChange={(event) => take(event.currentTarget.value)}
        // What is already wrong stays explained while it is mended.
        onFocus={() => setLeft(unreadable)}
        data-unreadable={unreadable || undefined}
        onBlur={leave}
        error={wrong ?? error}
        rightSection={<span className={css['unit']}>đồng</span>}
        rightSectionWidth={52}
      />
      {ambiguous && left && (
        <div className={css['choice']}>
          <span>{t('money.which')}:</span>
          <Button variant="default" onClick={() => take(formatDong(ambiguous.readings.thousands))}>
            {t('money.readThousands', { sum: formatDong(ambiguous.readings.thousands) })}
          </Button>
          <Button variant="default" onClick={() => take(ambiguous.readings.fraction.split(',')[0] ?? '')}>
            {t('money.readFraction')}
          </Button>
        </div>
      )}
      <p className={css['words']} aria-live="polite">
        {held === undefined ? '' : dongInWords(held)}
      </p>
    </div>
  )
}
