export { canonicalJson, parseKept } from './canonical.ts'
export { type AppendedEntry, appendEntries, type NewEntry } from './chain.ts'
export { verifyChain } from './verify-chain.ts'
export type { Check, Fault, VerifyReport } from './verify-report.ts'
