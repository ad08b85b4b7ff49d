import css from './chart.module.css'
import type { Scale } from './scale.ts'

interface AxisProps {
  readonly scale: Scale
  readonly yOf: (value: number) => number
  readonly left: number
  readonly right: number
  readonly text: (value: number) => string
}

/** Lines and figures of the height; the lowest line is 0. */
export function ValueAxis({ scale, yOf, left, right, text }: AxisProps) {
  return (
    <g aria-hidden>
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <line
            className={css[tick === 0 ? 'base' : 'grid']}
            x1={left}
            x2={right}
            y1={Math.round(yOf(tick))}
            y2={Math.round(yOf(tick))}
          />
          <text x={left - 6} y={yOf(tick)} textAnchor="end" dominantBaseline="middle">
            {text(tick)}
          </text>
        </g>
      ))}
    </g>
  )
}
