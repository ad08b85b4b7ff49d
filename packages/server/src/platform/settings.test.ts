import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { readSettings, refuseOpenPlainHttp } from './settings.ts'
import { settingsJsonSchema } from './settings-file.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'settings-'))
const withFile = (content: unknown) => {
  writeFileSync(path.join(folder, 'minh-an.json'), typeof content === 'string' ? content : JSON.stringify(content))
  return (environment: Record<string, string> = {}) => readSettings(environment, { dataDirectory: folder })
}

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

  describe('file of the data folder', () => {
    afterEach(() => rmSync(path.join(folder, 'minh-an.json'), { force: true }))

    it('is read, with paths beside it, and the environment wins', () => {
      const read = withFile({ http: { port: 8443 }, backup: { directory: 'sao-luu', keep: 7 } })
      expect(read()).toMatchObject({ port: 8443, backup: { directory: path.join(folder, 'sao-luu'), keep: 7 } })
      expect(read({ PORT: '9000', MINH_AN_BACKUP_KEEP: '3' })).toMatchObject({ port: 9000, backup: { keep: 3 } })
    })

    it('names a key nobody knows', () => {
      expect(withFile({ http: { prot: 8443 } })).toThrow(
        expect.objectContaining({ detail: expect.stringContaining('http.prot'), code: 'settings/invalid' }),
      )
    })

    it('names a value that cannot be and says what the key wants', () => {
      expect(withFile({ backup: { keep: 'nhiều' } })).toThrow(
        expect.objectContaining({ errors: [{ pointer: 'backup.keep', detail: 'Số bản gốc giữ lại, từ 1 đến 1000.' }] }),
      )
    })

    it.each(['{ "http": ', '[]', '7'])('refuses %s as not a settings file', (content) => {
      expect(withFile(content)).toThrow(expect.objectContaining({ code: 'settings/file-malformed' }))
    })

    it('wants certificate and key together', () => {
      expect(withFile({ tls: { cert: 'a.pem' } })).toThrow(
        expect.objectContaining({ detail: expect.stringContaining('tls.key') }),
      )
      const settings = withFile({ http: { host: '0.0.0.0' }, tls: { cert: 'a.pem', key: 'a.key' } })()
      expect(() => refuseOpenPlainHttp(settings)).not.toThrow()
    })

    it('has a JSON schema that is current (run: node scripts/settings-schema.ts)', () => {
      const kept = readFileSync(path.resolve(import.meta.dirname, '../../../../docs/minh-an.schema.json'), 'utf8')
      expect(JSON.parse(kept)).toEqual(settingsJsonSchema())
    })
  })
})
