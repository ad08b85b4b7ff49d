import { ValueAxis } from './Axis.tsx'
import type { Drawing } from './ChartFigure.tsx'
import type { ChartData, ChartMark } from './chart-data.ts'
import { greatestOf, greatestSumOf } from './chart-data.ts'
import { Key } from './Key.tsx'
import { CategoryTexts, Events, firstMarkOf } from './LineChart.tsx'
import { Fill, Mark, Plot } from './plot.tsx'
import { scaleFromZero, shareOut } from './scale.ts'

interface BarChartProps extends Drawing {
  readonly label: string
  readonly data: ChartData
  /** Parts of one whole on one another, or figures to compare side by side. */
  readonly kind: 'stacked' | 'beside'
  readonly marks?: readonly ChartMark[]
  readonly height: number
  readonly tickText: (value: number) => string
  /** Counts of cases: no lines at halves. */
  readonly whole?: boolean
}

const left = 56
const bottom = 24

/** Bars from 0. */
export function BarChart({ label, data, kind, marks = [], height, tickText, whole, width, onSay }: BarChartProps) {
  const right = width - 8
  const top = 14 + Math.min(marks.length, 2) * 14
  const base = height - bottom
  const scale = scaleFromZero(kind === 'stacked' ? greatestSumOf(data) : greatestOf(data), 4, whole)
  const step = (right - left) / Math.max(data.categories.length, 1)
  const xOf = (at: number) => left + step * (at + 0.5)
  const yOf = (value: number) => base - (value / scale.top) * (base - top)
  const firstKey = firstMarkOf(data)
  const barWidth = Math.min(step * 0.68, kind === 'stacked' ? 64 : 96)
  return (
    <>
      <Key series={data.series} />
      <Plot label={label} width={width} height={height} onSay={onSay}>
        <ValueAxis scale={scale} yOf={yOf} left={left} right={right} text={tickText} />
        <Events marks={marks} left={left} step={step} right={right} bottom={base} />
        <CategoryTexts data={data} xOf={xOf} y={height - 7} step={step} />
        {data.categories.map((category, at) => {
          const parts = kind === 'stacked' ? stacked(data, at, yOf) : beside(data, at, yOf, xOf(at), barWidth)
          const shares = shareOut(
            parts.map(({ centre }) => centre),
            kind === 'stacked' ? 0 : xOf(at) - step / 2,
            kind === 'stacked' ? base : xOf(at) + step / 2,
            24,
          )
          return parts.map(({ series, value, from, to, x }, index) => {
            const share = shares[index] ?? { from: 0, to: base }
            const box = {
              x: x ?? xOf(at) - barWidth / 2,
              y: from,
              width: x === undefined ? barWidth : barWidth / data.series.length - 2,
              height: Math.max(to - from, 0.5),
            }
            return (
              <Mark
                key={series.key}
                category={category}
                series={series}
                value={value}
                area={
                  kind === 'stacked'
                    ? { x: xOf(at) - step / 2, y: share.from, width: step, height: share.to - share.from }
                    : { x: share.from, y: 0, width: share.to - share.from, height: base }
                }
                ring={box}
                first={firstKey === `${category.key} ${series.key}`}
              >
                <Fill tone={series.tone} box={box} />
              </Mark>
            )
          })
        })}
      </Plot>
    </>
  )
}

type Y = (value: number) => number

/** From the top down, so that areas are shared out in the order they are seen. */
function stacked(data: ChartData, at: number, yOf: Y) {
  let below = 0
  return data.series
    .flatMap((series) => {
      const value = series.values[at]
      if (value === undefined) return []
      const [to, from] = [yOf(below), yOf(below + value.value)]
      below += value.value
      return [{ series, value, from, to, centre: (from + to) / 2, x: undefined }]
    })
    .toReversed()
}

function beside(data: ChartData, at: number, yOf: Y, middle: number, width: number) {
  const each = width / data.series.length
  return data.series.flatMap((series, index) => {
    const value = series.values[at]
    if (value === undefined) return []
    const x = middle - width / 2 + each * index + 1
    return [{ series, value, from: yOf(value.value), to: yOf(0), centre: x + each / 2, x }]
  })
}
