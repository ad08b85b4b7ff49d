import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileNameOf, hasAllowedEnding, recogniseFile } from './index.ts'

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...part].map((c) => c.charCodeAt(0)) : part)))

const big = (value: number, size: 2 | 4) =>
  Array.from({ length: size }, (_, at) => (value >>> (8 * (size - 1 - at))) & 255)
const little = (value: number, size: 2 | 4) => big(value, size).toReversed()

function pdf({ pages = 2, trailer = '', after = '', before = '' } = {}): Uint8Array {
  const head = `${before}%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count ${pages} >>\nendobj\n`
  const table = `xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 3 /Root 1 0 R ${trailer}>>\n`
  return bytes(`${head}${table}startxref\n${head.length}\n%%EOF\n${after}`)
}

function jpeg({ width = 1_240, height = 1_754, comment = '', after = '', whole = true } = {}): Uint8Array {
  const note = comment === '' ? [] : [0xff, 0xfe, ...big(comment.length + 2, 2)]
  const frame = [0xff, 0xc0, ...big(11, 2), 8, ...big(height, 2), ...big(width, 2), 1, 1, 0x11, 0]
  const scan = [0xff, 0xda, ...big(8, 2), 1, 1, 0, 0, 63, 0, 0x12, 0x34]
  return bytes([0xff, 0xd8], note, comment, frame, scan, whole ? [0xff, 0xd9] : [], after)
}

function png({ width = 800, height = 600, after = '' } = {}): Uint8Array {
  const chunk = (name: string, data: readonly number[]) => [...big(data.length, 4), ...bytes(name, data), 0, 0, 0, 0]
  const head = chunk('IHDR', [...big(width, 4), ...big(height, 4), 8, 2, 0, 0, 0])
  return bytes([0x89], 'PNG\r\n', [0x1a, 0x0a], head, chunk('IDAT', [1, 2, 3]), chunk('IEND', []), after)
}

/** Pages of one pixel line each; `loop` sends the last page back to the first. */
function tiff({ pages = 3, loop = false } = {}): Uint8Array {
  const entry = (tag: number, value: number) => [
    ...little(tag, 2),
    ...little(3, 2),
    ...little(1, 4),
    ...little(value, 2),
    0,
    0,
  ]
  const at = (page: number) => 8 + page * 30
  const page = (no: number) => {
    const next = no + 1 < pages ? at(no + 1) : loop ? at(0) : 0
    return [...little(2, 2), ...entry(256, 1_654), ...entry(257, 2_339), ...little(next, 4)]
  }
  return bytes('II*\0', little(8, 4), ...Array.from({ length: pages }, (_, no) => page(no)))
}

interface Packed {
  readonly name: string
  readonly locked?: boolean
  readonly unpacked?: number
}

function archive(entries: readonly Packed[], { before = '', after = '' } = {}): Uint8Array {
  const local = entries.flatMap(({ name }) => [
    ...bytes('PK\u0003\u0004'),
    ...Array<number>(22).fill(0),
    ...little(name.length, 2),
    0,
    0,
    ...bytes(name),
  ])
  const directory = entries.flatMap(({ name, locked, unpacked = 100 }) => [
    ...bytes('PK\u0001\u0002'),
    ...[0, 0, 0, 0],
    ...little(locked ? 1 : 0, 2),
    ...Array<number>(14).fill(0),
    ...little(unpacked, 4),
    ...little(name.length, 2),
    ...Array<number>(16).fill(0),
    ...bytes(name),
  ])
  const end = [
    ...bytes('PK\u0005\u0006'),
    ...[0, 0, 0, 0],
    ...little(entries.length, 2),
    ...little(entries.length, 2),
    ...little(directory.length, 4),
    ...little(local.length, 4),
    ...[0, 0],
  ]
  return bytes(before, local, directory, end, after)
}

const docx = [{ name: '[Content_Types].xml' }, { name: 'word/document.xml' }]
const xlsx = [{ name: '[Content_Types].xml' }, { name: 'xl/workbook.xml' }]
const padded = (file: Uint8Array) => bytes([...file], ' '.repeat(2_000))

describe('attachment', () => {
  it.each([
    ['a PDF of two pages', pdf(), { kind: 'pdf', pages: 2 }],
    ['a photo', jpeg(), { kind: 'jpeg', pages: 1 }],
    [
      'a photo of a phone that keeps a second picture behind the first',
      jpeg({ after: 'MotionPhoto' }),
      { kind: 'jpeg', pages: 1 },
    ],
    ['a screenshot', png(), { kind: 'png', pages: 1 }],
    ['a fax of three pages', tiff(), { kind: 'tiff', pages: 3 }],
    ['a letter', archive(docx), { kind: 'docx' }],
    ['a table', archive(xlsx), { kind: 'xlsx' }],
  ])('takes %s for what it is', (_name, file, found) => {
    expect(recogniseFile(file)).toEqual(found)
  })

  it.each([
    ['an empty file', bytes(), 'empty'],
    ['a page of the web', bytes('<!doctype html><script>alert(1)</script>'), 'not-allowed'],
    ['a drawing with scripts', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'not-allowed'],
    ['a program', bytes('MZ', Array<number>(200).fill(0)), 'not-allowed'],
    ['a photo of an iPhone', bytes([0, 0, 0, 24], 'ftypheic', [0, 0, 0, 0]), 'heic'],
    ['a film', bytes([0, 0, 0, 24], 'ftypisom', [0, 0, 0, 0]), 'not-allowed'],
    ['an old or locked Word file', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'old-office'],
    ['an entry locked by a password', archive([...docx, { name: 'x', locked: true }]), 'old-office'],
    ['a Word file with macros', archive([...docx, { name: 'word/vbaProject.bin' }]), 'macros'],
    ['an archive of anything else', archive([{ name: 'a.exe' }]), 'not-allowed'],
    [
      'an archive that unpacks to gigabytes',
      archive([...docx, { name: 'x', unpacked: 4_000_000_000 }]),
      'unpacks-too-large',
    ],
    ['an archive with something behind it', archive(docx, { after: 'extra' }), 'two-kinds'],
    ['a locked PDF', pdf({ trailer: '/Encrypt 5 0 R ' }), 'locked'],
    ['a PDF that was sent in part', pdf().subarray(0, 120), 'damaged'],
    ['a page of the web in front of a PDF', pdf({ before: '<html>' }), 'two-kinds'],
    ['a PDF with a script at its beginning', pdf({ before: '%PDF-1.4\n%<script>\n' }), 'two-kinds'],
    ['a photo cut short', jpeg({ whole: false }), 'damaged'],
    ['a photo with a PDF inside its remark', jpeg({ comment: '%PDF-1.4' }), 'two-kinds'],
    ['a photo with a page inside its remark', jpeg({ comment: '<script>' }), 'two-kinds'],
    ['a photo with an archive behind it', bytes([...jpeg()], [...archive(docx)]), 'two-kinds'],
    ['a picture with something behind its end', png({ after: 'extra' }), 'two-kinds'],
    ['a picture that would fill the memory', png({ width: 60_000, height: 60_000 }), 'too-many-pixels'],
    ['a photo that would fill the memory', jpeg({ width: 65_000, height: 65_000 }), 'too-many-pixels'],
    ['a fax whose pages go round in a circle', tiff({ loop: true }), 'damaged'],
    ['a fax cut short', tiff().subarray(0, 50), 'damaged'],
  ])('refuses %s', (_name, file, reason) => {
    expect(recogniseFile(file)).toMatchObject({ code: `attachment/${reason}` })
  })

  it('finds a PDF locked that keeps its directory in a stream, or points nowhere', () => {
    const stream = 'x 0 obj\n<< /Type /XRef /Encrypt 9 0 R /Size 4 >>\nstream\n'.replace('x', '7')
    const head = '%PDF-1.7\n'
    const ending = `endstream\nendobj\nstartxref\n${head.length}\n%%EOF\n`
    expect(recogniseFile(bytes(head, stream, ending))).toMatchObject({ code: 'attachment/locked' })
    expect(recogniseFile(bytes(head, '1 0 obj << /Encrypt 9 0 R >>\n%%EOF'))).toMatchObject({
      code: 'attachment/locked',
    })
  })

  it('counts no pages where the objects are packed away', () => {
    expect(recogniseFile(bytes([...pdf({ trailer: '/ObjStm ' })]))).toEqual({ kind: 'pdf' })
  })

  it('does not take words of the text for a lock', () => {
    expect(recogniseFile(pdf({ before: '%PDF-1.4\n% (/Encrypt 5 0 R)\n' }))).toMatchObject({ kind: 'pdf' })
  })

  it('answers for any bytes, whatever they begin with', () => {
    const beginnings = [pdf(), jpeg(), png(), tiff(), archive(docx), padded(pdf())]
    fc.assert(
      fc.property(
        fc.constantFrom(...beginnings),
        fc.nat(400),
        fc.uint8Array({ maxLength: 60 }),
        fc.nat(400),
        (file, keep, noise, skip) => {
          const found = recogniseFile(bytes([...file.subarray(0, keep)], [...noise], [...file.subarray(skip)]))
          expect('kind' in found || found.message.length > 20).toBe(true)
        },
      ),
      { numRuns: 1_000, seed: 20261124 },
    )
  })

  it.each([
    ['C:\\Scan\\Biên bản.PDF', 'pdf', 'Biên bản.pdf'],
    ['../../etc/passwd', 'jpeg', 'passwd.jpg'],
    ['Ảnh chụp.png', 'jpeg', 'Ảnh chụp.jpg'],
    ['anh.JPEG', 'jpeg', 'anh.jpeg'],
    ['Bie\u0302n ba\u0309n.pdf', 'pdf', 'Biên bản.pdf'],
    ['gpj.\u202Efdp.pdf', 'pdf', 'gpj.fdp.pdf'],
    ['a\u0000b\r\nc.pdf', 'pdf', 'abc.pdf'],
    ['QĐ 12.2026', 'pdf', 'QĐ 12.2026.pdf'],
    ['CON.pdf', 'pdf', 'tep-CON.pdf'],
    ['.pdf', 'pdf', 'tep.pdf'],
    ['a<b>:c?.pdf', 'pdf', 'a-b--c-.pdf'],
    [`${'ẵ'.repeat(400)}.pdf`, 'pdf', `${'ẵ'.repeat(150)}.pdf`],
  ] as const)('keeps %s as a name that any machine can have', (given, kind, kept) => {
    expect(fileNameOf(given, kind)).toBe(kept)
  })

  it('knows which endings a name may have', () => {
    for (const name of ['a.pdf', 'A.JPG', 'QĐ 12.2026', 'không đuôi', 'x.tiff'])
      expect(hasAllowedEnding(name), name).toBe(true)
    for (const name of ['a.html', 'a.pdf.exe', 'a.svg', 'a.docm', 'a.pdf\u200b.js']) {
      expect(hasAllowedEnding(name), name).toBe(false)
    }
  })
})
