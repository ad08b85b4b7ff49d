import { useSearch } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { LoadingBar } from '../ui/index.ts'
import { FormPage } from './FormPage.tsx'
import type { FormSearch } from './routes.tsx'

const ChartsPage = lazy(() => import('./ChartsPage.tsx').then(({ ChartsPage: page }) => ({ default: page })))

/** Forms and charts of a unit and a period: two ways to look at the same figures. */
export function StatisticsPage() {
  const search = useSearch({ strict: false }) as FormSearch
  if (search.view !== 'charts') return <FormPage />
  return (
    <Suspense fallback={<LoadingBar shown />}>
      <ChartsPage />
    </Suspense>
  )
}
