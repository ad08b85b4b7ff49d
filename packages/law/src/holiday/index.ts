export { HOLIDAY_KINDS, type Holiday, type HolidayKind } from './holiday.ts'
export {
  type CalendarDay,
  type CalendarStatus,
  calendarInForce,
  calendarStatus,
  FIRST_DAYS_OF_TET,
  findHoliday,
  HOLIDAYS,
  type HolidayCalendar,
  holidayCalendar,
  isFirstDayOfTet,
  type LaidDay,
  putCalendarInForce,
} from './holiday-calendar.ts'
