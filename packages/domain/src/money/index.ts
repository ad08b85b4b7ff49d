export { type AllocationRule, allocate, type Weight } from './allocate.ts'
export {
  addDong,
  type Dong,
  type DongRefusal,
  dong,
  formatDong,
  MOST_DONG,
  type ParsedDong,
  parseDong,
  subtractDong,
  ZERO_DONG,
} from './dong.ts'
export { dongInWords } from './words.ts'
