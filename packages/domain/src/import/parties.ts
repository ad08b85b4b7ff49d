import type { PartyEntry, PartyRole } from '../case-file/index.ts'
import { cleanText } from './cells.ts'
import type { FieldName } from './fields.ts'
import type { RowReader } from './row-reader.ts'
import { partyFormOf, readIdentifier } from './values.ts'

const fieldsOf = {
  creditor: { name: 'creditor', address: 'creditorAddress', identifier: 'creditorIdentifier' },
  debtor: { name: 'debtor', address: 'debtorAddress', identifier: 'debtorIdentifier' },
} as const satisfies Record<Exclude<PartyRole, 'related'>, Record<string, FieldName>>

const parts = (text: string | undefined): string[] => (text === undefined ? [] : text.split(';').map(cleanText))
const birthYearIn = /[,(]?\s*(?:sinh năm|SN|sn)\s*:?\s*(\d{4})\)?/u

/** “Ngô Văn Khải (SN 1960), xã Tam Dương, tỉnh Phú Thọ” → name and the rest, where one column holds both. */
function splitAddress(text: string): { name: string; address: string | undefined } {
  const comma = text.search(/,| - | – /u)
  if (comma < 0) return { name: text, address: undefined }
  const address = text
    .slice(comma)
    .replace(/^[,\s–-]+/u, '')
    .replace(/^(?:địa chỉ|đ\/c|trú tại|cư trú tại)\s*:?\s*/iu, '')
  return { name: text.slice(0, comma).trim(), address: address === '' ? undefined : address }
}

/** Parties of one side, in the order of the cell; names, addresses and identifiers stand in the same order. */
export function readParties(
  reader: RowReader,
  role: 'creditor' | 'debtor',
  firstNo: number,
  withAddress: boolean,
): PartyEntry[] {
  const fields = fieldsOf[role]
  const names = parts(reader.text(fields.name, 2_000)).filter((name) => name !== '')
  const addresses = parts(reader.text(fields.address, 4_000))
  const identifiers = parts(reader.text(fields.identifier, 1_000))
  const tooMany = (what: string, count: number) =>
    `Có ${count} ${what} cho ${names.length} người. Ghi theo đúng thứ tự tên, ngăn bằng dấu chấm phẩy (;).`
  if (names.length > 0 && identifiers.length > names.length) {
    reader.refuse(fields.identifier, 'import/too-many-identifiers', tooMany('số định danh', identifiers.length))
  }
  if (names.length > 1 && addresses.length > names.length) {
    reader.refuse(fields.address, 'import/too-many-addresses', tooMany('địa chỉ', addresses.length))
  }
  return names.map((written, index) => {
    const birth = birthYearIn.exec(written)
    const bare = birth === null ? written : cleanText(written.replace(birth[0], ''))
    const split = withAddress ? splitAddress(bare) : { name: bare, address: undefined }
    // One address for several people of a household is one address of each.
    const address = (names.length === 1 ? addresses.join('; ') : (addresses[index] ?? addresses[0])) || split.address
    const identifier = identifierOf(reader, fields.identifier, identifiers[index])
    if (split.name.length > 300) {
      reader.refuse(fields.name, 'import/text-too-long', 'Tên dài quá 300 ký tự. Ngăn các tên bằng dấu chấm phẩy (;).')
    }
    const year = birth === null ? undefined : Number(birth[1])
    return {
      no: firstNo + index,
      role,
      form: partyFormOf(split.name),
      name: split.name,
      ...(year === undefined ? {} : { birthYear: year }),
      ...(identifier === undefined ? {} : { identifier }),
      ...(address === undefined || address === '' ? {} : { address }),
    }
  })
}

function identifierOf(reader: RowReader, field: FieldName, text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined
  const reading = readIdentifier(text)
  if (reading.ok) return reading.value
  reader.refuse(field, reading.code, reading.message)
  return undefined
}
