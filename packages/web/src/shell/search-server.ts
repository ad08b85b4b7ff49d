import type { SearchAnswer } from '@minh-an/contract/search'
import { formatVi } from '@minh-an/domain/calendar'
import { exchange } from '../api/index.ts'
import { shortUnitName } from '../ui/index.ts'
import type { Hit, SearchSource } from './search.ts'

/** Addresses of what a search leads to: identifiers only, never a name. */
const addresses = {
  case: (id: string) => `/cases/${id}`,
  judgment: (id: string) => `/judgments/${id}`,
  request: (id: string) => `/requests/${id}`,
}

const joined = (...parts: readonly (string | undefined)[]) => parts.filter((part) => part).join(' · ')

function hitsOf(answer: SearchAnswer): readonly Hit[] {
  const caseHit = (group: 'number' | 'case') => (found: SearchAnswer['exact'][number]) => ({
    id: `${group} ${found.id}`,
    group,
    title: `${found.shortNumber} · ${found.debtors}`,
    detail: joined(found.officer, found.unitName && shortUnitName(found.unitName)),
    to: addresses.case(found.id),
  })
  return [
    ...answer.exact.map(caseHit('number')),
    ...answer.cases.map(caseHit('case')),
    ...answer.people.flatMap((person) =>
      person.cases.map((file) => ({
        id: `person ${person.name} ${file.id}`,
        group: 'person' as const,
        title: person.name,
        detail: joined(file.shortNumber, person.birthYear?.toString(), person.identifierMasked, person.address),
        to: addresses.case(file.id),
      })),
    ),
    ...answer.judgments.map((judgment) => ({
      id: `judgment ${judgment.id}`,
      group: 'paper' as const,
      title: judgment.number,
      detail: joined(judgment.court, formatVi(judgment.judgedOn), judgment.debtors),
      to: addresses.judgment(judgment.id),
    })),
    ...answer.requests.map((request) => ({
      id: `request ${request.id}`,
      group: 'paper' as const,
      title: `${request.judgmentNumber} · ${request.requester}`,
      detail: formatVi(request.receivedOn),
      to: addresses.request(request.id),
    })),
  ]
}

/** Cases, people and papers. The text goes in the body, so that it stands in no address and no log of addresses. */
export const searchServer: SearchSource = async (query, signal) => {
  const body = { text: query, limit: 8 }
  const { data } = await exchange<SearchAnswer>('/api/search', { method: 'POST', body, signal })
  return { hits: hitsOf(data), ...(data.telex === undefined ? {} : { telex: data.telex }) }
}
