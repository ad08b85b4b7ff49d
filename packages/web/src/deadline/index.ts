export { ProofSheet, type ProofSubject } from './LazyProofSheet.tsx'
export { rooms, routes } from './routes.tsx'
