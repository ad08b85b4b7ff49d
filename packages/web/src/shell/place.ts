import { type PlainDate, parsePlainDate } from '@minh-an/domain/calendar'

/**
 * Unit and period stand in the address as codes, so that a link gives the same figure. Names and free text never do.
 * A value that is none of these is dropped, as if it were not there.
 */
export interface Place {
  readonly unit?: string
  /** Statistical year. */
  readonly year?: number
  /** 1 … 12, counted from 1 October. */
  readonly months?: number
  readonly legalUntil?: PlainDate
  /** Record point. */
  readonly recordedUntil?: string
}

const unitCode = /^(?:VN|[a-z]*\d{4}:[0-9A-Za-z.-]{1,24})$/
const recordPoint = /^[0-9A-Za-z_.:~+-]{1,4000}$/

function whole(value: unknown, least: number, most: number): number | undefined {
  const number = Number(value)
  return Number.isInteger(number) && number >= least && number <= most ? number : undefined
}

export function readPlace(search: Readonly<Record<string, unknown>>): Place {
  const unit = typeof search['unit'] === 'string' && unitCode.test(search['unit']) ? search['unit'] : undefined
  const year = whole(search['year'], 1946, 2100)
  const months = whole(search['months'], 1, 12)
  const legalUntil = typeof search['legalUntil'] === 'string' ? parsePlainDate(search['legalUntil']) : undefined
  const point = search['recordedUntil']
  const recordedUntil = typeof point === 'string' && recordPoint.test(point) ? point : undefined
  return {
    ...(unit === undefined ? {} : { unit }),
    ...(year === undefined ? {} : { year }),
    ...(months === undefined ? {} : { months }),
    ...(legalUntil === undefined ? {} : { legalUntil }),
    ...(recordedUntil === undefined ? {} : { recordedUntil }),
  }
}
