import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { secretKeysIn } from './secret-keys.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'minh-an-keys-'))
afterAll(() => rmSync(folder, { recursive: true }))
let count = 0
const newFile = () => path.join(folder, 'kept', `${count++}.key`)

describe('keys of secrets', () => {
  it('are made with the first secret, readable by the owner of the process alone', () => {
    const file = newFile()
    const sealed = secretKeysIn(file).seal('GEZDGNBV', 'hoa')
    expect(secretKeysIn(file).open(sealed, 'hoa')).toBe('GEZDGNBV')
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0)
    expect(readFileSync(file, 'utf8')).toMatch(/^[0-9a-f]{8} [\w-]{43}\n$/)
    expect(sealed.bytes.includes('GEZDGNBV')).toBe(false)
  })

  it('never seal the same secret to the same bytes', () => {
    const keys = secretKeysIn(newFile())
    expect(keys.seal('GEZDGNBV', 'hoa').bytes.equals(keys.seal('GEZDGNBV', 'hoa').bytes)).toBe(false)
  })

  it('open nothing that was changed, or that belongs to somebody else', () => {
    const keys = secretKeysIn(newFile())
    const { keyId, bytes } = keys.seal('GEZDGNBV', 'hoa')
    expect(keys.open({ keyId, bytes }, 'binh')).toBeUndefined()
    for (const at of [0, 12, bytes.length - 1]) {
      const changed = Buffer.from(bytes)
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
      expect(keys.open({ keyId, bytes: changed }, 'hoa')).toBeUndefined()
    }
    expect(keys.open({ keyId, bytes: bytes.subarray(0, 20) }, 'hoa')).toBeUndefined()
  })

  it('change: a new line in front seals, the old one still opens', () => {
    const file = newFile()
    const keys = secretKeysIn(file)
    const old = keys.seal('GEZDGNBV', 'hoa')
    const fresh = `next ${Buffer.alloc(32, 7).toString('base64url')}`
    writeFileSync(file, `${fresh}\n${readFileSync(file, 'utf8')}`)
    expect(keys.open(old, 'hoa')).toBe('GEZDGNBV')
    expect(keys.seal('GEZDGNBV', 'hoa').keyId).toBe('next')
  })

  it('of another data folder, or lost, open nothing', () => {
    const sealed = secretKeysIn(newFile()).seal('GEZDGNBV', 'hoa')
    const other = secretKeysIn(newFile())
    expect(other.open(sealed, 'hoa')).toBeUndefined()
    other.seal('GEZDGNBV', 'hoa')
    expect(other.open(sealed, 'hoa')).toBeUndefined()
  })
})
