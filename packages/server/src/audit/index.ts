export { canonicalJson, parseKept } from './canonical.ts'
export { type AppendedEntry, appendEntries, type NewEntry } from './chain.ts'
