import { shortUnitName } from '../ui/index.ts'
import type { Drawing } from './ChartFigure.tsx'
import css from './chart.module.css'
import type { Category, ChartData } from './chart-data.ts'
import { greatestOf, greatestSumOf } from './chart-data.ts'
import { Key } from './Key.tsx'
import { firstMarkOf } from './LineChart.tsx'
import { Fill, Mark, Plot } from './plot.tsx'
import { scaleFromZero, scaleOfRates, shareOut } from './scale.ts'

interface RowChartProps extends Drawing {
  readonly label: string
  readonly data: ChartData
  /** Parts of a bar one after another, or dots on one line. */
  readonly kind: 'bars' | 'dots'
  readonly tickText: (value: number) => string
  /** A value all rows are measured by: the unit as a whole. */
  readonly measure?: number
  /** At the right end of a row. */
  readonly endOf: (at: number) => string
}

const rowHeight = 30
const topOf = 20

/** One row for a unit, an officer: bars one after another, or dots ranked. The order is that of the data. */
export function RowChart({ label, data, kind, tickText, measure, endOf, width, onSay }: RowChartProps) {
  const isNarrow = width < 560
  const left = isNarrow ? 4 : Math.min(230, width * 0.36)
  const right = width - 68
  const each = isNarrow ? rowHeight + 22 : rowHeight
  const height = topOf + data.categories.length * each + 4
  const scale =
    kind === 'bars'
      ? scaleFromZero(greatestSumOf(data), 4, true)
      : scaleOfRates(Math.max(greatestOf(data), measure ?? 0))
  const xOf = (value: number) => left + (value / scale.top) * (right - left)
  const firstKey = firstMarkOf(data)
  return (
    <>
      <Key series={data.series} />
      <Plot label={label} width={width} height={height} onSay={onSay}>
        <g aria-hidden>
          {scale.ticks.map((tick) => (
            <g key={tick}>
              <line
                className={css[tick === 0 ? 'base' : 'grid']}
                x1={Math.round(xOf(tick))}
                x2={Math.round(xOf(tick))}
                y1={topOf}
                y2={height}
              />
              <text x={xOf(tick)} y={12} textAnchor={tick === 0 && isNarrow ? 'start' : 'middle'}>
                {tickText(tick)}
              </text>
            </g>
          ))}
          {measure !== undefined && (
            <line className={css['event']} x1={xOf(measure)} x2={xOf(measure)} y1={topOf} y2={height} />
          )}
        </g>
        {data.categories.map((category, at) => {
          const y = topOf + at * each
          const barTop = isNarrow ? y + 24 : y + 5
          const parts = kind === 'bars' ? barsOf(data, at, xOf) : dotsOf(data, at, xOf)
          const shares = shareOut(
            parts.map(({ from, to }) => (from + to) / 2),
            left,
            kind === 'bars' ? right + 60 : right + 12,
            24,
          )
          return (
            <g key={category.key}>
              <RowLabel category={category} isNarrow={isNarrow} left={left} y={y} width={width} />
              <text x={width} y={barTop + 14} textAnchor="end" data-strong aria-hidden>
                {endOf(at)}
              </text>
              {parts.map(({ series, value, from, to }, index) => {
                const share = shares[index] ?? { from: left, to: right }
                const box =
                  kind === 'bars'
                    ? { x: from, y: barTop, width: Math.max(to - from, 0.5), height: 20 }
                    : dotBox((from + to) / 2, barTop + 10, series.tone === 'last' ? 8 : 12)
                return (
                  <Mark
                    key={series.key}
                    category={category}
                    series={series}
                    value={value}
                    area={{ x: share.from, y: barTop - 3, width: share.to - share.from, height: 26 }}
                    ring={box}
                    first={firstKey === `${category.key} ${series.key}`}
                  >
                    <Fill tone={series.tone} box={box} hollow={kind === 'dots' && series.tone === 'last'} />
                  </Mark>
                )
              })}
            </g>
          )
        })}
      </Plot>
    </>
  )
}

const dotBox = (x: number, y: number, size: number) => ({
  x: x - size / 2,
  y: y - size / 2,
  width: size,
  height: size,
  rx: size / 2,
})

type X = (value: number) => number

function barsOf(data: ChartData, at: number, xOf: X) {
  let before = 0
  return data.series.flatMap((series) => {
    const value = series.values[at]
    if (value === undefined || value.value === 0) return []
    const [from, to] = [xOf(before), xOf(before + value.value)]
    before += value.value
    return [{ series, value, from, to }]
  })
}

function dotsOf(data: ChartData, at: number, xOf: X) {
  return data.series
    .flatMap((series) => {
      const value = series.values[at]
      return value === undefined ? [] : [{ series, value, from: xOf(value.value), to: xOf(value.value) }]
    })
    .toSorted((a, b) => a.from - b.from)
}

interface RowLabelProps {
  readonly category: Category
  readonly isNarrow: boolean
  readonly left: number
  readonly y: number
  readonly width: number
}

/** Cut where there is no room; the whole name is spoken with each mark and stands in the table. */
function RowLabel({ category, isNarrow, left, y, width }: RowLabelProps) {
  const most = Math.floor((isNarrow ? width : left - 12) / 6.6)
  const name = shortUnitName(category.label)
  const text = name.length > most ? `${name.slice(0, Math.max(most - 1, 1)).trimEnd()}…` : name
  return (
    <text
      x={isNarrow ? 0 : left - 10}
      y={isNarrow ? y + 14 : y + 19}
      textAnchor={isNarrow ? 'start' : 'end'}
      aria-hidden
    >
      {text}
    </text>
  )
}
