import { useSyncExternalStore } from 'react'

/** How the line to the server stands; the strip under the header tells it. */
export interface Connection {
  /** When the line was found dead, or undefined while it works. */
  readonly lostAt: Date | undefined
  /** The server reads but does not write (security.md §3.7). */
  readonly readOnly: boolean
  /** The signed-in time ran out: the sign-in opens over the page and keeps what is typed. */
  readonly sessionEnded: boolean
}

let state: Connection = { lostAt: undefined, readOnly: false, sessionEnded: false }
const listeners = new Set<() => void>()

function change(next: Partial<Connection>): void {
  const changed = { ...state, ...next }
  if (Object.keys(next).every((key) => Object.is(changed[key as keyof Connection], state[key as keyof Connection])))
    return
  state = changed
  for (const listener of listeners) listener()
}

export const connection = {
  lost: () => change({ lostAt: state.lostAt ?? new Date() }),
  found: () => change({ lostAt: undefined }),
  readOnly: (readOnly: boolean) => change({ readOnly }),
  sessionEnded: (sessionEnded: boolean) => change({ sessionEnded }),
  now: (): Connection => state,
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}

export function useConnection(): Connection {
  return useSyncExternalStore(connection.subscribe, connection.now)
}

/** The browser knows first when the cable is out; the server's next answer knows when it is back. */
export function watchBrowserConnection(): void {
  globalThis.addEventListener('offline', connection.lost)
  globalThis.addEventListener('online', connection.found)
}
