import { Tooltip } from '@mantine/core'
import { dongInWords, formatDong } from '@minh-an/domain/money'
import { useWords } from '../i18n/index.ts'
import { asDong, type DongValue, shortDong } from './money.ts'
import { words } from './words.vi.ts'

interface MoneyProps {
  readonly value: DongValue
  /** `figure` in tables (the unit stands in the head), `prose` with “đồng”, `short` in tiles and charts. */
  readonly as?: 'figure' | 'prose' | 'short'
}

const capitalised = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

/** A sum of đồng in figures of equal width; the sum in words on hover and on focus, never rounded away. */
export function Money({ value, as = 'figure' }: MoneyProps) {
  const t = useWords(words)
  const sum = asDong(value)
  const exact = formatDong(sum)
  const inWords = capitalised(dongInWords(sum))
  const short = shortDong(sum)
  const text =
    as === 'figure'
      ? exact
      : as === 'prose' || short.scale === 'one'
        ? t('money.dong', { sum: exact })
        : t(`money.${short.scale}`, { sum: short.figure })
  const more = as === 'short' ? `${t('money.dong', { sum: exact })}. ${inWords}` : inWords
  return (
    <Tooltip label={more}>
      <span className="so ma-nowrap">{text}</span>
    </Tooltip>
  )
}
