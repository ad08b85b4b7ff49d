import { crc32, deflateRawSync } from 'node:zlib'
import { buildRegisterTemplate } from '@minh-an/documents/register-template'
import type { PlainDate } from '@minh-an/domain/calendar'
import { type RegisterCase, registerFields } from '@minh-an/domain/import'
import { describe, expect, it } from 'vitest'
import { ProblemError } from '../../platform/index.ts'
import { decodeCsv, separatorOf } from './csv-reader.ts'
import { type ReadingOrder, readInWorker as readPortions } from './index.ts'

const order = (bytes: Uint8Array, fileName: string, more: Partial<ReadingOrder> = {}): ReadingOrder => ({
  bytes,
  fileName,
  today: '2026-11-24' as PlainDate,
  sheet: undefined,
  mapping: undefined,
  remembered: [],
  ...more,
})

/** Every case at once, with what the file says besides. */
async function readInWorker(asked: ReadingOrder) {
  const cases: RegisterCase[] = []
  const summary = await readPortions(asked, async (portion) => void cases.push(...portion))
  return { summary, cases }
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => new Error('nothing was refused'),
    (thrown: unknown) => thrown,
  )
  if (error instanceof ProblemError) return error.code
  throw error
}

/** A zip of one's own making, to write what no decent program writes. */
function zip(parts: Readonly<Record<string, string | Buffer>>, lie: { size?: number } = {}): Buffer {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes)
    const size = lie.size ?? bytes.length
    const header = Buffer.alloc(26)
    header.writeUInt16LE(20, 0)
    header.writeUInt16LE(0x0800, 2)
    header.writeUInt16LE(8, 4)
    header.writeUInt32LE(crc32(bytes), 10)
    header.writeUInt32LE(packed.length, 14)
    header.writeUInt32LE(size, 18)
    header.writeUInt16LE(Buffer.byteLength(name), 22)
    local.push(Buffer.from('PK\u0003\u0004'), header, Buffer.from(name), packed)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    central.push(Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), header, rest, Buffer.from(name))
    offset += 30 + Buffer.byteLength(name) + packed.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(Object.keys(parts).length, 4)
  end.writeUInt16LE(Object.keys(parts).length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...local, directory, Buffer.from('PK\u0005\u0006'), end])
}

const types = '<Types><Override PartName="/xl/workbook.xml" ContentType="main+xml"/></Types>'
const book = (properties = '') =>
  `<workbook xmlns:r="r">${properties}<sheets><sheet name="Sổ" sheetId="1" r:id="rId1"/></sheets></workbook>`
const relations =
  '<Relationships><Relationship Id="rId1" Type="worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
const headings = [
  'Số QĐ',
  'Ngày QĐ',
  'Căn cứ',
  'Bản án số',
  'Người phải THA',
  'Án phí',
  'Trạng thái',
  'Ngày trạng thái',
]

/** A workbook with the given cells in its first data row; no cell says where it stands. */
function workbook(
  cells: string,
  more: { properties?: string; extra?: Record<string, string>; doctype?: string } = {},
): Buffer {
  return zip({
    '[Content_Types].xml': types,
    'xl/workbook.xml': book(more.properties),
    'xl/_rels/workbook.xml.rels': relations,
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="3"/></cellXfs></styleSheet>',
    'xl/worksheets/sheet1.xml': `${more.doctype ?? ''}<worksheet><sheetData><row>${headings.map(inline).join('')}</row><row>${cells}</row></sheetData></worksheet>`,
    ...more.extra,
  })
}

const goodCells = (day = '<c s="1"><v>46317</v></c>', amount = '<c s="3"><v>200000</v></c>') =>
  [
    inline('7/QĐ-THADS'),
    day,
    inline('Chủ động'),
    inline('12/2026/HS-ST'),
    inline('Ngô Văn Khải'),
    amount,
    inline('Có điều kiện'),
    '<c s="2"><v>46340</v></c>',
  ].join('')

describe('reading', () => {
  it('reads the template that an office filled in', async () => {
    const { summary, cases } = await readInWorker(order(await buildRegisterTemplate(), 'mau.xlsx', { sheet: 'Ví dụ' }))
    expect([summary.mappingSource, summary.refused, cases.length]).toEqual(['template', [], 3])
    expect(cases.map((one) => one.status)).toEqual(['conditions-present', 'conditions-absent', 'completed'])
  })

  it('reads real days of both systems and cells that do not say where they stand', async () => {
    const first = await readInWorker(order(workbook(goodCells()), 'a.xlsx'))
    expect(first.summary.refused).toEqual([])
    expect(first.cases[0]).toMatchObject({ decidedOn: '2026-10-22', statusOn: '2026-11-14', owedDong: 200_000n })
    const later = workbook(goodCells().replace('46317', '44855').replace('46340', '44878'), {
      properties: '<workbookPr date1904="1"/>',
    })
    expect((await readInWorker(order(later, 'a.xlsx'))).cases[0]).toMatchObject({
      decidedOn: '2026-10-22',
      statusOn: '2026-11-14',
    })
  })

  it.each([
    ['a formula', '<c s="3"><f>1+1</f><v>2</v></c>', 'import/formula'],
    ['an error', '<c t="e"><v>#REF!</v></c>', 'import/cell-error'],
    ['a fraction', '<c><v>200000.5</v></c>', 'import/amount-fraction'],
    ['a number past 2^53', '<c><v>9007199254740993</v></c>', 'import/amount-precision'],
  ])('refuses %s by its cell', async (_what, cell, code) => {
    const { summary } = await readInWorker(order(workbook(goodCells(undefined, cell)), 'a.xlsx'))
    expect(summary.refused.flatMap((one) => one.problems)).toMatchObject([{ cell: 'F2', code }])
  })

  it.each<[string, () => Buffer, string, string]>([
    [
      'no zip at all',
      () => Buffer.from('PK\u0003\u0004 xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'),
      'a.xlsx',
      'import/file-damaged',
    ],
    ['a zip that is no workbook', () => zip({ 'a.txt': 'a' }), 'a.xlsx', 'import/file-damaged'],
    ['broken XML', () => workbook('<c><v>1</v>'), 'a.xlsx', 'import/file-damaged'],
    [
      'an entity',
      () => workbook(goodCells(), { doctype: '<!DOCTYPE x [<!ENTITY a "b">]>' }),
      'a.xlsx',
      'import/file-damaged',
    ],
    ['macros', () => workbook(goodCells(), { extra: { 'xl/vbaProject.bin': 'x' } }), 'a.xlsx', 'import/macros'],
    ['a macro workbook by name', () => workbook(goodCells()), 'a.xlsm', 'import/macros'],
    [
      'links to other files',
      () => workbook(goodCells(), { extra: { 'xl/externalLinks/externalLink1.xml': '<x/>' } }),
      'a.xlsx',
      'import/external-links',
    ],
    [
      'a dense part',
      () => workbook(goodCells(), { extra: { 'xl/media/a.bin': 'a'.repeat(20_000_000) } }),
      'a.xlsx',
      'import/file-too-large',
    ],
    [
      'too many parts',
      () =>
        workbook(goodCells(), { extra: Object.fromEntries(Array.from({ length: 1_000 }, (_, i) => [`xl/m${i}`, ''])) }),
      'a.xlsx',
      'import/file-too-large',
    ],
    ['an old Excel file', () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'a.xls', 'import/old-excel'],
    ['a file with a password', () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'a.xlsx', 'import/file-protected'],
    ['another kind of file', () => Buffer.from('%PDF-1.7'), 'a.pdf', 'import/file-type'],
    ['nothing', () => Buffer.alloc(0), 'a.xlsx', 'import/file-empty'],
    ['text without headings', () => Buffer.from('a,b\n1,2\n'), 'a.csv', 'import/no-headings'],
    ['an open quote', () => Buffer.from(`${headings.join(',')}\n"7,22/10/2026\n`), 'a.csv', 'import/csv-damaged'],
    [
      'thousands of đồng',
      () => Buffer.from(`ĐVT: nghìn đồng,,\n${headings.join(',')}\n`),
      'a.csv',
      'import/unit-not-dong',
    ],
    [
      'bytes that no encoding explains',
      () => Buffer.concat([Buffer.from('Số QĐ\n').subarray(0, 1), Buffer.from([0xd2, 0x20, 0xe2, 0xec])]),
      'a.csv',
      'import/encoding',
    ],
  ])('refuses %s', async (_what, make, name, code) => {
    expect(await codeOf(readInWorker(order(make(), name)))).toBe(code)
  })

  it('a directory that lies about a size does not help a bomb', async () => {
    const bytes = zip(
      {
        '[Content_Types].xml': types,
        'xl/workbook.xml': book(),
        'xl/_rels/workbook.xml.rels': relations,
        'xl/worksheets/sheet1.xml': `<worksheet>${' '.repeat(5_000_000)}</worksheet>`,
      },
      { size: 500 },
    )
    expect(await codeOf(readInWorker(order(bytes, 'a.xlsx')))).toBe('import/file-damaged')
  })

  it('refuses a file over the limit before reading it', async () => {
    expect(await codeOf(readInWorker(order(new Uint8Array(31 * 1024 * 1024), 'a.xlsx')))).toBe('import/file-too-large')
  })

  it('reads what a spreadsheet program writes: shared and rich texts, merged titles and headings', async () => {
    const texts = [
      'SỔ THỤ LÝ',
      'Quyết định',
      'Số',
      'Ngày',
      ...headings.slice(2),
      'Chủ động',
      '12/2026/HS-ST',
      'Có điều kiện',
      '14/11/2026',
    ]
    const text = (value: string, at: string) => `<c r="${at}" t="s"><v>${texts.indexOf(value)}</v></c>`
    const debtor =
      `<si><r><t xml:space="preserve">Ngô Văn </t></r><r><t>Khải</t></r><rPh><t>x</t></rPh></si>`.normalize('NFD')
    const rows = [
      `<row r="1">${text('SỔ THỤ LÝ', 'A1')}<c r="B1" s="1"/></row>`,
      `<row r="2">${text('Quyết định', 'A2')}${headings
        .slice(2)
        .map((heading, index) => text(heading, `${'CDEFGH'[index]}2`))
        .join('')}</row>`,
      `<row r="3">${text('Số', 'A3')}${text('Ngày', 'B3')}</row>`,
      `<row r="5"><c r="A5"><v>7</v></c><c r="B5" s="1"><v>46317.25</v></c>${text('Chủ động', 'C5')}${text('12/2026/HS-ST', 'D5')}<c r="E5" t="s"><v>${texts.length}</v></c><c r="F5" s="3"><v>2E5</v></c>${text('Có điều kiện', 'G5')}${text('14/11/2026', 'H5')}</row>`,
    ]
    const bytes = zip({
      '[Content_Types].xml': types,
      'xl/workbook.xml': book().replace('"Sổ"', '"Việc 2026"'),
      'xl/_rels/workbook.xml.rels': relations,
      'xl/styles.xml':
        '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="0"/><xf numFmtId="3"/></cellXfs></styleSheet>',
      'xl/sharedStrings.xml': `<sst>${texts.map((one) => `<si><t>${one}</t></si>`).join('')}${debtor}</sst>`,
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows.join('')}</sheetData><mergeCells><mergeCell ref="A1:H1"/><mergeCell ref="A2:B2"/></mergeCells></worksheet>`,
    })
    const { summary, cases } = await readInWorker(order(bytes, 'a.xlsx'))
    expect([summary.refused, summary.sheet, summary.normalization]).toEqual([[], 'Việc 2026', 'NFD'])
    expect(cases[0]).toMatchObject({ row: 5, number: 7, decidedOn: '2026-10-22', owedDong: 200_000n })
    expect(cases[0]?.parties[0]?.name).toBe('Ngô Văn Khải'.normalize('NFC'))
  })

  it.each(['utf-8', 'utf-8 with mark', 'utf-16le', 'utf-16be'])('decodes CSV in %s', (form) => {
    const text = 'Số quyết định;Ngày\n'
    const wide = Buffer.from(`\ufeff${text}`, 'utf16le')
    const bytes =
      form === 'utf-16le'
        ? wide
        : form === 'utf-16be'
          ? Buffer.from(wide).swap16()
          : Buffer.from(`${form === 'utf-8' ? '' : '\ufeff'}${text}`)
    expect(decodeCsv(bytes).text).toBe(text)
  })

  it.each([
    ['a,b,c\n1,2,3\n', ','],
    ['a;b;c\n1.000,5;2;3\n', ';'],
    ['a\tb\tc\n1\t2\t3\n', '\t'],
    ['"a;b",c\n"d;e",f\n', ','],
    ['sep=;\na;b\n', ';'],
  ])('finds the separator of %j', (text, separator) => {
    expect(separatorOf(text).separator).toBe(separator)
  })

  it('an exported text with a leading mark comes back as it was, a formula in CSV is refused', async () => {
    const row = (debtor: string) =>
      `7/QĐ-THADS,22/10/2026,Chủ động,12/2026/HS-ST,${debtor},200.000,Có điều kiện,14/11/2026`
    const text = `${headings.join(',')}\n${row("'+Khải")}\n${row('=1+1').replace('7/', '8/')}\n`
    const { summary, cases } = await readInWorker(order(Buffer.from(text), 'a.csv'))
    expect(cases[0]?.parties[0]?.name).toBe('+Khải')
    expect(summary.refused.flatMap((one) => one.problems)).toMatchObject([{ cell: 'E3', code: 'import/formula' }])
  })

  it('knows every field of the template', () => {
    expect(new Set(registerFields.map((field) => field.label)).size).toBe(registerFields.length)
  })

  const old = {
    TCVN3:
      'Sè Q§;Ngµy Q§;C¨n cø;B¶n ¸n sè;Ng\u00adêi ph¶i THA;¸n phÝ;CHV;Tr¹ng th¸i;Ngµy tr¹ng th¸i\n7/Q§-THADS;22/10/2025;Chñ ®éng;45/2025/HS-ST;NguyÔn V¨n Vò;200.000;Lª ThÞ Hoa;Cã ®iÒu kiÖn;12/11/2025\n',
    VNI: 'Soá QÑ;Ngaøy QÑ;Caên cöù;Baûn aùn soá;Ngöôøi phaûi THA;AÙn phí;CHV;Traïng thaùi;Ngaøy traïng thaùi\n7/QÑ-THADS;22/10/2025;Chuû ñoäng;45/2025/HS-ST;Nguyeãn Vaên Vuõ;200.000;Leâ Thò Hoa;Coù ñieàu kieän;12/11/2025\n',
  } as const

  it.each(['TCVN3', 'VNI'] as const)('reads a CSV file whose bytes are %s', async (encoding) => {
    const { summary, cases } = await readInWorker(order(Buffer.from(old[encoding], 'latin1'), 'so.csv'))
    expect(summary.refused).toEqual([])
    expect(summary.encoding).toBe(encoding)
    expect(cases).toMatchObject([
      { number: 7, suffix: 'QĐ-THADS', basis: 'ex-officio', officer: 'Lê Thị Hoa', owedDong: 200_000n },
    ])
    expect(cases[0]?.parties[0]?.name).toBe('Nguyễn Văn Vũ')
    const names = summary.conversions.find((one) => one.index === 4)
    expect(names).toMatchObject({ encoding, samples: [{ row: 2, after: 'Nguyễn Văn Vũ' }] })
    // Days and amounts are not letters.
    expect(summary.conversions.map((one) => one.index)).not.toContain(5)
  })

  it.each(['TCVN3', 'VNI'] as const)('reads letters of %s that a Unicode file kept as Latin ones', async (encoding) => {
    const { cases } = await readInWorker(order(Buffer.from(old[encoding]), 'so.csv'))
    expect(cases[0]?.parties[0]?.name).toBe('Nguyễn Văn Vũ')
  })

  it('one column in an old encoding, the others in Unicode', async () => {
    const text =
      'Số QĐ;Ngày QĐ;Căn cứ;Bản án số;Người phải THA;Án phí;CHV;Trạng thái;Ngày trạng thái\n' +
      '7;22/10/2025;Chủ động;45/2025/HS-ST;NguyÔn V¨n Vò;200.000;Công Hà;Có điều kiện;12/11/2025\n'
    const { summary, cases } = await readInWorker(order(Buffer.from(text), 'so.csv'))
    expect(summary.conversions.map((one) => [one.index, one.encoding])).toEqual([[4, 'TCVN3']])
    expect([cases[0]?.parties[0]?.name, cases[0]?.officer]).toEqual(['Nguyễn Văn Vũ', 'Công Hà'])
  })

  it('what reads both ways is refused at its cell until somebody says how to read the column', async () => {
    const text =
      'Số QĐ;Ngày QĐ;Căn cứ;Bản án số;Người phải THA;Án phí;CHV;Trạng thái;Ngày trạng thái\n' +
      ['NguyÔn V¨n Vò', 'Lê Thị Hoa', 'Công']
        .map((name, index) => `${7 + index};22/10/2025;Chủ động;45/2025/HS-ST;${name};200.000;;Chưa phân công;\n`)
        .join('')
        .replaceAll('Chưa phân công', '')
    const { summary } = await readInWorker(order(Buffer.from(text), 'so.csv'))
    expect(summary.refused.flatMap((one) => one.problems)).toMatchObject([
      { cell: 'E4', code: 'import/encoding-unclear', value: 'Công / Cụng' },
    ])
    const mapping = { ...summary.mapping, encodings: { 4: 'Unicode' as const } }
    const chosen = await readInWorker(order(Buffer.from(text), 'so.csv', { mapping }))
    expect(chosen.cases.map((one) => one.parties[0]?.name)).toContain('Công')
  })
})
