import { lazy } from 'react'

/** The page of who must set up a second factor first; rarely needed, so fetched when it is. */
export const FactorFirst = lazy(() => import('./FactorFirst.tsx').then((module) => ({ default: module.FactorFirst })))
