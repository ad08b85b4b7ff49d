import { ValueAxis } from './Axis.tsx'
import type { Drawing } from './ChartFigure.tsx'
import css from './chart.module.css'
import type { ChartData, ChartMark, ChartSeries } from './chart-data.ts'
import { greatestOf } from './chart-data.ts'
import { Fill, Mark, Plot } from './plot.tsx'
import { type Scale, scaleOfRates, shareOut } from './scale.ts'

interface LineChartProps extends Drawing {
  readonly label: string
  readonly data: ChartData
  readonly marks?: readonly ChartMark[]
  readonly height: number
  readonly tickText: (value: number) => string
}

const left = 44
const bottom = 24

/** Lines over the months or years, each named at its end; a point is a figure that opens. */
export function LineChart({ label, data, marks = [], height, tickText, width, onSay }: LineChartProps) {
  const right = width - 62
  const top = 18 + Math.min(marks.length, 2) * 14
  const scale = scaleOfRates(greatestOf(data))
  const step = (right - left) / Math.max(data.categories.length, 1)
  const xOf = (at: number) => left + step * (at + 0.5)
  const yOf = (value: number) => height - bottom - (value / scale.top) * (height - bottom - top)
  const firstKey = firstMarkOf(data)
  return (
    <Plot label={label} width={width} height={height} onSay={onSay}>
      <ValueAxis scale={scale} yOf={yOf} left={left} right={right} text={tickText} />
      <Events marks={marks} left={left} step={step} right={right} bottom={height - bottom} />
      <CategoryTexts data={data} xOf={xOf} y={height - 7} step={step} />
      {data.series.toReversed().map((series) => (
        <path
          key={series.key}
          className={css['line']}
          data-tone={series.tone}
          d={pathOf(series, xOf, yOf)}
          aria-hidden
        />
      ))}
      <EndLabels data={data} scale={scale} xOf={xOf} yOf={yOf} low={top} high={height - bottom} />
      {data.categories.map((category, at) => {
        const here = data.series
          .flatMap((series) => {
            const value = series.values[at]
            return value === undefined ? [] : [{ series, value, y: yOf(value.value) }]
          })
          .toSorted((a, b) => a.y - b.y)
        const shares = shareOut(
          here.map(({ y }) => y),
          0,
          height - bottom,
          24,
        )
        return here.map(({ series, value, y }, index) => {
          const share = shares[index] ?? { from: 0, to: height - bottom }
          const size = series.tone === 'last' ? 6 : 8
          const box = { x: xOf(at) - size / 2, y: y - size / 2, width: size, height: size, rx: size / 2 }
          return (
            <Mark
              key={`${category.key} ${series.key}`}
              category={category}
              series={series}
              value={value}
              area={{ x: xOf(at) - step / 2, y: share.from, width: step, height: share.to - share.from }}
              ring={box}
              first={firstKey === `${category.key} ${series.key}`}
            >
              <Fill tone={series.tone} box={box} hollow={category.provisional === true && series.tone !== 'last'} />
            </Mark>
          )
        })
      })}
    </Plot>
  )
}

export function firstMarkOf(data: ChartData): string | undefined {
  for (const [at, category] of data.categories.entries()) {
    for (const series of data.series) if (series.values[at] !== undefined) return `${category.key} ${series.key}`
  }
  return undefined
}

/** Straight from figure to figure; where one is missing the line stops. */
export function pathOf(series: ChartSeries, xOf: (at: number) => number, yOf: (value: number) => number): string {
  return series.values
    .map((value, at) => {
      if (value === undefined) return ''
      const command = at > 0 && series.values[at - 1] !== undefined ? 'L' : 'M'
      return `${command}${xOf(at).toFixed(1)} ${yOf(value.value).toFixed(1)}`
    })
    .join('')
}

interface EventsProps {
  readonly marks: readonly ChartMark[]
  readonly left: number
  readonly step: number
  readonly right: number
  readonly bottom: number
}

/** Dashed lines for days to be known; their words stand on two rows, so that neighbours do not run into one another. */
export function Events({ marks, left, step, right, bottom }: EventsProps) {
  return (
    <g aria-hidden>
      {marks.map(({ at, label }, index) => {
        const x = left + step * at
        const y = 10 + (index % 2) * 14
        const isRight = x > (left + right) / 2
        return (
          <g key={`${at} ${label}`}>
            <line className={css['event']} x1={x} x2={x} y1={y + 4} y2={bottom} />
            <text x={isRight ? x + 2 : x - 2} y={y} textAnchor={isRight ? 'end' : 'start'}>
              {label}
            </text>
          </g>
        )
      })}
    </g>
  )
}

interface CategoryTextsProps {
  readonly data: ChartData
  readonly xOf: (at: number) => number
  readonly y: number
  readonly step: number
}

/** Words under the base; where they would touch, only every second or third is written. */
export function CategoryTexts({ data, xOf, y, step }: CategoryTextsProps) {
  const widest = Math.max(...data.categories.map(({ label }) => label.length)) * 7 + 6
  const every = Math.max(1, Math.ceil(widest / step))
  return (
    <g aria-hidden>
      {data.categories.map(({ key, label }, at) =>
        (data.categories.length - 1 - at) % every === 0 ? (
          <text key={key} x={xOf(at)} y={y} textAnchor="middle">
            {label}
          </text>
        ) : null,
      )}
    </g>
  )
}

interface EndLabelsProps {
  readonly data: ChartData
  readonly scale: Scale
  readonly xOf: (at: number) => number
  readonly yOf: (value: number) => number
  readonly low: number
  readonly high: number
}

function EndLabels({ data, xOf, yOf, low, high }: EndLabelsProps) {
  const ends = data.series
    .flatMap((series) => {
      const at = series.values.findLastIndex((value) => value !== undefined)
      const value = series.values[at]
      return value === undefined ? [] : [{ series, value, at, y: yOf(value.value) }]
    })
    .toSorted((a, b) => a.y - b.y)
  const places = shareOut(
    ends.map(({ y }) => y),
    low - 8,
    high,
    28,
  )
  return (
    <g aria-hidden>
      {ends.map(({ series, value, at, y }, index) => {
        const place = places[index] ?? { from: y, to: y }
        const middle = Math.min(Math.max(y, place.from + 13), place.to - 13)
        return (
          <text key={series.key} x={xOf(at) + 9} y={middle} data-strong={series.tone === 'last' ? undefined : true}>
            <tspan x={xOf(at) + 9} dy="-2">
              {value.figure}
            </tspan>
            <tspan x={xOf(at) + 9} dy="13">
              {series.label}
            </tspan>
          </text>
        )
      })}
    </g>
  )
}
