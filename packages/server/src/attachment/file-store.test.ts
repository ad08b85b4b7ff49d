import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fileStore } from './file-store.ts'

let directory = ''
const store = () => fileStore({ directory, fileBytes: 1_000, caseBytes: 1_000 })
const left = () =>
  readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length

async function* chunks(...parts: readonly (string | Error)[]) {
  for (const part of parts) {
    if (part instanceof Error) throw part
    yield Buffer.from(part)
  }
}

const failing = (code: string) => Object.assign(new Error(code), { code })

describe('file-store', () => {
  beforeEach(() => {
    directory = mkdtempSync(path.join(os.tmpdir(), 'minh-an-store-'))
  })
  afterEach(() => rmSync(directory, { recursive: true, force: true }))

  it('keeps one copy of the same content, under its hash', async () => {
    for (const _each of [1, 2]) {
      const file = await store().receive(chunks('một', 'hai'))
      await file.keep()
      await file.discard()
      expect(await store().check(file.hash, file.bytes)).toBe('sound')
      expect(await store().check(file.hash, file.bytes + 1)).toBe('changed')
    }
    expect(left()).toBe(1)
    expect(await store().check(Buffer.alloc(32), 1)).toBe('missing')
  })

  it.each([
    ['a full disk', 'ENOSPC', 'attachment/disk-full'],
    ['a used up quota', 'EDQUOT', 'attachment/disk-full'],
    ['a disk that may only be read', 'EROFS', 'attachment/store-closed'],
    ['a broken disk', 'EIO', 'attachment/store-closed'],
  ])('says %s in a sentence and leaves nothing half', async (_name, code, said) => {
    await expect(store().receive(chunks('nửa', failing(code)))).rejects.toMatchObject({ code: said, status: 503 })
    expect(left()).toBe(0)
  })

  it('leaves nothing of a file that is too large, or that broke off on its way', async () => {
    await expect(store().receive(chunks('x'.repeat(600), 'x'.repeat(600)))).rejects.toMatchObject({
      code: 'attachment/too-large',
    })
    await expect(store().receive(chunks('x', failing('ECONNRESET')))).rejects.toThrow('ECONNRESET')
    expect(left()).toBe(0)
  })

  it('says that the folder is none', async () => {
    writeFileSync(path.join(directory, 'arriving'), '')
    await expect(store().receive(chunks('x'))).rejects.toMatchObject({ code: 'attachment/store-closed' })
  })

  it('clears what a process that ended left behind, and not what is arriving now', async () => {
    const old = await store().receive(chunks('cũ'))
    const arriving = path.join(directory, 'arriving')
    for (const name of readdirSync(arriving)) utimesSync(path.join(arriving, name), 1, 1)
    const now = await store().receive(chunks('mới'))
    await store().clearArrivals()
    expect(left()).toBe(1)
    expect(await now.content()).toEqual(Buffer.from('mới'))
    await expect(old.content()).rejects.toThrow()
  })
})
