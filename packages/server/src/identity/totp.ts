import { generateSecret, generateURI, verifySync } from 'otplib'

const ISSUER = 'Minh Án'
/** Seconds of one step (RFC 6238 §4), and how far the phone's clock may be off: one step either way. */
const STEP_SECONDS = 30
const CODE = /^\d{6}$/

/** 160 random bits, the length of RFC 4226 §4, as letters a person can type. */
export function newTotpSecret(): string {
  return generateSecret({ length: 20 })
}

/** The address that a phone reads from the square. HMAC-SHA-1, six digits: what every authenticator knows. */
export function totpUri(username: string, secret: string): string {
  return generateURI({ issuer: ISSUER, label: username, secret })
}

/** The code with blanks and dashes taken out, as people read it in groups. */
export function tidyCode(typed: string): string {
  return typed.replace(/[\s-]/g, '').toLowerCase()
}

export function looksLikeTotp(tidied: string): boolean {
  return CODE.test(tidied)
}

/**
 * Number of the step whose code this is, within one step of the instant; undefined where it is none, or where its step is
 * not after the last one that was taken.
 */
export function matchingStep(secret: string, code: string, now: string, lastStep: number): number | undefined {
  if (!CODE.test(code)) return undefined
  const epoch = Math.floor(Date.parse(now) / 1000)
  const found = verifySync({ secret, token: code, epoch, period: STEP_SECONDS, epochTolerance: STEP_SECONDS })
  if (!found.valid || !('timeStep' in found)) return undefined
  return found.timeStep > lastStep ? found.timeStep : undefined
}
