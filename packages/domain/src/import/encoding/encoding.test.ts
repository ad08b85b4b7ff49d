import { describe, expect, it } from 'vitest'
import { ColumnEvidence, decodeCell, decodeLegacy, isSyllable } from './index.ts'
import { codesOf } from './legacy-codes.ts'

/** Every letter of Vietnamese with every tone. */
const small =
  'a à ả ã á ạ ă ằ ẳ ẵ ắ ặ â ầ ẩ ẫ ấ ậ đ e è ẻ ẽ é ẹ ê ề ể ễ ế ệ i ì ỉ ĩ í ị o ò ỏ õ ó ọ ô ồ ổ ỗ ố ộ ơ ờ ở ỡ ớ ợ u ù ủ ũ ú ụ ư ừ ử ữ ứ ự y ỳ ỷ ỹ ý ỵ'
const capital = small.toUpperCase()

// Bytes of the alphabets as other programs write them: iconv (VISCII, CP1258, TCVN), UniKey (VNI).
const bytes = (hex: string) => codesOf(Buffer.from(hex.replaceAll(' ', ''), 'hex').toString('latin1')) ?? ''

describe('old encodings', () => {
  it('TCVN3: the whole small alphabet, and the capitals that have a code', () => {
    const codes =
      'a µ ¶ · ¸ ¹ ¨ » ¼ ½ ¾ Æ © Ç È É Ê Ë ® e Ì Î Ï Ð Ñ ª Ò Ó Ô Õ Ö i × Ø Ü Ý Þ o ß á â ã ä « å æ ç è é ¬ ê ë ì í î u ï ñ ò ó ô \u00ad õ ö ÷ ø ù y ú û ü ý þ'
    expect(decodeLegacy(codes, 'TCVN3')).toBe(small)
    expect(decodeLegacy('¡ ¢ £ ¤ ¥ ¦ §', 'TCVN3')).toBe('Ă Â Ê Ô Ơ Ư Đ')
  })

  it('VNI: both alphabets', () => {
    const codes =
      'a aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä ñ e eø eû eõ eù eï eâ eà eå eã eá eä i ì æ ó í ò o oø oû oõ où oï oâ oà oå oã oá oä ô ôø ôû ôõ ôù ôï u uø uû uõ uù uï ö öø öû öõ öù öï y yø yû yõ yù î'
    expect(decodeLegacy(codes, 'VNI')).toBe(small)
    expect(decodeLegacy(codes.toUpperCase(), 'VNI')).toBe(capital)
  })

  it('VISCII: both alphabets', () => {
    const low =
      '61 e0 e4 e3 e1 d5 e5 a2 c6 c7 a1 a3 e2 a5 a6 e7 a4 a7 f0 65 e8 eb a8 e9 a9 ea ab ac ad aa ae 69 ec ef ee ed b8 6f f2 f6 f5 f3 f7 f4 b0 b1 b2 af b5 bd b6 b7 de be fe 75 f9 fc fb fa f8 df d7 d8 e6 d1 f1 79 cf d6 db fd dc'
    const high =
      '41 c0 c4 c3 c1 80 c5 82 02 05 81 83 c2 85 86 06 84 87 d0 45 c8 cb 88 c9 89 ca 8b 8c 8d 8a 8e 49 cc 9b ce cd 98 4f d2 99 a0 d3 9a d4 90 91 92 8f 93 b4 96 97 b3 95 94 55 d9 9c 9d da 9e bf bb bc ff ba b9 59 9f 14 19 dd 1e'
    expect(decodeLegacy(bytes(low), 'VISCII')).toBe(small.replaceAll(' ', ''))
    expect(decodeLegacy(bytes(high), 'VISCII')).toBe(capital.replaceAll(' ', ''))
  })

  it('Windows-1258: a tone follows its vowel', () => {
    // “Ngô Văn Khải, Đường Trần Phú”
    expect(decodeLegacy(bytes('4e67f42056e36e204b6861d269'), 'Windows-1258')).toBe('Ngô Văn Khải')
    expect(decodeLegacy(bytes('d0fdf5cc6e67205472e2cc6e205068fa'), 'Windows-1258')).toBe('Đường Trần Phú')
  })

  it('TCVN3 in a word of capitals is capitals', () => {
    expect(decodeLegacy('NGUYÔN V¡N KH¶I', 'TCVN3')).toBe('NGUYỄN VĂN KHẢI')
    expect(decodeLegacy('Q§-THADS', 'TCVN3')).toBe('QĐ-THADS')
  })

  it.each(['Nguyễn', 'quyết', 'giường', 'nghiêng', 'Ỷ', 'gì', 'quốc', 'Khuyến', 'ƯỚC'])('%s is a syllable', (word) => {
    expect(isSyllable(word)).toBe(true)
  })

  it.each(['Ngöôøi', 'ph¶i', 'Müller', 'bcà', 'cac\u0300'])('%s is not', (word) => {
    expect(isSyllable(word)).toBe(false)
  })
})

const verdictOn = (...texts: string[]) => {
  const evidence = new ColumnEvidence()
  for (const text of texts) evidence.see(text)
  return evidence.verdict()
}

describe('recognizing a column', () => {
  it.each([
    ['TCVN3', ['NguyÔn V¨n Kh¶i', 'Lª ThÞ Hoa', 'TrÇn V¨n B×nh', 'Vò §øc ThÞnh']],
    ['VNI', ['Nguyeãn Vaên Khaûi', 'Leâ Thò Hoa', 'Traàn Vaên Bình', 'Vuõ Ñöùc Thònh']],
    [
      'VISCII',
      ['Nguy\u00adn Vån Khäi', 'Lê Th¸ Hoa', 'Tr¥n Vån Bình', 'Vû Ð\u00d1c Th¸nh'].map((one) => one.replace('Ñ', 'ñ')),
    ],
    ['Unicode', ['Nguyễn Văn Khải', 'Hà Công', 'Lê Thị Hoa']],
  ] as const)('%s', (encoding, texts) => {
    expect(verdictOn(...texts).encoding).toBe(encoding)
  })

  it('foreign names in Unicode are left alone', () => {
    expect(verdictOn('Müller GmbH', 'Société Générale')).toEqual({ encoding: 'Unicode', certainty: 'weak' })
  })

  it('letters that no encoding explains are not guessed', () => {
    expect(verdictOn('×÷ß qßx', 'zßß× kk÷÷', 'ß÷×q').certainty).toBe('unclear')
  })

  it('numbers and codes hold no letters to change', () => {
    expect(decodeCell('45/2025/DS-ST', 'TCVN3', false)).toEqual({ kind: 'text', text: '45/2025/DS-ST' })
    expect(decodeCell('1.052.000.000', 'VNI', false)).toEqual({ kind: 'text', text: '1.052.000.000' })
  })

  it('in a mixed column Unicode stays, and what reads both ways is not decided', () => {
    expect(decodeCell('Nguyễn Văn Khải', 'TCVN3', true)).toEqual({ kind: 'text', text: 'Nguyễn Văn Khải' })
    expect(decodeCell('Lª V¨n Vò', 'TCVN3', true)).toEqual({ kind: 'text', text: 'Lê Văn Vũ' })
    expect(decodeCell('Công', 'TCVN3', true)).toEqual({ kind: 'unclear', either: 'Công', or: 'Cụng' })
    expect(decodeCell('Công', 'TCVN3', false)).toEqual({ kind: 'text', text: 'Cụng' })
  })
})
