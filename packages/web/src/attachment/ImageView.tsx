import { Button } from '@mantine/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useWords } from '../i18n/index.ts'
import css from './attachment.module.css'
import { words } from './words.vi.ts'

const step = 1.25
const smallest = 0.25
const largest = 8

interface Size {
  readonly width: number
  readonly height: number
}

interface ImageViewProps {
  readonly address: string
  readonly name: string
  readonly tools: ReactNode
}

/** A photo or scan: whole at first, larger and smaller, turned by quarters; what does not fit is scrolled to. */
export function ImageView({ address, name, tools }: ImageViewProps) {
  const t = useWords(words)
  const pane = useRef<HTMLElement>(null)
  const [room, setRoom] = useState<Size>()
  const [natural, setNatural] = useState<Size>()
  const [zoom, setZoom] = useState(1)
  const [turns, setTurns] = useState(0)
  const [broken, setBroken] = useState(false)
  useEffect(() => {
    const element = pane.current
    if (element === null) return
    const measure = () => setRoom({ width: element.clientWidth, height: element.clientHeight })
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [])

  const lying = turns % 2 !== 0
  const outer = natural && lying ? { width: natural.height, height: natural.width } : natural
  const fit = room && outer ? Math.min(room.width / outer.width, room.height / outer.height, 1) : 0
  const scale = fit * zoom
  const scaled = (size: Size | undefined) => ({
    width: Math.round((size?.width ?? 0) * scale),
    height: Math.round((size?.height ?? 0) * scale),
  })
  const change = (factor: number) => setZoom((old) => Math.min(largest, Math.max(smallest, old * factor)))
  return (
    <>
      <div className={css['tools']}>
        <Button variant="default" onClick={() => change(1 / step)}>
          {t('smaller')}
        </Button>
        <span className="so" role="status">{`${Math.round(scale * 100)} %`}</span>
        <Button variant="default" onClick={() => change(step)}>
          {t('larger')}
        </Button>
        <Button variant="default" onClick={() => setZoom(1)}>
          {t('fit')}
        </Button>
        <Button variant="default" onClick={() => setTurns((old) => (old + 3) % 4)}>
          {t('turnLeft')}
        </Button>
        <Button variant="default" onClick={() => setTurns((old) => (old + 1) % 4)}>
          {t('turnRight')}
        </Button>
        {tools}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <section ref={pane} className={css['pane']} tabIndex={0} aria-label={name}>
        {broken ? (
          <p role="alert">{t('broken')}</p>
        ) : (
          <div className={css['sheet']} style={scaled(outer)}>
            <img
              src={address}
              alt={name}
              style={{ ...scaled(natural), transform: `translate(-50%, -50%) rotate(${turns * 90}deg)` }}
              onLoad={({ currentTarget }) =>
                setNatural({ width: currentTarget.naturalWidth, height: currentTarget.naturalHeight })
              }
              onError={() => setBroken(true)}
            />
          </div>
        )}
      </section>
    </>
  )
}
