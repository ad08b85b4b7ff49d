import { lazy, Suspense } from 'react'

const TodayCharts = lazy(() => import('./TodayCharts.tsx').then(({ TodayCharts: charts }) => ({ default: charts })))

/** The charts of Hôm nay, fetched after the first screen has its answer. */
export function LeaderCharts() {
  return (
    <Suspense fallback={null}>
      <TodayCharts />
    </Suspense>
  )
}
