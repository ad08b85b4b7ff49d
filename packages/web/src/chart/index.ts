export { BarChart } from './BarChart.tsx'
export { ChartFigure, type Drawing } from './ChartFigure.tsx'
export type { Category, ChartData, ChartMark, ChartSeries, ChartValue, Tone } from './chart-data.ts'
export {
  hundredthsOf,
  type PointsDelta,
  percentText,
  pointsBetween,
  pointsText,
  type QuantityDelta,
  quantityBetween,
} from './delta.ts'
export { LineChart } from './LineChart.tsx'
export { type Panel, Panels } from './Panels.tsx'
export { RowChart } from './RowChart.tsx'
