/** What was compared, and where it failed. */
export type Check =
  | 'number'
  | 'time'
  | 'previous-hash'
  | 'entry-hash'
  | 'head'
  | 'case-row'
  | 'party-row'
  | 'line-row'
  | 'fact-row'
  | 'ledger-balance'
  | 'ledger-held'
  | 'ledger-number'
  | 'ledger-act'
  | 'attachment-row'
  | 'attachment-file'

export interface Fault {
  readonly agencyId: string
  readonly check: Check
  /** First bad entry of the chain. */
  readonly seq?: number
  readonly actId?: string
  readonly caseId?: string
  /** SHA-256 of the file that is missing or not what it was. */
  readonly hash?: string
  readonly messageVi: string
}

export interface VerifyReport {
  readonly sound: boolean
  readonly agencies: number
  readonly entries: number
  readonly cases: number
  readonly transfers: number
  readonly attachments: number
  readonly milliseconds: number
  /** The first bad entry of each chain, then rows that differ from their acts (at most a hundred per agency). */
  readonly faults: readonly Fault[]
}

export const FAULTS_SHOWN = 100
