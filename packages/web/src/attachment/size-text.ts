import type { Language } from '../i18n/index.ts'

const kilobyte = 1_024
const megabyte = kilobyte * kilobyte

/** “1,4 MB”, “320 kB”: one digit behind the comma where it tells something. */
export function sizeText(bytes: number, language: Language): string {
  const digits = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 1 })
  if (bytes >= megabyte) return `${digits.format(bytes / megabyte)} MB`
  return `${Math.max(1, Math.round(bytes / kilobyte))} kB`
}
