import type { Dong } from '../money/index.ts'
import type { RegisterCase } from './register-case.ts'

/** Cases and đồng of a set of rows: one side of the certificate. */
export interface RegisterSums {
  readonly cases: number
  readonly owedDong: Dong
  readonly collectedDong: Dong
  readonly outstandingDong: Dong
  readonly heldDong: Dong
}

export const noSums: RegisterSums = {
  cases: 0,
  owedDong: 0n as Dong,
  collectedDong: 0n as Dong,
  outstandingDong: 0n as Dong,
  heldDong: 0n as Dong,
}

export function addSums(a: RegisterSums, b: RegisterSums): RegisterSums {
  return {
    cases: a.cases + b.cases,
    owedDong: (a.owedDong + b.owedDong) as Dong,
    collectedDong: (a.collectedDong + b.collectedDong) as Dong,
    outstandingDong: (a.outstandingDong + b.outstandingDong) as Dong,
    heldDong: (a.heldDong + b.heldDong) as Dong,
  }
}

export function sameSums(a: RegisterSums, b: RegisterSums): boolean {
  return (
    a.cases === b.cases &&
    a.owedDong === b.owedDong &&
    a.collectedDong === b.collectedDong &&
    a.outstandingDong === b.outstandingDong &&
    a.heldDong === b.heldDong
  )
}

export function sumsOf(one: RegisterCase): RegisterSums {
  return {
    cases: 1,
    owedDong: one.owedDong,
    collectedDong: one.collectedDong,
    outstandingDong: one.outstandingDong,
    heldDong: one.heldDong,
  }
}

/** Sums by officer as the register names them (`''` for rows without one), and in total. */
export function sumByOfficer<T extends RegisterCase>(
  cases: readonly T[],
  keyOf: (one: T) => string,
): { readonly total: RegisterSums; readonly byOfficer: ReadonlyMap<string, RegisterSums> } {
  const byOfficer = new Map<string, RegisterSums>()
  let total = noSums
  for (const one of cases) {
    const sums = sumsOf(one)
    const key = keyOf(one)
    total = addSums(total, sums)
    byOfficer.set(key, addSums(byOfficer.get(key) ?? noSums, sums))
  }
  return { total, byOfficer }
}
