import { Button } from '@mantine/core'
import {
  createRootRoute,
  createRoute,
  type ErrorComponentProps,
  Link,
  Navigate,
  retainSearchParams,
} from '@tanstack/react-router'
import { ApiProblem } from '../api/index.ts'
import { useWords } from '../i18n/index.ts'
import { EmptyState, ErrorState } from '../ui/index.ts'
import { Frame } from './Frame.tsx'
import { PageHead } from './PageHead.tsx'
import { type Place, readPlace } from './place.ts'
import { useRooms } from './room.ts'
import { words } from './words.vi.ts'

function NotFound() {
  const t = useWords(words)
  return (
    <>
      <PageHead title={t('notFound.title')} />
      <EmptyState why={t('notFound.text')} next={<Link to="/">{t('notFound.home')}</Link>} />
    </>
  )
}

/** A fault of the page itself; a problem the server told shows with its own words. */
function Fault({ error, reset }: ErrorComponentProps) {
  const t = useWords(words)
  return (
    <>
      <PageHead title={t('fault.title')} />
      {error instanceof ApiProblem ? (
        <ErrorState problem={error} onRetry={reset} />
      ) : (
        <EmptyState
          why={t('fault.text')}
          next={
            <Button variant="default" onClick={reset}>
              {t('retry')}
            </Button>
          }
        />
      )}
    </>
  )
}

/** The parent of every room's routes: the frame, and unit and period in the address. */
export const rootRoute = createRootRoute({
  component: Frame,
  notFoundComponent: NotFound,
  errorComponent: Fault,
  validateSearch: (search: Record<string, unknown>): Place => readPlace(search),
  search: { middlewares: [retainSearchParams<Place>(['unit', 'year', 'months', 'legalUntil', 'recordedUntil'])] },
})

function Home() {
  const t = useWords(words)
  const [first] = useRooms()
  if (first) return <Navigate to={first.path} replace />
  return (
    <>
      <PageHead title={t('home.title')} />
      <EmptyState why={t('home.empty')} />
    </>
  )
}

/** `/` leads to the reader's first room: Hôm nay where it is built and allowed. */
export const homeRoute = createRoute({ getParentRoute: () => rootRoute, path: '/', component: Home })
