import { X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer, request } from 'node:https'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCertificates, type OfficeCertificates } from './certificate.ts'

const directory = mkdtempSync(path.join(os.tmpdir(), 'tls-'))
const now = new Date()
let made: OfficeCertificates

/** What a browser of the office does: trusts the authority, and checks the name. */
async function fetchOver(files: OfficeCertificates, servername: string): Promise<string> {
  const server = createServer({ cert: readFileSync(files.certificate), key: readFileSync(files.key) }, (_, response) =>
    response.end('xin chào'),
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  try {
    const { port } = server.address() as AddressInfo
    const ask = request({
      host: '127.0.0.1',
      port,
      servername,
      headers: { host: servername },
      ca: readFileSync(files.authority),
    })
    ask.end()
    const [response] = await once(ask, 'response')
    return (await response.toArray()).join('')
  } finally {
    server.close()
  }
}

describe('certificate', () => {
  beforeAll(async () => {
    made = await createCertificates(directory, ['minh-an.phutho.local', '10.1.2.3', 'fd00::12'], now)
  })
  afterAll(() => rmSync(directory, { recursive: true, force: true }))

  it('is trusted by who trusts the office, for its names and no other', async () => {
    expect(await fetchOver(made, 'minh-an.phutho.local')).toBe('xin chào')
    await expect(fetchOver(made, 'ngan-hang.vn')).rejects.toMatchObject({ code: 'ERR_TLS_CERT_ALTNAME_INVALID' })
    const certificate = new X509Certificate(readFileSync(made.certificate))
    expect(certificate.subjectAltName).toBe(
      'DNS:minh-an.phutho.local, IP Address:10.1.2.3, IP Address:FD00:0:0:0:0:0:0:12',
    )
    expect(certificate.checkIssued(new X509Certificate(readFileSync(made.authority)))).toBe(true)
    expect(Date.parse(made.validUntil) - now.getTime()).toBeLessThan(398 * 86_400_000)
  })

  it('keeps keys to their owner', () => {
    for (const name of ['server.key', 'office-ca.key']) {
      expect(statSync(path.join(directory, name)).mode & 0o077).toBe(0)
    }
  })

  it('is renewed under the same authority, for the names it was made for only', async () => {
    const before = readFileSync(made.authority, 'utf8')
    const renewed = await createCertificates(directory, ['10.1.2.3'], now)
    expect(renewed.authorityKept).toBe(true)
    expect(readFileSync(renewed.authority, 'utf8')).toBe(before)
    await expect(createCertificates(directory, ['ngan-hang.vn'], now)).rejects.toMatchObject({
      code: 'tls/host-outside-authority',
    })
  })

  it.each([[[]], [['https://minh-an']], [['một tên']], [['a..b']]])('refuses %j as names', async (hosts) => {
    await expect(createCertificates(directory, hosts, now)).rejects.toMatchObject({ code: 'tls/host' })
  })
})
