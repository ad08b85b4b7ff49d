import type { AgesResponse, FormRequestInput, SeriesPoint } from '@minh-an/contract/statistics'
import { type PlainDate, plainDate } from '@minh-an/domain/calendar'
import type { SumCode } from '@minh-an/domain/statistics'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { caseListState } from '../enforcement-case/index.ts'
import type { ChartWords, Openers, Row } from './chart-models.ts'

/** A cell that a mark of a chart asked to see the cases of. */
export interface OpenPoint {
  readonly request: FormRequestInput
  readonly code: SumCode
  readonly value: number | string
  readonly figure: string
}

/** Longer tokens than this (the nation has hundreds of agencies) do not go into an address. */
const MOST_TOKEN = 1_500

/** The form that a point of a series is, ready to be asked for. */
function requestOf(form: 1 | 2, unit: string, point: SeriesPoint, rows?: 'unit' | 'officer'): FormRequestInput {
  const { period, cutoffs } = point
  return {
    form,
    unit,
    period:
      period.year !== null && period.months !== null
        ? { year: period.year, months: period.months }
        : { from: plainDate(period.from), to: plainDate(period.to) },
    legalUntil: plainDate(cutoffs.legalUntil),
    recordedUntil: cutoffs.recordedUntil,
    ...(cutoffs.tree === cutoffs.legalUntil ? {} : { tree: plainDate(cutoffs.tree) }),
    ...(rows === undefined ? {} : { rows }),
  }
}

/** The address of that form: unit, period, cut-offs and tree as codes. */
function searchOf(form: 1 | 2, unit: string, point: SeriesPoint, rows?: 'unit' | 'officer') {
  const { period, cutoffs } = point
  const isCut = cutoffs.legalUntil !== period.to
  return {
    unit,
    ...(form === 2 ? { form } : {}),
    ...(period.year === null || period.months === null ? {} : { year: period.year, months: period.months }),
    legalUntil: isCut ? (cutoffs.legalUntil as PlainDate) : undefined,
    recordedUntil: cutoffs.recordedUntil.length > MOST_TOKEN ? undefined : cutoffs.recordedUntil,
    ...(cutoffs.tree === cutoffs.legalUntil ? {} : { tree: cutoffs.tree }),
    ...(rows === undefined ? {} : { rows }),
  }
}

/** What the marks of the charts of a unit open. */
export function useOpeners(form: 1 | 2, unit: string, words: ChartWords) {
  const navigate = useNavigate()
  const [opened, setOpened] = useState<OpenPoint>()
  const open = useMemo((): Openers => {
    const go = (search: object) => void navigate({ to: '/statistics', search: search as never })
    return {
      form: (point, row) => () => go(searchOfRow(form, unit, point, row)),
      cell: (point, code) => () => {
        const value = point.cells[code] ?? 0
        setOpened({
          request: requestOf(form, unit, point),
          code,
          value,
          figure: words.sum(form, value).detail ?? words.sum(form, value).figure,
        })
      },
      list: (filter: AgesResponse['bands'][number]['filter']) => () =>
        void navigate({ to: '/cases', state: caseListState(filter) }),
    }
  }, [form, unit, words, navigate])
  return { open, opened, close: () => setOpened(undefined) }
}

/** A row of another unit is that unit's own form; the unit's own cases and officers are rows of the unit's. */
function searchOfRow(form: 1 | 2, unit: string, point: SeriesPoint, row: Row | undefined) {
  if (row === undefined) return searchOf(form, unit, point)
  if (typeof row.unit === 'string' && row.own !== true) return searchOf(form, row.unit, point)
  return searchOf(form, unit, point, row.unit === undefined ? 'officer' : 'unit')
}
