import '../ui/styles.ts'
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { type AnyRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import { makeQueryClient, useConnection } from '../api/index.ts'
import { onLanguageChange } from '../i18n/index.ts'
import {
  FactorFirst,
  findSession,
  ReloadSessionContext,
  type Session,
  SessionContext,
  SignInAgain,
} from '../identity/index.ts'
import { cssVariables, theme } from '../ui/theme.ts'
import { colorSchemeKey } from './color-scheme.ts'
import { styleNonce } from './content-policy.ts'
import { type Room, RoomsContext, roomsFor } from './room.ts'
import { allRooms, roomRoutes } from './rooms.ts'
import { homeRoute, rootRoute } from './root-route.tsx'

const schemeManager = localStorageColorSchemeManager({ key: colorSchemeKey })

interface AppProps {
  readonly session: Session
  readonly rooms?: readonly Room[]
  readonly routes?: readonly AnyRoute[]
}

function makeRouter(routes: readonly AnyRoute[]) {
  return createRouter({
    routeTree: rootRoute.addChildren([homeRoute, ...routes]),
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
  })
}

/** The signed-in application. */
export function App({ session: first, rooms = allRooms, routes = roomRoutes }: AppProps) {
  const [session, setSession] = useState(first)
  const [queries] = useState(makeQueryClient)
  const [router] = useState(() => makeRouter(routes))
  const { sessionEnded } = useConnection()
  // What the server said in the other language is asked anew.
  useEffect(() => onLanguageChange(() => void queries.invalidateQueries()), [queries])
  const own = useMemo(() => roomsFor(rooms, session.user.roles), [rooms, session.user.roles])
  const reloadSession = useCallback(async () => {
    const next = await findSession()
    if (next !== undefined) setSession(next)
  }, [])
  const signedInAgain = (next: Session) => {
    setSession(next)
    void queries.invalidateQueries()
  }
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={schemeManager}
      defaultColorScheme="light"
      getStyleNonce={styleNonce}
    >
      <QueryClientProvider client={queries}>
        <SessionContext value={session}>
          <ReloadSessionContext value={reloadSession}>
            {session.secondFactor?.overdue ? (
              <Suspense>
                <FactorFirst />
              </Suspense>
            ) : (
              <RoomsContext value={own}>
                <RouterProvider router={router} />
              </RoomsContext>
            )}
          </ReloadSessionContext>
          {sessionEnded && <SignInAgain session={session} onSignedIn={signedInAgain} />}
        </SessionContext>
      </QueryClientProvider>
    </MantineProvider>
  )
}
