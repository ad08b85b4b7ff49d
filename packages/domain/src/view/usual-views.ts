import { type Role, roles } from '../access/index.ts'

/** Lists that a role begins the day with; the words stand in the catalogues of the screen. */
export const usualViews = [
  'mine',
  'all',
  'late',
  'today',
  'unassigned',
  'not-notified',
  'over-1',
  'over-5',
  'credit',
  'held',
  'idle',
  'absent',
  'paused',
  'ended-this-year',
] as const
export type UsualView = (typeof usualViews)[number]

const byRole: Readonly<Record<Role, readonly UsualView[]>> = {
  clerk: ['all', 'unassigned', 'not-notified', 'late', 'today'],
  officer: ['mine', 'late', 'today', 'over-1', 'credit', 'held', 'idle', 'all'],
  accountant: ['held', 'all', 'late', 'credit'],
  'unit-head': ['all', 'unassigned', 'late', 'today', 'over-1', 'credit', 'held', 'idle'],
  examiner: ['late', 'idle', 'absent', 'paused', 'over-5', 'all'],
  'provincial-leader': ['all', 'late', 'over-1', 'over-5', 'credit', 'held', 'unassigned'],
  centre: ['all', 'over-5', 'credit', 'late'],
  prosecutor: ['all', 'absent', 'paused', 'ended-this-year', 'over-5'],
  administrator: [],
}

/** The views of all roles a person holds, each once, in the order of the roles. */
export function usualViewsOf(held: readonly Role[]): readonly UsualView[] {
  return [...new Set(roles.filter((role) => held.includes(role)).flatMap((role) => byRole[role]))]
}
