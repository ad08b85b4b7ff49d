import { describe, expect, it } from 'vitest'
import type { EnglishWords, Words } from './words.ts'

const vietnamese = import.meta.glob<{ words: Words<Readonly<Record<string, string>>> }>('../*/words.vi.ts', {
  eager: true,
})
const english = import.meta.glob<{ english: EnglishWords }>('../*/words.en.ts', { eager: true })

const places = (sentence: string) => [...sentence.matchAll(/{{(.+?)}}/g)].map((match) => match[1]).sort()

/** ux.md §5: no pronoun, no pleading, no raised voice; Cancel is Quay lại, a record is corrected and never deleted. */
const forbidden = [/\bbạn\b/iu, /quý khách/iu, /vui lòng/iu, /!/u, /lỗi không xác định/iu, /^Hủy( bỏ)?$/iu, /^Xóa\b/iu]
const oldSpelling = /hoà(?!\p{L})|thuỷ|tỉ lệ|kì(?!\p{L})|lí do/iu

describe('catalogues', () => {
  it('finds the rooms', () => {
    expect(Object.keys(vietnamese).length).toBeGreaterThan(2)
  })

  for (const [file, { words }] of Object.entries(vietnamese)) {
    const room = file.split('/')[1]

    it(`${room}: English has the same keys and the same places`, () => {
      const twin = english[file.replace('words.vi.ts', 'words.en.ts')]?.english
      expect(twin?.namespace).toBe(words.namespace)
      expect(Object.keys(twin?.en ?? {}).sort()).toEqual(Object.keys(words.vi).sort())
      for (const [key, sentence] of Object.entries(words.vi)) {
        expect(places(twin?.en[key] ?? ''), key).toEqual(places(sentence))
      }
    })

    it(`${room}: Vietnamese is NFC, with no forbidden word and the spelling of the law`, () => {
      for (const [key, sentence] of Object.entries(words.vi)) {
        expect(sentence, key).toBe(sentence.normalize('NFC'))
        for (const word of forbidden) expect(sentence, key).not.toMatch(word)
        expect(sentence, key).not.toMatch(oldSpelling)
      }
    })
  }
})
