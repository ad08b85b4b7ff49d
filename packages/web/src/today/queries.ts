import type { TodayAnswer } from '@minh-an/contract/today'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { read, withQuery } from '../api/index.ts'
import { useUser } from '../identity/index.ts'
import { usePlace } from '../shell/index.ts'

export const todayRoles = ['officer', 'clerk', 'accountant', 'unit-head', 'provincial-leader'] as const
export type TodayRole = (typeof todayRoles)[number]

/** Screens of their own that a person may choose between. */
export const rolesOf = (roles: readonly string[]): readonly TodayRole[] =>
  todayRoles.filter((role) => roles.includes(role)).toReversed()

export const todayQuery = (unit: string, role: TodayRole | undefined) =>
  queryOptions({
    queryKey: ['today', unit, role],
    queryFn: ({ signal }) => read<TodayAnswer>(withQuery('/api/today', { role, unit }), signal),
    enabled: role !== undefined,
  })

/** Late or due today: the number at the bell and on the rail. */
function toProcess(answer: TodayAnswer): number {
  switch (answer.role) {
    case 'officer':
      return answer.tabs[0].count + answer.tabs[1].count
    case 'clerk':
      return answer.tabs.reduce((sum, tab) => sum + tab.count, 0)
    case 'accountant':
      return answer.tabs[0].count
    case 'unit-head':
    case 'provincial-leader':
      return answer.late.count
  }
}

export function useToProcess(): number | undefined {
  const user = useUser()
  const [{ unit }] = usePlace()
  const { data } = useQuery(todayQuery(unit, rolesOf(user.roles)[0]))
  return data && toProcess(data)
}
