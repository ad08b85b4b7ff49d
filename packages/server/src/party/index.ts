export { markedPatterns } from './marked-text.ts'
export { maskIdentifier, namesOf, partyViewOf } from './masking.ts'
export { likePatterns, partySearchText, phrasePattern } from './search-text.ts'
