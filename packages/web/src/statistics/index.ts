export { LeaderCharts } from './LeaderCharts.tsx'
export { YearFigures } from './YearFigures.tsx'
