import { Button } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { IconChartBar, IconDownload, IconTable } from '@tabler/icons-react'
import { type ReactNode, useCallback, useId, useRef, useState } from 'react'
import { useWords } from '../i18n/index.ts'
import css from './chart.module.css'
import type { ChartData } from './chart-data.ts'
import { savePicture } from './save-picture.ts'
import { TableTwin } from './TableTwin.tsx'
import { words } from './words.vi.ts'

export interface Drawing {
  /** Pixels there are. */
  readonly width: number
  readonly onSay: (text: string | undefined) => void
}

interface ChartFigureProps {
  /** The finding, as a sentence without its full stop. */
  readonly title: string
  /** What is counted, over which days, to which cut-off. */
  readonly subtitle: ReactNode
  /** The chart in words, for those who do not see it. */
  readonly summary: string
  readonly notes?: readonly ReactNode[]
  /** Undefined while it is computed. */
  readonly data: ChartData | undefined
  /** Kept free while the figures are on their way. */
  readonly height: number
  readonly draw: (drawing: Drawing) => ReactNode
  /** In place of the drawing: nothing to draw, or a problem. */
  readonly instead?: ReactNode
  readonly level?: 2 | 3
}

/** A chart with everything that belongs to it: finding, definition, drawing or its table, words, picture to keep. */
export function ChartFigure(props: ChartFigureProps) {
  const { title, subtitle, summary, notes = [], data, height, draw, instead, level = 2 } = props
  const t = useWords(words)
  const id = useId()
  const { ref, width } = useElementSize<HTMLDivElement>()
  const figure = useRef<HTMLElement>(null)
  const [asTable, setAsTable] = useState(false)
  const [said, setSaid] = useState<string>()
  const onSay = useCallback((text: string | undefined) => setSaid(text), [])
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <figure ref={figure} className={css['figure']} aria-labelledby={`${id}title`} aria-describedby={`${id}summary`}>
      <div className={css['head']}>
        <Heading id={`${id}title`} className={css['title']}>
          {title}
        </Heading>
        {data && !instead && (
          <div className={css['tools']}>
            <Button
              variant="subtle"
              size="compact-sm"
              aria-pressed={asTable}
              aria-label={`${t('table')}: ${title}`}
              leftSection={asTable ? <IconChartBar size={16} aria-hidden /> : <IconTable size={16} aria-hidden />}
              onClick={() => setAsTable(!asTable)}
            >
              {t('table')}
            </Button>
            {!asTable && (
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={`${t('save')}: ${title}`}
                leftSection={<IconDownload size={16} aria-hidden />}
                onClick={() => savePicture(figure.current?.querySelector<SVGSVGElement>('svg[role=group]'), title)}
              >
                {t('save')}
              </Button>
            )}
          </div>
        )}
      </div>
      {/* Unit and days are known with the figures; until then the line keeps its place. */}
      <p className={`so ${css['subtitle']}`}>{data === undefined && instead === undefined ? '\u00a0' : subtitle}</p>
      <p id={`${id}summary`} className="visually-hidden">
        {summary}
      </p>
      <div ref={ref} className={css['body']}>
        {instead ??
          (data === undefined ? (
            <div className={css['waiting']} style={{ height }} aria-busy>
              {t('loading')}
            </div>
          ) : asTable ? (
            <TableTwin data={data} label={t('table.of', { title })} />
          ) : (
            width > 0 && draw({ width: Math.round(width), onSay })
          ))}
      </div>
      {data && !instead && !asTable && (
        <p className={`so ${css['readout']}`} data-resting={said === undefined || undefined} aria-hidden>
          {said ?? t('keys')}
        </p>
      )}
      {notes.map((note, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sentences in their order
        <p key={at} className={`so ${css['note']}`}>
          {note}
        </p>
      ))}
    </figure>
  )
}
