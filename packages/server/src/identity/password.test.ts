import { describe, expect, it } from 'vitest'
import { hashPassword, oneTimePassword, passwordMatches } from './password.ts'
import { passwordProblems } from './password-policy.ts'
import { accountName } from './username.ts'

const context = ['hoa.le', 'Lê Thị Hoa', 'Thi hành án dân sự tỉnh Phú Thọ']

describe('password', () => {
  it('is kept with Argon2id at the floor of OWASP or above', async () => {
    const kept = await hashPassword('con trâu đi trước cái cày')
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await passwordMatches('con trâu đi trước cái cày'.normalize('NFD'), kept)).toBe(true)
    expect(await passwordMatches('con trâu đi sau cái cày', kept)).toBe(false)
    expect(await passwordMatches('', undefined)).toBe(false)
  })

  it('is not cut: a difference at the hundredth character counts', async () => {
    const long = 'x'.repeat(99)
    expect(await passwordMatches(`${long}b`, await hashPassword(`${long}a`))).toBe(false)
  })

  it.each([
    ['a sentence with marks', 'con trâu đi trước cái cày'],
    ['random digits alone', '839201947561038'],
    ['128 characters', 'mưa dầm thấm lâu '.repeat(8).slice(0, 128)],
    ['a one-time password', oneTimePassword()],
  ])('may be used: %s', (_name, password) => {
    expect(passwordProblems(password, context)).toEqual([])
  })

  it.each([
    ['14 characters', 'mười bốn ký tự'],
    ['one letter', 'aaaaaaaaaaaaaaaaaaaa'],
    ['a short block again and again', 'abc1abc1abc1abc1abc1'],
    ['a run of digits', '1234567890123456'],
    ['a run backwards', '9876543210987654'],
    ['own name and year', 'Lê Thị Hoa 2026!'],
    ['words of the office', 'Thi hành án dân sự 2026'],
    ['listed words', 'Password-matkhau-admin1'],
  ])('may not be used: %s', (_name, password) => {
    expect(passwordProblems(password, context)).toHaveLength(1)
  })

  it.each([
    ['Hoà.Lê', 'hoa.le'],
    [' HOA.LE ', 'hoa.le'],
    ['đung', 'dung'],
    ['a', undefined],
    ['hoa le', undefined],
    ['hoa;drop', undefined],
  ])('account name %j is %j', (typed, expected) => {
    expect(accountName(typed)).toBe(expected)
  })
})
