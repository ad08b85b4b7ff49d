import { type GroundList, groundsOf } from '@minh-an/law/ground'
import { regimeOn } from '@minh-an/law/instrument'
import type { PlainDate } from '../calendar/index.ts'
import type { Refusal } from './file.ts'
import { refusal } from './refusals.ts'

/** Refuses a ground that the law of that day does not list, naming those it does. */
export function groundRefusals(list: GroundList, ground: string | undefined, on: PlainDate): Refusal[] {
  const grounds = groundsOf(list, regimeOn(on))
  if (ground !== undefined && grounds.some((known) => known.code === ground)) return []
  return [
    refusal({
      code: 'ground/not-in-law',
      message:
        grounds.length === 0
          ? 'Pháp luật áp dụng vào ngày này không có căn cứ nào cho tác nghiệp này.'
          : `Chọn căn cứ theo luật áp dụng ngày ghi trên văn bản: ${grounds.map((known) => known.point).join(', ')}.`,
      legalBasis: [...new Set(grounds.map((known) => known.legalBasis))].slice(0, 1),
      pointer: '/payload/ground',
    }),
  ]
}
