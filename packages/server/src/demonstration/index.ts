export { type DemonstrationAccount, demonstrationAccounts } from './load/accounts.ts'
export type { ComparedMeasure } from './load/compare.ts'
export {
  DEMONSTRATION_FLAG,
  type DemonstrationOptions,
  type DemonstrationProgress,
  demonstrationProgress,
  loadDemonstration,
  markStopped,
} from './load/demonstration.ts'
export { loadPractice } from './load/practice.ts'
export { type LoadedPublished, loadPublished, type UnreachableMeasure } from './load/published.ts'
export { type PublishedEntry, readPublishedEntry } from './plan/published-entry.ts'
