/** Encodings of Vietnamese from before Unicode, and Unicode itself. */
export const registerEncodings = ['Unicode', 'TCVN3', 'VNI', 'VISCII', 'Windows-1258'] as const
export type RegisterEncoding = (typeof registerEncodings)[number]
export type LegacyEncoding = Exclude<RegisterEncoding, 'Unicode'>
export const legacyEncodings: readonly LegacyEncoding[] = ['TCVN3', 'VNI', 'VISCII', 'Windows-1258']

/** Letters of a run of codes, in their order; a blank is a code without a letter. */
function table(...runs: readonly (readonly [first: number, letters: string])[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [first, letters] of runs) {
    Array.from(letters).forEach((letter, index) => {
      if (letter !== ' ') found.set(String.fromCharCode(first + index), letter.normalize('NFC'))
    })
  }
  return found
}

/** TCVN 5712:1993 VN3 (“ABC”, fonts .VnTime): capitals with a tone have no code, a font of capitals draws them. */
const tcvn3 = table(
  [0xa1, 'ĂÂÊÔƠƯĐăâêôơưđ'],
  [0xb5, 'àảãáạ ằẳẵắ'],
  [0xc6, 'ặầẩẫấậè ẻẽéẹềểễếệìỉ'],
  [0xdc, 'ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ'],
)

/** VISCII, RFC 1456. Six capitals stand among the control codes. */
const viscii = table(
  [0x02, 'Ẳ'],
  [0x05, 'ẴẪ'],
  [0x14, 'Ỷ'],
  [0x19, 'Ỹ'],
  [0x1e, 'Ỵ'],
  [0x80, 'ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ'],
  [0xa0, 'Õắằặấầẩậẽẹếềểễệốồổỗ'],
  [0xb3, 'ỠƠộờởịỰỨỪỬơớƯ'],
  [0xc0, 'ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡư'],
  [0xe0, 'àáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ'],
)

/** Where Windows-1258 differs from Windows-1252: tones are letters of their own that follow the vowel. */
const windows1258 = new Map([
  ...table([0xc3, 'Ă'], [0xd0, 'Đ'], [0xd5, 'Ơ'], [0xdd, 'Ư'], [0xe3, 'ă'], [0xf0, 'đ'], [0xf5, 'ơ'], [0xfd, 'ư']),
  ['\u00cc', '\u0300'],
  ['\u00d2', '\u0309'],
  ['\u00de', '\u0303'],
  ['\u00ec', '\u0301'],
  ['\u00f2', '\u0323'],
  ['\u00fe', '₫'],
])

const GRAVE = '\u0300'
const ACUTE = '\u0301'
const TILDE = '\u0303'
const HOOK = '\u0309'
const DOT = '\u0323'
const ROOF = '\u0302'
const BREVE = '\u0306'

/** VNI for Windows (fonts VNI-Times): a mark follows its vowel; some letters are codes of their own. */
const vniAlone = new Map(
  Object.entries({ ñ: 'đ', ô: 'ơ', ö: 'ư', í: 'í', ì: 'ì', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' }).flatMap(
    ([code, letter]) => [[code, letter] as const, [code.toUpperCase(), letter.toUpperCase()] as const],
  ),
)
const vniTones = { ù: ACUTE, ø: GRAVE, û: HOOK, õ: TILDE, ï: DOT }
const vniRoof = { â: '', á: ACUTE, à: GRAVE, å: HOOK, ã: TILDE, ä: DOT }
const vniBreve = { ê: '', é: ACUTE, è: GRAVE, ú: HOOK, ü: TILDE, ë: DOT }
const vniMarks = new Map<string, { readonly on: string; readonly marks: string }>()
for (const [code, tone] of Object.entries(vniTones)) vniMarks.set(code, { on: 'aeouyơư', marks: tone })
for (const [code, tone] of Object.entries(vniRoof)) vniMarks.set(code, { on: 'aeo', marks: ROOF + tone })
for (const [code, tone] of Object.entries(vniBreve)) vniMarks.set(code, { on: 'a', marks: BREVE + tone })

function fromVni(text: string): string {
  let result = ''
  let vowel = ''
  for (const code of text) {
    const mark = vniMarks.get(code.toLowerCase())
    if (mark !== undefined && vowel !== '' && mark.on.includes(vowel.toLowerCase())) {
      result += mark.marks
      vowel = ''
      continue
    }
    const letter = vniAlone.get(code) ?? code
    result += letter
    vowel = /[aeouyơư]/iu.test(letter) ? letter : ''
  }
  return result.normalize('NFC')
}

const replaced = (text: string, letters: ReadonlyMap<string, string>): string => {
  let result = ''
  for (const code of text) result += letters.get(code) ?? code
  return result
}

/** In a word of capitals the codes for small letters were drawn as capitals. */
function fromTcvn3(text: string): string {
  return replaced(text, tcvn3).replace(/\p{L}+/gu, (word) =>
    word.length > 1 && /^[A-ZĂÂÊÔƠƯĐ]/u.test(word) && /[A-Z]/.test(word.slice(1)) && !/[a-z]/.test(word)
      ? word.toUpperCase()
      : word,
  )
}

/** What the codes mean in an encoding; codes without a letter stay as they are. */
export function decodeLegacy(codes: string, encoding: LegacyEncoding): string {
  switch (encoding) {
    case 'TCVN3':
      return fromTcvn3(codes)
    case 'VNI':
      return fromVni(codes)
    case 'VISCII':
      return replaced(codes, viscii)
    case 'Windows-1258':
      return replaced(codes, windows1258).normalize('NFC')
  }
}

/** Code points that Windows-1252 gives to 0x80–0x9F: old text in a workbook shows them instead of its codes. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const codeOf = new Map(Array.from(windows1252, (letter, index) => [letter, String.fromCharCode(0x80 + index)]))

/** The codes of a text that was read as Windows-1252; nothing where it holds a letter that only Unicode has. */
export function codesOf(text: string): string | undefined {
  let codes = ''
  for (const letter of text) {
    const code = letter <= '\u00ff' ? letter : codeOf.get(letter)
    if (code === undefined) return undefined
    codes += code
  }
  return codes
}
