import { randomBytes, webcrypto, X509Certificate } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { isIP } from 'node:net'
import path from 'node:path'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import { problem } from '../platform/index.ts'

/** Files of the office's own certificates. */
export type OfficeCertificates = {
  /** Given to every computer of the office once, to be trusted. */
  readonly authority: string
  readonly certificate: string
  readonly key: string
  readonly hosts: readonly string[]
  readonly validUntil: string
  /** The authority was there already and stays as it was. */
  readonly authorityKept: boolean
}

const AUTHORITY_DAYS = 3_650
/** Browsers refuse certificates of more than 398 days. */
const SERVER_DAYS = 397
const DAY_MS = 86_400_000
const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const HOST_NAME = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/i

const engine = new pkijs.CryptoEngine({ name: 'node', crypto: webcrypto as never })

/**
 * A certificate for the office network, signed by an authority of the office's own that is made at the first call and
 * used again at the next ones: the computers trust the authority once, and the certificate is renewed every year. The
 * authority may sign for these names only.
 */
export async function createCertificates(
  directory: string,
  hosts: readonly string[],
  now: Date,
): Promise<OfficeCertificates> {
  refuseHosts(hosts)
  const place = (name: string): string => path.join(directory, name)
  const files = { authority: place('office-ca.crt'), certificate: place('server.crt'), key: place('server.key') }
  const authorityKeyFile = place('office-ca.key')
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 })
    const known = existsSync(files.authority) && existsSync(authorityKeyFile)
    const authority = known
      ? await readAuthority(files.authority, authorityKeyFile, hosts)
      : await makeAuthority(files.authority, authorityKeyFile, hosts, now)
    const pair = await newPair()
    const validUntil = new Date(now.getTime() + SERVER_DAYS * DAY_MS)
    const certificate = certificateFor('Minh Án', authority.certificate.subject, now, validUntil)
    certificate.extensions = [
      extension('2.5.29.19', true, new pkijs.BasicConstraints({ cA: false }).toSchema()),
      extension('2.5.29.15', true, keyUsage(0x80)),
      extension('2.5.29.37', false, new pkijs.ExtKeyUsage({ keyPurposes: ['1.3.6.1.5.5.7.3.1'] }).toSchema()),
      extension('2.5.29.17', false, new pkijs.GeneralNames({ names: hosts.map(generalName) }).toSchema()),
    ]
    await certificate.subjectPublicKeyInfo.importKey(pair.publicKey, engine)
    await certificate.sign(authority.key, 'SHA-256', engine)
    writeSecret(files.key, await keyPem(pair.privateKey))
    writeFileSync(files.certificate, certificatePem(certificate) + readFileSync(files.authority, 'utf8'))
    return { ...files, hosts, validUntil: validUntil.toISOString(), authorityKept: known }
  } catch (error) {
    if (
      !(
        error instanceof Error &&
        'code' in error &&
        ['EACCES', 'EPERM', 'EROFS', 'ENOSPC'].includes(String(error.code))
      )
    )
      throw error
    throw problem(
      'tls/not-writable',
      503,
      'Không ghi được chứng thư',
      `Kiểm tra quyền ghi và chỗ trống ở ${directory}.`,
      {
        cause: error,
      },
    )
  }
}

function refuseHosts(hosts: readonly string[]): void {
  const wrong = hosts.filter((host) => isIP(host) === 0 && !HOST_NAME.test(host))
  if (hosts.length > 0 && wrong.length === 0) return
  throw problem(
    'tls/host',
    422,
    'Tên máy không dùng được',
    `Nêu tên hoặc địa chỉ IP mà các máy trong cơ quan gõ để mở trang${wrong.length === 0 ? '' : `; không dùng được: ${wrong.join(', ')}`}. Ví dụ --host minh-an.phutho.local --host 10.1.2.3.`,
  )
}

type Authority = { certificate: pkijs.Certificate; key: CryptoKey }

async function makeAuthority(file: string, keyFile: string, hosts: readonly string[], now: Date): Promise<Authority> {
  const pair = await newPair()
  const name = `Minh Án, mạng cơ quan ${now.getFullYear()}`
  const certificate = certificateFor(name, undefined, now, new Date(now.getTime() + AUTHORITY_DAYS * DAY_MS))
  certificate.extensions = [
    extension('2.5.29.19', true, new pkijs.BasicConstraints({ cA: true, pathLenConstraint: 0 }).toSchema()),
    extension('2.5.29.15', true, keyUsage(0x06)),
    extension('2.5.29.30', true, nameConstraints(hosts)),
  ]
  await certificate.subjectPublicKeyInfo.importKey(pair.publicKey, engine)
  await certificate.sign(pair.privateKey, 'SHA-256', engine)
  writeSecret(keyFile, await keyPem(pair.privateKey))
  writeFileSync(file, certificatePem(certificate))
  return { certificate, key: pair.privateKey }
}

async function readAuthority(file: string, keyFile: string, hosts: readonly string[]): Promise<Authority> {
  try {
    const certificate = pkijs.Certificate.fromBER(new X509Certificate(readFileSync(file)).raw)
    const der = Buffer.from(readFileSync(keyFile, 'utf8').replaceAll(/-----[^-]+-----|\s/g, ''), 'base64')
    const key = await webcrypto.subtle.importKey('pkcs8', der, ALGORITHM, false, ['sign'])
    if (!allows(certificate, hosts)) {
      throw problem(
        'tls/host-outside-authority',
        409,
        'Chứng thư gốc của cơ quan không cho tên này',
        `Chứng thư gốc ở ${file} chỉ dùng cho các tên lúc lập. Dùng đúng tên cũ, hoặc chọn thư mục khác bằng --out để lập chứng thư gốc mới rồi cài lại ở các máy.`,
      )
    }
    return { certificate, key: key as CryptoKey }
  } catch (error) {
    if (error instanceof Error && error.name === 'ProblemError') throw error
    throw problem(
      'tls/authority-unusable',
      422,
      'Chứng thư gốc của cơ quan không đọc được',
      `${file} và khóa của nó không dùng được. Chọn thư mục khác bằng --out để lập lại.`,
      { cause: error },
    )
  }
}

/** Every name must stand among the names the authority was made for. */
function allows(certificate: pkijs.Certificate, hosts: readonly string[]): boolean {
  const found = certificate.extensions?.find((one) => one.extnID === '2.5.29.30')
  const constraints = found?.parsedValue as pkijs.NameConstraints | undefined
  const permitted = (constraints?.permittedSubtrees ?? []).map((tree) => tree.base)
  return hosts.every((host) => {
    const wanted = generalName(host)
    return permitted.some((base) =>
      wanted.type === 2
        ? base.type === 2 && String(base.value).toLowerCase() === host.toLowerCase()
        : base.type === 7 &&
          Buffer.from(base.value.valueBlock.valueHexView).subarray(0, addressOf(host).length).equals(addressOf(host)),
    )
  })
}

function certificateFor(
  name: string,
  issuer: pkijs.RelativeDistinguishedNames | undefined,
  from: Date,
  until: Date,
): pkijs.Certificate {
  const certificate = new pkijs.Certificate()
  certificate.version = 2
  // Positive and at most 20 bytes (RFC 5280 §4.1.2.2).
  const serial = randomBytes(16)
  serial.writeUInt8((serial.readUInt8(0) & 0x7f) | 0x40, 0)
  certificate.serialNumber = new asn1js.Integer({ valueHex: new Uint8Array(serial).buffer })
  certificate.subject.typesAndValues.push(
    new pkijs.AttributeTypeAndValue({ type: '2.5.4.3', value: new asn1js.Utf8String({ value: name }) }),
  )
  certificate.issuer = issuer ?? certificate.subject
  certificate.notBefore.value = new Date(from.getTime() - DAY_MS)
  certificate.notAfter.value = until
  return certificate
}

function extension(id: string, critical: boolean, schema: { toBER(): ArrayBuffer }): pkijs.Extension {
  return new pkijs.Extension({ extnID: id, critical, extnValue: schema.toBER() })
}

function keyUsage(bits: number): asn1js.BitString {
  const unused = Math.max(0, Math.log2(bits & -bits))
  return new asn1js.BitString({ valueHex: new Uint8Array([bits]).buffer, unusedBits: unused })
}

function nameConstraints(hosts: readonly string[]): asn1js.Sequence {
  const trees = hosts.map((host) => {
    const address = addressOf(host)
    const base =
      isIP(host) === 0
        ? generalName(host)
        : new pkijs.GeneralName({
            type: 7,
            // An address with its mask: this one alone.
            value: new asn1js.OctetString({
              valueHex: new Uint8Array(Buffer.concat([address, Buffer.alloc(address.length, 0xff)])).buffer,
            }),
          })
    return new pkijs.GeneralSubtree({ base })
  })
  return new pkijs.NameConstraints({ permittedSubtrees: trees }).toSchema()
}

function generalName(host: string): pkijs.GeneralName {
  if (isIP(host) === 0) return new pkijs.GeneralName({ type: 2, value: host.toLowerCase() })
  return new pkijs.GeneralName({
    type: 7,
    value: new asn1js.OctetString({ valueHex: new Uint8Array(addressOf(host)).buffer }),
  })
}

/** 4 or 16 bytes. */
function addressOf(host: string): Buffer {
  if (isIP(host) === 4) return Buffer.from(host.split('.').map(Number))
  if (isIP(host) !== 6) return Buffer.alloc(0)
  // The URL parser writes an address in its shortest form, without an embedded IPv4 one.
  const short = new URL(`http://[${host}]`).hostname.slice(1, -1)
  const [head = '', tail = ''] = short.split('::')
  const groups = (text: string): number[] =>
    text === '' ? [] : text.split(':').map((part) => Number.parseInt(part, 16))
  const [front, back] = [groups(head), groups(tail)]
  const all = [...front, ...Array<number>(8 - front.length - back.length).fill(0), ...back]
  return Buffer.from(all.flatMap((group) => [group >> 8, group & 0xff]))
}

async function newPair(): Promise<{ publicKey: CryptoKey; privateKey: CryptoKey }> {
  const pair = await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify'])
  return pair as { publicKey: CryptoKey; privateKey: CryptoKey }
}

type CryptoKey = Parameters<pkijs.Certificate['sign']>[0]

const pem = (label: string, der: ArrayBuffer): string =>
  `-----BEGIN ${label}-----\n${(
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  ).join('\n')}\n-----END ${label}-----\n`

const certificatePem = (certificate: pkijs.Certificate): string =>
  pem('CERTIFICATE', certificate.toSchema(true).toBER())

async function keyPem(key: CryptoKey): Promise<string> {
  return pem('PRIVATE KEY', (await webcrypto.subtle.exportKey('pkcs8', key as webcrypto.CryptoKey)) as ArrayBuffer)
}

function writeSecret(file: string, content: string): void {
  writeFileSync(file, content, { mode: 0o600 })
  chmodSync(file, 0o600)
}
