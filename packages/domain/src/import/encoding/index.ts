export { type ColumnEncoding, type EncodingChoices, RowDecoder } from './columns.ts'
export { decodeLegacy, type RegisterEncoding, registerEncodings } from './legacy-codes.ts'
export { ColumnEvidence, type DecodedCell, decodeCell } from './recognize.ts'
export { isSyllable } from './syllable.ts'
