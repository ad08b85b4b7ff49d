import { type GroundList, groundsOn } from '@minh-an/law/ground'
import { citeVi } from '@minh-an/law/instrument'
import type { PlainDate } from '../calendar/index.ts'
import type { Refusal } from './file.ts'
import { refusal } from './refusals.ts'

/** Refuses an act whose list of grounds the law of that day does not know at all. */
export function groundListRefusals(list: GroundList | undefined, on: PlainDate): Refusal[] {
  return list === undefined || groundsOn(list, on).length > 0 ? [] : [noGrounds()]
}

function noGrounds(): Refusal {
  return refusal({
    code: 'ground/none-in-law',
    message: 'Pháp luật áp dụng vào ngày này không có căn cứ cho tác nghiệp này. Kiểm tra ngày văn bản.',
    pointer: '/effectiveOn',
  })
}

/** Refuses a ground that the law of that day does not list, naming those it does. */
export function groundRefusals(list: GroundList, ground: string | undefined, on: PlainDate): Refusal[] {
  const grounds = groundsOn(list, on)
  if (ground !== undefined && grounds.some((known) => known.id === ground)) return []
  const article = grounds[0]?.legalBasis
  if (article === undefined) return [noGrounds()]
  return [
    refusal({
      code: 'ground/not-in-law',
      message: `Chọn căn cứ theo luật áp dụng vào ngày văn bản: ${grounds.map((known) => `${known.point}) ${known.shortVi}`).join('; ')}.`,
      legalBasis: [citeVi(article)],
      pointer: '/payload/ground',
    }),
  ]
}
