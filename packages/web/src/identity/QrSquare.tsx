import { encode } from 'uqr'
import css from './account.module.css'

/** White around the square (ISO/IEC 18004 §6.3.8), and pixels of one module: whole ones, so that none is wider than others. */
const QUIET_MODULES = 4
const MODULE_PIXELS = 4

/** A text as the square that a phone reads. */
export function QrSquare({ text, label }: { readonly text: string; readonly label: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_MODULES })
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])))
  return (
    <svg
      className={css['square']}
      width={size * MODULE_PIXELS}
      height={size * MODULE_PIXELS}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={dark.join('')} />
    </svg>
  )
}
