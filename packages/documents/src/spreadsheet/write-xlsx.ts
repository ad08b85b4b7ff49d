import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import type { Sheet } from './sheet.ts'
import { declaration, escaped, sheetXml, stylesXml } from './sheet-xml.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006'
const parts = 'http://schemas.openxmlformats.org/package/2006'
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/**
 * An XLSX workbook, written row by row. Rows are asked for only as fast as the file is taken away, so memory does not
 * grow with its length. No formula, link or macro ever stands in it; text that looks like one is neutralised.
 */
export function xlsxStream(sheets: readonly Sheet<unknown>[]): Readable {
  const zip = new ZipFile()
  const numbers = sheets.map((_sheet, index) => index + 1)
  const overrides = numbers
    .map((no) => `<Override PartName="/xl/worksheets/sheet${no}.xml" ContentType="${kind}.worksheet+xml"/>`)
    .join('')
  const add = (name: string, xml: string) => zip.addBuffer(Buffer.from(`${declaration}${xml}`), name)
  add(
    '[Content_Types].xml',
    `<Types xmlns="${parts}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${overrides}</Types>`,
  )
  add(
    '_rels/.rels',
    `<Relationships xmlns="${parts}/relationships"><Relationship Id="rId1" Type="${office}/relationships/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${parts}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
  )
  add(
    'docProps/core.xml',
    `<cp:coreProperties xmlns:cp="${parts}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Minh Án</dc:creator></cp:coreProperties>`,
  )
  add(
    'xl/workbook.xml',
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}/relationships"><sheets>${sheets
      .map(({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
      .join('')}</sheets></workbook>`,
  )
  add(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${parts}/relationships">${numbers
      .map(
        (no) =>
          `<Relationship Id="rId${no}" Type="${office}/relationships/worksheet" Target="worksheets/sheet${no}.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="rIdStyles" Type="${office}/relationships/styles" Target="styles.xml"/></Relationships>`,
  )
  zip.addBuffer(Buffer.from(stylesXml(sheets[0]?.forms)), 'xl/styles.xml')
  const output = zip.outputStream as Readable
  const sources = sheets.map((sheet) => Readable.from(sheetXml(sheet), { objectMode: false }))
  for (const [index, source] of sources.entries()) {
    source.once('error', (error) => output.destroy(error))
    zip.addReadStream(source, `xl/worksheets/sheet${index + 1}.xml`, { compressionLevel: 3 })
  }
  // Whoever takes the file gave up: the rows are not asked for any more.
  output.once('close', () => {
    for (const source of sources) source.destroy()
  })
  zip.end()
  return output
}
