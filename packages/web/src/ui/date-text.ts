import { addDays, formatVi, type PlainDate, parsePlainDate, yearOf } from '@minh-an/domain/calendar'

export type TypedDate =
  | { readonly kind: 'empty' }
  | { readonly kind: 'date'; readonly date: PlainDate }
  | { readonly kind: 'problem'; readonly problem: 'shape' | 'impossible' | 'range'; readonly text: string }

const shortcuts: Readonly<Record<string, number>> = { hn: 0, hq: -1, nm: 1 }

/**
 * A day as an officer types it: `13/11/2026`, `13.11.2026`, `13112026`, `131126`, `13/11` (this year), `13` (this
 * month), `hn` today, `hq` yesterday, `nm` tomorrow, and ISO when pasted.
 *
 * @note Two digits of a year are taken for 20xx up to ten years ahead, otherwise for 19xx.
 */
export function readTypedDate(typed: string, today: PlainDate): TypedDate {
  const text = typed.normalize('NFC').trim().toLowerCase()
  if (text === '') return { kind: 'empty' }
  const shift = shortcuts[text]
  if (shift !== undefined) return { kind: 'date', date: addDays(today, shift) }
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return made(text, text.slice(0, 4))

  const parts = splitDay(text)
  if (parts === undefined) return { kind: 'problem', problem: 'shape', text: typed.trim() }
  const [day, month = today.slice(5, 7), typedYear = today.slice(0, 4)] = parts
  const year = typedYear.length === 2 ? fullYear(Number(typedYear), yearOf(today)) : typedYear
  return made(`${pad(day)}/${pad(month)}/${year}`, year)
}

const pad = (digits: string) => digits.padStart(2, '0')

function splitDay(text: string): readonly [string, string?, string?] | undefined {
  const bare = /^(\d{1,2})(\d{2})?(\d{2}|\d{4})?$/.exec(text)
  if (bare && (text.length <= 2 || text.length === 4 || text.length === 6 || text.length === 8)) {
    if (text.length <= 2) return [text]
    const year = text.slice(4)
    return year === '' ? [text.slice(0, 2), text.slice(2, 4)] : [text.slice(0, 2), text.slice(2, 4), year]
  }
  const divided = /^(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{4}|\d{2}))?$/.exec(text)
  if (divided) return [divided[1], divided[2], divided[3]].filter(isPresent) as [string, string?, string?]
  return undefined
}

function isPresent(part: string | undefined): part is string {
  return part !== undefined
}

function fullYear(twoDigits: number, thisYear: number): string {
  const century = Math.floor(thisYear / 100) * 100
  return String(century + twoDigits > thisYear + 10 ? century - 100 + twoDigits : century + twoDigits)
}

function made(text: string, year: string): TypedDate {
  const date = parsePlainDate(text)
  if (date !== undefined) return { kind: 'date', date }
  const outside = Number(year) < 1945 || Number(year) > 2100
  return { kind: 'problem', problem: outside ? 'range' : 'impossible', text }
}

export const dateText = (date: PlainDate | undefined): string => (date === undefined ? '' : formatVi(date))
