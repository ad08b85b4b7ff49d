import { randomLetters } from './password.ts'

export const RECOVERY_CODES = 8

/** Two groups of five, about 49 bits; kept as a password is kept. */
export function newRecoveryCode(): string {
  const letters = randomLetters(10)
  return `${letters.slice(0, 5)}-${letters.slice(5)}`
}
