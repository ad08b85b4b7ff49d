import { FORMER_GROUNDS } from './former-grounds.ts'
import { GROUNDS_OF_THE_TEXT, type Ground, type GroundList } from './grounds.ts'

export { GROUND_LISTS, type Ground, type GroundList } from './grounds.ts'

/** Every ground that was or is law since 2009-07-01; those of a list that are law on the same day, in its order. */
export const GROUNDS: readonly Ground[] = [...FORMER_GROUNDS, ...GROUNDS_OF_THE_TEXT]

/** What a list of grounds is for. */
export const GROUND_LIST_VI: Record<GroundList, string> = {
  'request-refusal': 'Từ chối yêu cầu thi hành án',
  'conditions-absent': 'Chưa có điều kiện thi hành án',
  postponement: 'Hoãn thi hành án',
  suspension: 'Tạm đình chỉ thi hành án',
  termination: 'Đình chỉ thi hành án',
  recall: 'Thu hồi quyết định về thi hành án',
  cancellation: 'Hủy quyết định về thi hành án',
  'ended-otherwise': 'Kết thúc thi hành án trong trường hợp khác',
  entrustment: 'Ủy thác thi hành án',
}

const byId = new Map(GROUNDS.map((ground) => [ground.id, ground]))

export function findGround(id: string): Ground | undefined {
  return byId.get(id)
}

/** The grounds of a list in force on a day (ISO text), in the order of the law. */
export function groundsOn(list: GroundList, on: string): readonly Ground[] {
  return GROUNDS.filter(
    (ground) =>
      ground.list === list && ground.inForceFrom <= on && (ground.inForceUntil === null || on <= ground.inForceUntil),
  )
}

/**
 * A recall by which the province takes a case of a district up to enforce it itself: the forms count it apart (B2).
 * @law LTHADS 2008 Đ35.2.h
 */
export function isWithdrawnUp(ground: Pick<Ground, 'list' | 'point'>): boolean {
  return ground.list === 'recall' && ground.point === '35.2.h'
}

/**
 * Postponement agreed by the parties, counted among cases with conditions present.
 * @law LTHADS 2008 Đ48.1.c (before 2015-07-01 Đ48.1.b); LTHADS 2025 Đ46.1.c
 */
export function isAgreedPostponement(ground: Pick<Ground, 'agreed'>): boolean {
  return ground.agreed === true
}
