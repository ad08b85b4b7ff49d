/**
 * English twins of the sentences that the domain and the server say in Vietnamese. A key is the Vietnamese sentence as
 * the source has it, with `{1}`, `{2}` … where the source puts a value; the twin puts the values where English wants
 * them. `{1!}` in a key matches only a value that has a twin itself; `{1=}` in a twin keeps the value as it is, such as
 * words that a Vietnamese register must use.
 */
export type Catalogue = Readonly<Record<string, string>>

interface Pattern {
  readonly shape: RegExp
  /** Which place each group of `shape` is, and whether its value must have a twin. */
  readonly places: readonly { readonly no: string; readonly known: boolean }[]
  readonly twin: string
  readonly weight: number
}

const place = /\{(\d+)([!=]?)\}/g
/** End of a sentence: a full stop and a capital, but not “KT. Thủ trưởng”. */
const boundary = /(?<=[.!?])(?<!\b(?:KT|TUQ)\.) (?=[\p{Lu}“])/u
const mostRemembered = 5_000

function patternOf(key: string, twin: string): Pattern {
  const places: { no: string; known: boolean }[] = []
  let shape = ''
  let from = 0
  for (const found of key.matchAll(place)) {
    shape += escaped(key.slice(from, found.index))
    // A value may be empty: “until {day}” where no day is known.
    shape += '(.*?)'
    places.push({ no: found[1] ?? '', known: found[2] === '!' })
    from = found.index + found[0].length
  }
  shape += escaped(key.slice(from))
  return { shape: new RegExp(`^${shape}$`, 'su'), places, twin, weight: key.replaceAll(place, '').length }
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const small = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

/** Makes the one function that says a Vietnamese sentence in English; what has no twin comes back as it is. */
export function translator(catalogues: readonly Catalogue[]): (sentence: string) => string {
  const exact = new Map<string, string>()
  const patterns: Pattern[] = []
  for (const [key, twin] of catalogues.flatMap((one) => Object.entries(one))) {
    if (key.search(place) >= 0) patterns.push(patternOf(key, twin))
    else exact.set(key, twin)
  }
  // The longest wording first: a general sentence never hides a particular one.
  patterns.sort((a, b) => b.weight - a.weight)

  function word(text: string): string | undefined {
    const found = exact.get(text)
    if (found !== undefined) return found
    const lower = exact.get(small(text))
    if (lower !== undefined) return capital(lower)
    const upper = exact.get(capital(text))
    return upper === undefined ? undefined : small(upper)
  }

  /**
   * A sentence of the catalogue. A value of it may itself be several sentences if each of them has a twin; with `any`,
   * whatever they are.
   */
  function sentenceOf(text: string, strangers: 'one sentence' | 'any' = 'one sentence'): string | undefined {
    const found = word(text)
    if (found !== undefined) return found
    for (const { shape, places, twin } of patterns) {
      const values = shape.exec(text)?.slice(1)
      if (values === undefined) continue
      const known = values.map((value) => valueIn(value))
      const strange = (at: number) => known[at] === undefined
      if (places.some(({ known: must }, at) => must && strange(at))) continue
      if (strangers !== 'any' && values.some((value, at) => strange(at) && boundary.test(value))) continue
      const at = (no: string) => places.findIndex((one) => one.no === no)
      return twin.replaceAll(
        place,
        (_all, no: string, mark: string) => (mark === '=' ? values[at(no)] : (known[at(no)] ?? values[at(no)])) ?? '',
      )
    }
    return undefined
  }

  function valueIn(value: string): string | undefined {
    if (value === '') return undefined
    const found = sentenceOf(value) ?? sentencesOf(value, 'all') ?? listOf(value)
    if (found !== undefined) return found
    const [, before = '', core = '', after = ''] = /^([\s(“"]*)(.*?)([\s)”":,]*)$/su.exec(value) ?? []
    if (core === value || core === '') return undefined
    const inner = sentenceOf(core) ?? listOf(core)
    return inner === undefined ? undefined : `${before}${inner}${after}`
  }

  function listOf(text: string): string | undefined {
    for (const [mark, twin] of [
      [' · ', ' · '],
      ['; ', '; '],
      [' hoặc ', ' or '],
      [', ', ', '],
    ] as const) {
      const parts = text.split(mark)
      if (parts.length < 2) continue
      const known = parts.map((part) => valueIn(part))
      if (known.some((part) => part !== undefined)) return parts.map((part, at) => known[at] ?? part).join(twin)
    }
    return undefined
  }

  /** Several sentences, each with its twin; the longest run that the catalogue has as one is taken as one. */
  function sentencesOf(text: string, which: 'all' | 'some'): string | undefined {
    const parts = text.split(boundary)
    if (which === 'all' && parts.length < 2) return undefined
    const said: string[] = []
    let found = false
    for (let from = 0; from < parts.length; ) {
      let until = parts.length
      let twin: string | undefined
      for (; until > from && twin === undefined; until -= 1) twin = sentenceOf(parts.slice(from, until).join(' '))
      if (twin === undefined) {
        if (which === 'all') return undefined
        said.push(parts[from] ?? '')
        from += 1
      } else {
        said.push(twin)
        from = until + 1
        found = true
      }
    }
    return found ? said.join(' ') : undefined
  }

  /** “Postponement: ground · until …”: the name in front, then what was entered. */
  function headed(text: string): string | undefined {
    const [, name = '', rest = ''] = /^(.{2,80}?)(: .*)$/su.exec(text) ?? []
    const head = word(name)
    return head === undefined ? undefined : `${head}: ${valueIn(rest.slice(2)) ?? rest.slice(2)}`
  }

  const remembered = new Map<string, string>()
  return (sentence) => {
    const known = remembered.get(sentence)
    if (known !== undefined) return known
    const twin =
      sentencesOf(sentence, 'some') ?? sentenceOf(sentence, 'any') ?? headed(sentence) ?? listOf(sentence) ?? sentence
    if (remembered.size >= mostRemembered) remembered.clear()
    remembered.set(sentence, twin)
    return twin
  }
}
