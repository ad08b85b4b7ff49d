import type { PlannedColumn } from './column-line.ts'

/** Usual size of each column as a share of A; what a report leaves open is drawn around it. */
export type UsualColumns = Record<PlannedColumn, number>

interface Shape {
  /** New per year, as a share of the stock carried over. */
  readonly newPerYear: number
  readonly entrusted: number
  readonly recalled: number
  readonly withConditions: number
  /** F over E after twelve months. */
  readonly rate: number
  readonly terminated: number
  readonly exOfficio: number
}

/**
 * Shares seen in the published reports of 2014–2025: about three quarters of the cases and half of the money have
 * conditions; after a year four fifths of those cases and two fifths of that money are done.
 */
const CASES: Shape = {
  newPerYear: 1.6,
  entrusted: 0.015,
  recalled: 0.004,
  withConditions: 0.77,
  rate: 0.82,
  terminated: 0.05,
  exOfficio: 0.72,
}
const MONEY: Shape = {
  newPerYear: 0.9,
  entrusted: 0.012,
  recalled: 0.004,
  withConditions: 0.56,
  rate: 0.42,
  terminated: 0.04,
  exOfficio: 0.16,
}

export const usualCases = (months: number): UsualColumns => usualOf(CASES, months)
export const usualMoney = (months: number): UsualColumns => usualOf(MONEY, months)

function usualOf(shape: Shape, months: number): UsualColumns {
  const years = months / 12
  const A1 = 1 / (1 + shape.newPerYear * years)
  const A2 = 1 - A1
  const D = 1 - shape.entrusted - shape.recalled
  const E = D * shape.withConditions
  const F = E * Math.min(0.93, shape.rate * years ** 0.8)
  const K = D * 0.015
  const agreed = E * 0.01
  const F2 = F * shape.terminated
  return {
    A: 1,
    A1,
    A1has: A1 * 0.45,
    A1no: A1 * 0.53,
    A1paused: A1 * 0.02,
    A2,
    A2a: A2 * shape.exOfficio,
    A2b: A2 * (1 - shape.exOfficio),
    B: shape.entrusted,
    B2: 0,
    C: shape.recalled,
    D,
    E,
    F,
    F1: F - F2,
    F2,
    G: E - F - agreed,
    Eagreed: agreed,
    GK: agreed + K,
    K,
    H: D - E - K,
    L: D - F,
    L1: E - F,
  }
}
