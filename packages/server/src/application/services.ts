import type { FileStore } from '../attachment/index.ts'
import type { HealthMonitor, Metrics } from '../health/index.ts'
import type { SecretKeys } from '../identity/index.ts'
import type { ImportKeeper } from '../import/index.ts'
import type { Clock, Database } from '../platform/index.ts'
import type { SnapshotKeeper } from '../statistics/index.ts'
import type { TrainingLauncher } from '../training/index.ts'

/** What every room of the server works with. Rooms add their services here, one member each. */
export type Services = {
  /** In an office: opens its practice copy. */
  training?: TrainingLauncher | undefined
  /** In a practice copy: takes it back to its start. */
  resetTraining?: (() => void) | undefined
  database: Database
  clock: Clock
  /** Files of attachments, beside the database; absent in tests and tools that have none. */
  files?: FileStore | undefined
  /** Keep the secrets of second factors unreadable in the database. */
  keys: SecretKeys
  /** Sums that forms answer from; absent where only the facts are asked (tests, tools). */
  snapshots?: SnapshotKeeper | undefined
  /** Works on files on their way in; absent in tests and tools. */
  imports?: ImportKeeper | undefined
  /** Whether writing is safe, and the figures of the process; absent in tests and tools. */
  health?:
    | { readonly monitor: HealthMonitor; readonly metrics: Metrics; readonly token: string | undefined }
    | undefined
}

export function buildServices(foundation: Services): Services {
  return { ...foundation }
}
