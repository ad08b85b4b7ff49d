import { createContext, type KeyboardEvent, type ReactNode, useContext, useId, useMemo, useRef, useState } from 'react'
import { useWords } from '../i18n/index.ts'
import css from './chart.module.css'
import { type Category, type ChartSeries, type ChartValue, saidOfMark, type Tone } from './chart-data.ts'
import { words } from './words.vi.ts'

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly rx?: number
}

interface PlotState {
  /** Prefix of the ids of the hatches of this drawing. */
  readonly id: string
  readonly current: string | undefined
  readonly setCurrent: (key: string) => void
  readonly say: (text: string | undefined) => void
}

const PlotContext = createContext<PlotState | undefined>(undefined)

function usePlot(): PlotState {
  const state = useContext(PlotContext)
  if (state === undefined) throw new Error('a mark stands in a plot')
  return state
}

interface PlotProps {
  readonly label: string
  readonly width: number
  readonly height: number
  readonly children: ReactNode
  /** Hears what the mark with focus or under the pointer says. */
  readonly onSay: (text: string | undefined) => void
}

const keySteps: Readonly<Record<string, readonly [across: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** The mark nearest in a direction; straight ahead counts more than aside. */
function nearest(marks: readonly Element[], from: Element, [across, down]: readonly [number, number]) {
  const here = centreOf(from)
  const ahead = marks.flatMap((mark) => {
    const there = centreOf(mark)
    const along = (there.x - here.x) * across + (there.y - here.y) * down
    const aside = Math.abs((there.x - here.x) * down) + Math.abs((there.y - here.y) * across)
    return mark === from || along <= 0.5 ? [] : [{ mark, far: along + aside * 2 }]
  })
  return ahead.toSorted((a, b) => a.far - b.far)[0]?.mark
}

/** Of the area that is hit: areas of a drawing do not overlap, so each direction leads on. */
function centreOf(mark: Element) {
  const box = mark.querySelector('[data-area]')?.getBoundingClientRect() ?? mark.getBoundingClientRect()
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** The drawing: one stop of Tab, arrows between its marks, hatches for those who see no colour. */
export function Plot({ label, width, height, children, onSay }: PlotProps) {
  const id = useId()
  const svg = useRef<SVGSVGElement>(null)
  const [current, setCurrent] = useState<string>()
  const state = useMemo(() => ({ id, current, setCurrent, say: onSay }), [id, current, onSay])
  const move = (event: KeyboardEvent<SVGSVGElement>) => {
    const step = keySteps[event.key]
    const from = (event.target as Element).closest('[data-mark]')
    if (!step || !from || !svg.current || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    const next = nearest([...svg.current.querySelectorAll('[data-mark]')], from, step)
    if (next instanceof SVGElement) next.focus()
  }
  return (
    <PlotContext value={state}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing has no element of its own for a group of buttons */}
      <svg
        ref={svg}
        role="group"
        aria-label={label}
        className={css['plot']}
        viewBox={`0 0 ${width} ${height}`}
        onKeyDown={move}
      >
        <Hatches id={id} />
        {children}
      </svg>
    </PlotContext>
  )
}

const hatched: readonly (readonly [tone: Tone, angle: number, gap: number])[] = [
  ['going', 45, 6],
  ['absent', 135, 6],
  ['paused', 90, 5],
  ['last', 45, 9],
  ['other', 0, 5],
]

function Hatches({ id }: { readonly id: string }) {
  return (
    <defs>
      {hatched.map(([tone, angle, gap]) => (
        <pattern
          key={tone}
          id={`${id}${tone}`}
          width={gap}
          height={gap}
          patternUnits="userSpaceOnUse"
          patternTransform={`rotate(${angle})`}
        >
          <rect className={css['hatch']} width={1.5} height={gap} />
        </pattern>
      ))}
    </defs>
  )
}

/** A small piece of a series, for its name. */
export function Swatch({ id, tone }: { readonly id: string; readonly tone: Tone }) {
  const box = { x: 0.5, y: 0.5, width: 15, height: 11 }
  return (
    <svg width={16} height={12} aria-hidden>
      <Hatches id={id} />
      <rect {...box} className={css['fill']} data-tone={tone} />
      {isHatched(tone) && <rect {...box} fill={`url(#${id}${tone})`} />}
    </svg>
  )
}

const isHatched = (tone: Tone) => hatched.some(([known]) => known === tone)

/** A filled shape of a series: hue, outline, and the hatch of its tone over it. */
export function Fill({ tone, box, hollow }: { readonly tone: Tone; readonly box: Box; readonly hollow?: boolean }) {
  const { id } = usePlot()
  return (
    <>
      <rect {...box} className={css['fill']} data-tone={tone} data-hollow={hollow || undefined} />
      {isHatched(tone) && !hollow && <rect {...box} fill={`url(#${id}${tone})`} pointerEvents="none" />}
    </>
  )
}

interface MarkProps {
  readonly category: Category
  readonly series: ChartSeries
  readonly value: ChartValue
  /** What a pointer hits. */
  readonly area: Box
  /** What the ring of focus goes round. */
  readonly ring: Box
  /** The one mark that Tab stops at before any had focus. */
  readonly first: boolean
  readonly children: ReactNode
}

/** One figure of the drawing: takes focus, says itself, opens what it counts. */
export function Mark({ category, series, value, area, ring, first, children }: MarkProps) {
  const t = useWords(words)
  const { current, setCurrent, say } = usePlot()
  const key = `${category.key} ${series.key}`
  const shown = saidOfMark(category, series, value)
  const open = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    value.onOpen?.()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its role is a button's wherever it opens anything
    <g
      data-mark={key}
      role={value.onOpen ? 'button' : 'img'}
      tabIndex={current === key || (current === undefined && first) ? 0 : -1}
      aria-label={value.onOpen ? `${shown}. ${t('open')}` : shown}
      className={css['mark']}
      data-opens={value.onOpen !== undefined || undefined}
      onClick={() => value.onOpen?.()}
      onKeyDown={open}
      onFocus={() => {
        setCurrent(key)
        say(shown)
      }}
      onBlur={() => say(undefined)}
      onPointerEnter={() => say(shown)}
      onPointerLeave={() => say(undefined)}
    >
      <rect data-area {...area} fill="transparent" />
      {children}
      <rect
        className={css['ring']}
        x={ring.x - 3}
        y={ring.y - 3}
        width={ring.width + 6}
        height={ring.height + 6}
        rx={3}
      />
    </g>
  )
}
