import type { PlainDate } from '@minh-an/domain/calendar'
import { createContext, useContext } from 'react'
import { exchange } from '../api/index.ts'

/** Who is signed in, as `GET /api/session` tells it. Rights are asked anew by the server at every request. */
export interface SessionUser {
  readonly id: string
  readonly fullName: string
  readonly roles: readonly string[]
  /** Era-qualified, `2025:24.03`. */
  readonly unitCode: string
  readonly unitName: string
  readonly title?: string
  /** Set for a person who is a Chấp hành viên. */
  readonly officerId?: string
}

export interface Session {
  readonly user: SessionUser
  /** Absent only in tests. `due`: last day on which a role that is held goes without. */
  readonly secondFactor?: { readonly on: boolean; readonly due?: PlainDate; readonly overdue: boolean }
  /** The database is marked as demonstration: the hatched band stays on every screen. */
  readonly demonstration?: boolean
  /** A practice copy: its edge and its word stay on every screen and paper. */
  readonly training?: boolean
  /** Steps done and in all while the demonstration still fills in. */
  readonly filling?: { readonly done: number; readonly total: number; readonly stopped?: boolean }
}

/** The signed-in person, or undefined when nobody is. Throws when the server cannot be asked. */
export async function findSession(): Promise<Session | undefined> {
  const { data } = await exchange<Session | { readonly signedIn: false }>('/api/session')
  return 'user' in data ? data : undefined
}

/** @returns `code-required` where name and password are right and the account also wants a code */
export async function signIn(username: string, password: string, code?: string): Promise<Session | 'code-required'> {
  const body = { username, password, ...(code === undefined ? {} : { code }) }
  const { data } = await exchange<Session | { readonly codeRequired: true }>('/api/session', {
    method: 'POST',
    body,
    quiet401: true,
  })
  if ('codeRequired' in data) return 'code-required'
  // Asked anew under the sign-in: only then does the server know whether the person is a Chấp hành viên.
  return (await exchange<Session>('/api/session')).data
}

/** Ends the sign-in and loads the page anew, so that nothing of it stays in memory. */
export async function signOut(): Promise<void> {
  try {
    await exchange('/api/session', { method: 'DELETE', quiet401: true })
  } finally {
    globalThis.location.assign('/')
  }
}

export const SessionContext = createContext<Session | undefined>(undefined)

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (session === undefined) throw new Error('useSession stands outside the signed-in part of the page')
  return session
}

export function useUser(): SessionUser {
  return useSession().user
}

/** Asks the server again who is signed in, and hands the answer to the application. */
export const ReloadSessionContext = createContext<() => Promise<void>>(async () => undefined)

export const useReloadSession = (): (() => Promise<void>) => useContext(ReloadSessionContext)
