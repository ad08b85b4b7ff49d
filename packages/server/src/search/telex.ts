const vowels: Readonly<Record<string, string>> = {
  a: 'aáàảãạ',
  ă: 'ăắằẳẵặ',
  â: 'âấầẩẫậ',
  e: 'eéèẻẽẹ',
  ê: 'êếềểễệ',
  i: 'iíìỉĩị',
  o: 'oóòỏõọ',
  ô: 'ôốồổỗộ',
  ơ: 'ơớờởỡợ',
  u: 'uúùủũụ',
  ư: 'ưứừửữự',
  y: 'yýỳỷỹỵ',
}
const toneKeys = 'sfrxj'
const doubled: readonly (readonly [RegExp, string])[] = [
  [/dd/g, 'đ'],
  [/uow/g, 'ươ'],
  [/aa/g, 'â'],
  [/ee/g, 'ê'],
  [/oo/g, 'ô'],
  [/aw/g, 'ă'],
  [/ow/g, 'ơ'],
  [/uw/g, 'ư'],
]

/** What raw Telex keys mean: “nguyeenx vawn” → “nguyễn văn”. Text that is not plain ASCII letters is left alone. */
export function readTelex(text: string): string {
  return text
    .toLowerCase()
    .split(/(\s+)/)
    .map((word) => (/^[a-z]+$/.test(word) ? readSyllable(word) : word))
    .join('')
}

function readSyllable(word: string): string {
  // No syllable ends in one of these letters, so behind a vowel they are the tone, wherever they stand.
  const at = [...word].findLastIndex((key, index) => toneKeys.includes(key) && /[aeiouyw]/.test(word.slice(0, index)))
  const bare = at < 0 ? word : word.slice(0, at) + word.slice(at + 1)
  const marked = doubled.reduce((now, [keys, letter]) => now.replace(keys, letter), bare)
  return at < 0 ? marked : withTone(marked, toneKeys.indexOf(word[at] ?? '') + 1)
}

/** Puts the tone on the vowel that carries it: the marked one, else the second of three or the first of an open pair. */
function withTone(word: string, tone: number): string {
  const letters = [...word]
  const start = /^(?:gi(?=[aăâeêoôơuư])|qu)/.exec(word)?.[0].length ?? 0
  const places = letters.flatMap((letter, index) => (index >= start && letter in vowels ? [index] : []))
  if (places.length === 0) return word
  const marked = places.filter((index) => 'ăâêôơư'.includes(letters[index] ?? ''))
  const closed = (places.at(-1) ?? 0) < letters.length - 1
  const place =
    marked.at(-1) ?? (places.length === 1 ? places[0] : places.length > 2 || closed ? places[1] : places[0]) ?? 0
  letters[place] = [...(vowels[letters[place] ?? ''] ?? '')][tone] ?? letters[place] ?? ''
  return letters.join('')
}
