export { useLaidDays } from './laid-days.ts'
