/** Rhymes of Vietnamese without their tone, as the orthography writes them. */
const rhymes = new Set(
  [
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây',
    'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu',
    'i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu',
    'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong op ot ooc oong',
    'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt',
    'u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt up ut uơ uy uya uych uyên uyêt uyn uynh uyp uyt uyu',
    'ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu',
    'y ych yêm yên yêng yêt yêu ynh yt',
  ].flatMap((line) => line.split(' ')),
)

const onsets = new Set(' b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' '))

const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu

/** True where a word is spelled as Vietnamese spells a syllable: a beginning, a rhyme, one tone that its end allows. */
export function isSyllable(word: string): boolean {
  const letters = word.toLowerCase().normalize('NFD')
  const found = letters.match(tones) ?? []
  if (found.length > 1) return false
  const bare = letters.replace(tones, '').normalize('NFC')
  // After c, ch, p, t only the rising and the heavy tone are spoken.
  if (/(?:c|ch|p|t)$/.test(bare) && found[0] !== '\u0301' && found[0] !== '\u0323') return false
  for (let length = Math.min(3, bare.length - 1); length >= 0; length -= 1) {
    if (onsets.has(bare.slice(0, length)) && rhymes.has(bare.slice(length))) return true
  }
  return false
}
