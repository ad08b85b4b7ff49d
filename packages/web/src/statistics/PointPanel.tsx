import { useQuery } from '@tanstack/react-query'
import { useSpoken, useWords } from '../i18n/index.ts'
import { CellPanel } from './CellPanel.tsx'
import { formQuery } from './queries.ts'
import { spokenForm } from './spoken-form.ts'
import type { OpenPoint } from './use-openers.ts'
import { words } from './words.vi.ts'

interface PointPanelProps {
  readonly point: OpenPoint
  readonly onClose: () => void
}

/** The cases of a mark: the cell of the form that its point is, at the same record point. */
export function PointPanel({ point, onClose }: PointPanelProps) {
  const t = useWords(words)
  const say = useSpoken()
  const { data } = useQuery(formQuery(point.request))
  if (data === undefined) return null
  const { code, value, figure } = point
  return (
    <CellPanel
      form={spokenForm(data, say)}
      request={point.request}
      cell={{ code, rowLabel: t('total'), key: undefined, value, figure }}
      onClose={onClose}
    />
  )
}
