export { YearFigures } from './YearFigures.tsx'
