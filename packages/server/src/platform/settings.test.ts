import { describe, expect, it } from 'vitest'
import { readSettings, refuseOpenPlainHttp } from './settings.ts'

describe('settings', () => {
  it('serves on loopback port 8080 from .data when nothing is set', () => {
    const settings = readSettings({})
    expect(settings).toMatchObject({ port: 8080, host: '127.0.0.1', startEmpty: false, databaseUrl: undefined })
    expect(settings.dataDirectory).toMatch(/\.data$/)
  })

  it('lets the command line win over the environment', () => {
    expect(readSettings({ MINH_AN_DATA: '/a' }, { dataDirectory: '/b', startEmpty: true })).toMatchObject({
      dataDirectory: '/b',
      startEmpty: true,
    })
  })

  it('names the setting that is wrong, never its value', () => {
    expect(() => readSettings({ DATABASE_URL: 'mysql://u:secret@h/d', PORT: '70000' })).toThrow(
      expect.objectContaining({
        detail: expect.stringMatching(/^(?!.*secret).*(PORT.*DATABASE_URL|DATABASE_URL.*PORT)/),
      }),
    )
  })

  it('refuses to listen outside this machine without TLS in front', () => {
    const open = readSettings({ HOST: '0.0.0.0' })
    expect(() => refuseOpenPlainHttp(open)).toThrow(expect.objectContaining({ code: 'settings/tls-required' }))
    const behindProxy = readSettings({ HOST: '0.0.0.0', MINH_AN_TRUSTED_PROXY: '10.0.0.2' })
    expect(() => refuseOpenPlainHttp(behindProxy)).not.toThrow()
  })
})
