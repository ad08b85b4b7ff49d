import { ActionIcon, Popover, TextInput } from '@mantine/core'
import { daysBetween, formatVi, type PlainDate, weekdayVi } from '@minh-an/domain/calendar'
import { IconCalendar } from '@tabler/icons-react'
import { type KeyboardEvent, lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import { type Translate, useSpoken, useWords } from '../i18n/index.ts'
import { dateText, readTypedDate } from './date-text.ts'
import css from './form.module.css'
import { todayInVietnam } from './today.ts'
import { useTypedText } from './typed-text.ts'
import { words } from './words.vi.ts'

/** The calendar comes when somebody opens it; typing needs none of it. */
const MonthCalendar = lazy(() => import('./MonthCalendar.tsx').then((module) => ({ default: module.MonthCalendar })))

export interface DateFieldProps {
  readonly id?: string
  /** “Ngày văn bản”, “Ngày ghi nhận”: a date is always named. */
  readonly label: string
  readonly value: PlainDate | undefined
  readonly onChange: (value: PlainDate | undefined) => void
  readonly required?: boolean
  readonly description?: ReactNode
  readonly error?: ReactNode
  /** The day must have come already. */
  readonly notAfterToday?: boolean
  /** Further hint once a day stands in the field, for example “còn 3 ngày LV”. */
  readonly hint?: (date: PlainDate) => string | undefined
}

function describeDay(
  date: PlainDate,
  today: PlainDate,
  t: Translate<(typeof words)['vi']>,
  say: (name: string) => string,
): string {
  const weekday = say(weekdayVi(date))
  const distance = daysBetween(today, date)
  if (distance === 0) return t('date.hintToday', { weekday })
  if (distance === -1) return t('date.hintYesterday', { weekday })
  if (distance === 1) return t('date.hintTomorrow', { weekday })
  return t('date.hint', { weekday })
}

/** A day, typed first; the calendar is help. What was typed is never wiped. */
export function DateField(props: DateFieldProps) {
  const { id, label, value, onChange, required = false, description, error, notAfterToday, hint } = props
  const t = useWords(words)
  const say = useSpoken()
  const today = todayInVietnam()
  const unread = useTypedText(id)
  const [text, setText] = useState(value === undefined ? (unread.kept ?? '') : dateText(value))
  const [left, setLeft] = useState(true)
  const [opened, setOpened] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const typed = readTypedDate(text, today)
  const held = typed.kind === 'date' ? typed.date : undefined

  useEffect(() => {
    if (value !== undefined && value !== held) setText(formatVi(value))
  }, [value, held])

  const take = (next: string) => {
    setText(next)
    const read = readTypedDate(next, today)
    unread.keep(read.kind === 'problem' ? next : undefined)
    onChange(read.kind === 'date' ? read.date : undefined)
  }
  const choose = (date: PlainDate) => {
    take(formatVi(date))
    setOpened(false)
    field.current?.focus()
  }
  const leave = () => {
    setLeft(true)
    if (held) setText(formatVi(held))
  }
  const openOnKey = (event: KeyboardEvent) => {
    if (!(event.altKey && event.key === 'ArrowDown')) return
    event.preventDefault()
    setOpened(true)
  }

  const wrong =
    typed.kind === 'problem'
      ? typed.problem === 'impossible'
        ? t('date.impossible', { text: typed.text })
        : t(typed.problem === 'range' ? 'date.range' : 'date.shape')
      : held && notAfterToday && held > today
        ? t('date.future')
        : undefined
  const hints = held ? [describeDay(held, today, t, say), hint?.(held)].filter((part) => part) : []

  return (
    <div>
      {/* Roles by hand: the kit would give the field an id of its own, and the summary of errors would not find it. */}
      <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus withRoles={false}>
        <Popover.Target>
          <TextInput
            ref={field}
            {...(id ? { id } : {})}
            label={label}
            description={description}
            required={required}
            withAsterisk={required}
            placeholder="dd/mm/yyyy"
            inputMode="numeric"
            autoComplete="off"
            classNames={{ input: 'so', wrapper: css['date'] ?? '' }}
            value={text}
            onChange={(event) => take(event.currentTarget.value)}
            // What is already wrong stays explained while it is mended.
            onFocus={() => setLeft(wrong !== undefined)}
            data-unreadable={wrong !== undefined || undefined}
            onBlur={leave}
            onKeyDown={openOnKey}
            error={(left && wrong) || error}
            inputWrapperOrder={['label', 'description', 'input', 'error']}
            rightSection={
              <ActionIcon
                variant="subtle"
                aria-label={t('date.openCalendar', { label })}
                aria-haspopup="dialog"
                aria-expanded={opened}
                onClick={() => setOpened(!opened)}
              >
                <IconCalendar size={18} aria-hidden />
              </ActionIcon>
            }
          />
        </Popover.Target>
        <p className="ma-hint" aria-live="polite">
          {hints.join(' · ')}
        </p>
        <Popover.Dropdown role="dialog" aria-label={t('date.openCalendar', { label })}>
          <Suspense fallback={<p role="status">{t('loading')}</p>}>
            <MonthCalendar value={held} today={today} onChoose={choose} />
          </Suspense>
        </Popover.Dropdown>
      </Popover>
    </div>
  )
}
