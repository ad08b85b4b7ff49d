import { type GroundList, groundsOn } from '@minh-an/law/ground'
import { citeVi } from '@minh-an/law/instrument'
import type { PlainDate } from '../calendar/index.ts'
import type { Refusal } from './file.ts'
import { refusal } from './refusals.ts'

/** Refuses a ground that the law of that day does not list, naming those it does. */
export function groundRefusals(list: GroundList, ground: string | undefined, on: PlainDate): Refusal[] {
  const grounds = groundsOn(list, on)
  if (ground !== undefined && grounds.some((known) => known.id === ground)) return []
  const article = grounds[0]?.legalBasis
  return [
    refusal({
      code: 'ground/not-in-law',
      message:
        grounds.length === 0
          ? 'Pháp luật áp dụng vào ngày này không có căn cứ cho tác nghiệp này. Kiểm tra ngày văn bản.'
          : `Chọn căn cứ theo luật áp dụng vào ngày văn bản: ${grounds.map((known) => `${known.point}) ${known.shortVi}`).join('; ')}.`,
      legalBasis: article === undefined ? [] : [citeVi(article)],
      pointer: '/payload/ground',
    }),
  ]
}
