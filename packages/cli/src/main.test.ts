import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const minhAn = (...args: string[]) =>
  spawnSync(process.execPath, [path.resolve(import.meta.dirname, '../bin/minh-an.js'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: 'mysql://localhost' },
  })

describe('main', { timeout: 60_000 }, () => {
  it('lists its commands in Vietnamese', () => {
    const { status, stdout } = minhAn('--help')
    expect(status).toBe(0)
    expect(stdout).toMatch(/start +Chạy Minh Án[\s\S]*db +Nâng cấp/)
  })

  it('answers 2 to wrong use, with the usage', () => {
    expect(minhAn().status).toBe(2)
    expect(minhAn('no-such-command').status).toBe(2)
    expect(minhAn('../main').status).toBe(2)
    const unknown = minhAn('db', 'status', '--nonsense')
    expect([unknown.status, unknown.stderr]).toEqual([2, expect.stringContaining('minh-an db migrate')])
  })

  it('answers 1 to a refusal, with the reason on stderr and as JSON', () => {
    const { status, stderr, stdout } = minhAn('db', 'status', '--json')
    expect(status).toBe(1)
    expect(stderr).toContain('DATABASE_URL')
    expect(JSON.parse(stdout)).toMatchObject({ code: 'settings/invalid' })
  })
})
