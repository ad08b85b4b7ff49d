import { GROUNDS, type Ground, type GroundList } from './grounds.ts'

export { GROUND_LISTS, GROUNDS, type Ground, type GroundList } from './grounds.ts'

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
 * @law LTHADS 2008 Đ48.1.c; LTHADS 2025 Đ46.1.c
 */
export function isAgreedPostponement(ground: Pick<Ground, 'list' | 'point'>): boolean {
  return ground.list === 'postponement' && ground.point === 'c'
}
