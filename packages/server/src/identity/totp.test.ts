import { describe, expect, it } from 'vitest'
import { matchingStep, newTotpSecret, tidyCode, totpUri } from './totp.ts'

/** RFC 6238 appendix B, SHA-1: the secret 12345678901234567890, and the last six of its eight digits. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

describe('code by time', () => {
  it.each([
    ['1970-01-01T00:00:59Z', '287082', 0x1],
    ['2005-03-18T01:58:29Z', '081804', 0x23523ec],
    ['2005-03-18T01:58:31Z', '050471', 0x23523ed],
    ['2009-02-13T23:31:30Z', '005924', 0x273ef07],
    ['2033-05-18T03:33:20Z', '279037', 0x3f940aa],
    ['2603-10-11T11:33:20Z', '353130', 0x27bc86aa],
  ])('at %s is %s (RFC 6238 appendix B)', (now, code, step) => {
    expect(matchingStep(SECRET, code, now, 0)).toBe(step)
  })

  it('holds one step before and one after, and only while its step was not taken', () => {
    const code = '050471'
    const at = (now: string, last = 0) => matchingStep(SECRET, code, now, last)
    expect(at('2005-03-18T01:57:59Z')).toBeUndefined()
    expect(at('2005-03-18T01:58:00Z')).toBe(0x23523ed)
    expect(at('2005-03-18T01:59:29Z')).toBe(0x23523ed)
    expect(at('2005-03-18T01:59:30Z')).toBeUndefined()
    expect(at('2005-03-18T01:58:31Z', 0x23523ec)).toBe(0x23523ed)
    expect(at('2005-03-18T01:58:31Z', 0x23523ed)).toBeUndefined()
  })

  it.each(['', '05047', '0504711', '05047a', '０５０４７１', '-50471'])('“%s” is no code', (typed) => {
    expect(matchingStep(SECRET, typed, '2005-03-18T01:58:31Z', 0)).toBeUndefined()
  })

  it('is read in groups and in capitals', () => {
    expect(tidyCode(' 050 471 ')).toBe('050471')
    expect(tidyCode('ABCDE-fghjk')).toBe('abcdefghjk')
  })

  it('has a new secret of 160 bits each time', () => {
    const secrets = Array.from({ length: 50 }, newTotpSecret)
    expect(new Set(secrets).size).toBe(50)
    expect(secrets.every((secret) => /^[A-Z2-7]{32}$/.test(secret))).toBe(true)
    expect(totpUri('hoa.le', SECRET)).toBe(
      `otpauth://totp/Minh%20%C3%81n:hoa.le?secret=${SECRET}&issuer=Minh%20%C3%81n`,
    )
  })
})
