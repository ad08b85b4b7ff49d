export { useActButton } from './act-button.ts'
export { caseListState, caseState } from './list-view.ts'
export { caseReaders, rooms, routes } from './routes.tsx'
