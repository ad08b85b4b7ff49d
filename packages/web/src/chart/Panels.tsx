import { shortUnitName } from '../ui/index.ts'
import type { Drawing } from './ChartFigure.tsx'
import css from './chart.module.css'
import type { ChartSeries, ChartValue } from './chart-data.ts'
import { greatestOf } from './chart-data.ts'
import { pathOf } from './LineChart.tsx'
import { Fill, Mark, Plot } from './plot.tsx'
import { scaleOfRates } from './scale.ts'

export interface Panel {
  readonly key: string
  readonly name: string
  /** What the panel says at its head, and opens. */
  readonly head: ChartValue
  readonly series: readonly ChartSeries[]
}

interface PanelsProps extends Pick<Drawing, 'onSay'> {
  readonly panels: readonly Panel[]
  readonly label: string
  readonly headLabel: string
}

const width = 180
const height = 64

/** One small drawing for each unit, all on one scale from 0, in the order of what matters. */
export function Panels({ panels, label, headLabel, onSay }: PanelsProps) {
  const greatest = Math.max(0, ...panels.map(({ series }) => greatestOf({ corner: '', categories: [], series })))
  const scale = scaleOfRates(greatest)
  const count = Math.max(1, ...panels.flatMap(({ series }) => series.map(({ values }) => values.length)))
  const xOf = (at: number) => 4 + ((width - 8) * (at + 0.5)) / count
  const yOf = (value: number) => height - 4 - (value / scale.top) * (height - 8)
  return (
    <ul className={css['panels']} aria-label={label}>
      {panels.map(({ key, name, head, series }) => (
        <li key={key} className={css['panel']}>
          <p className={css['panelHead']} title={name}>
            <span>{shortUnitName(name)}</span>
            <strong className="so">{head.figure}</strong>
          </p>
          <Plot label={name} width={width} height={height} onSay={onSay}>
            <line className={css['base']} x1={0} x2={width} y1={height - 4} y2={height - 4} aria-hidden />
            <line className={css['grid']} x1={0} x2={width} y1={4} y2={4} aria-hidden />
            {series.toReversed().map((one) => (
              <path key={one.key} className={css['line']} data-tone={one.tone} d={pathOf(one, xOf, yOf)} aria-hidden />
            ))}
            <Mark
              category={{ key, label: name, full: name }}
              series={{ key: 'head', label: headLabel, tone: 'ours', values: [head] }}
              value={head}
              area={{ x: 0, y: 0, width, height }}
              ring={{ x: 3, y: 3, width: width - 6, height: height - 6 }}
              first
            >
              {endDot(series, xOf, yOf)}
            </Mark>
          </Plot>
        </li>
      ))}
    </ul>
  )
}

function endDot(series: readonly ChartSeries[], xOf: (at: number) => number, yOf: (value: number) => number) {
  const [own] = series
  const at = own?.values.findLastIndex((value) => value !== undefined) ?? -1
  const value = own?.values[at]
  if (value === undefined) return null
  return <Fill tone="ours" box={{ x: xOf(at) - 3.5, y: yOf(value.value) - 3.5, width: 7, height: 7, rx: 3.5 }} />
}
