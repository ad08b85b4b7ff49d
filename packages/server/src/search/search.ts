import type { SearchAnswer } from '@minh-an/contract/search'
import { mayAnywhere } from '@minh-an/domain/access'
import type { Caller } from '../command/index.ts'
import { likePatterns } from '../party/index.ts'
import type { Tx } from '../platform/index.ts'
import {
  casesByIdentifier,
  casesByNumber,
  casesByWords,
  judgmentsByWords,
  peopleByWords,
  requestsByWords,
} from './find.sql.ts'
import { readTelex } from './telex.ts'

const usualLimit = 8
const nothing: SearchAnswer = { exact: [], cases: [], judgments: [], requests: [], people: [] }

/**
 * What the command box finds: exact numbers and identifiers first, then words in cases, judgments, requests, people.
 * Nothing found for plain letters: they are tried once more as raw Telex keys.
 */
export async function search(tx: Tx, caller: Caller, text: string, limit = usualLimit): Promise<SearchAnswer> {
  if (likePatterns(text).length === 0) return nothing
  const found = await searchOnce(tx, caller, text, limit)
  if (!isEmpty(found) || !/^[a-z\s]+$/i.test(text)) return found
  const telex = readTelex(text)
  if (telex === text.toLowerCase()) return found
  const again = await searchOnce(tx, caller, telex, limit)
  return isEmpty(again) ? found : { ...again, telex }
}

async function searchOnce(tx: Tx, caller: Caller, text: string, limit: number): Promise<SearchAnswer> {
  const exact = [
    ...(await casesByNumber(tx, caller, text, limit)),
    ...(await casesByIdentifier(tx, caller, text, limit)),
  ]
  const known = new Set(exact.map((hit) => hit.id))
  const cases = (await casesByWords(tx, caller, text, limit)).filter((hit) => !known.has(hit.id))
  const { person } = caller
  return {
    exact,
    cases,
    judgments: mayAnywhere(person, 'judgment.read') ? await judgmentsByWords(tx, caller, text, limit) : [],
    requests: mayAnywhere(person, 'request.read') ? await requestsByWords(tx, caller, text, limit) : [],
    people: await peopleByWords(tx, caller, text, limit),
  }
}

function isEmpty({ exact, cases, judgments, requests, people }: SearchAnswer): boolean {
  return [exact, cases, judgments, requests, people].every((group) => group.length === 0)
}
