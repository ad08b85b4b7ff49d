export { maskIdentifier, namesOf, partyViewOf } from './masking.ts'
export { likePatterns, partySearchText } from './search-text.ts'
