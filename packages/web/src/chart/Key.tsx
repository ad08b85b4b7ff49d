import { useId } from 'react'
import css from './chart.module.css'
import type { ChartSeries } from './chart-data.ts'
import { Swatch } from './plot.tsx'

/** Names of the parts, in the order they lie on one another, each with its hue and hatch. */
export function Key({ series }: { readonly series: readonly ChartSeries[] }) {
  const id = useId()
  return (
    <ul className={css['key']} aria-hidden>
      {series.map(({ key, label, tone }) => (
        <li key={key}>
          <Swatch id={`${id}${key}`} tone={tone} />
          {label}
        </li>
      ))}
    </ul>
  )
}
