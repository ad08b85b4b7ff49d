import { type PlainDate, plainDate } from '@minh-an/domain/calendar'

const isoInVietnam = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

const clockInVietnam = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** The day it is in Vietnam, whatever the machine's own zone. Hints only: the server decides with its own clock. */
export const todayInVietnam = (): PlainDate => plainDate(isoInVietnam.format(new Date()))

/** “08:12” in Vietnam, from an instant or an ISO text of one. */
export const timeInVietnam = (instant: Date | string): string => clockInVietnam.format(new Date(instant))

/** The legal day of an instant. */
export const dayInVietnam = (instant: Date | string): PlainDate => plainDate(isoInVietnam.format(new Date(instant)))
