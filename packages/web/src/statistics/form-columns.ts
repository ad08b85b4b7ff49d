import type { CellCode } from '@minh-an/domain/statistics'

/** The two levels of the heading: what was taken in, what leaves it, what must be enforced, what is carried over. */
const columnGroups = [
  { key: 'taken', codes: ['A', 'A1', 'A2', 'A2a', 'A2b', 'A2c', 'A2d'] },
  { key: 'left', codes: ['B', 'B2', 'C', 'C9'] },
  { key: 'enforce', codes: ['D', 'E', 'F', 'F1', 'F2', 'F3', 'G', 'H', 'K'] },
  { key: 'carried', codes: ['L', 'L1'] },
  { key: 'rate', codes: ['R'] },
] as const satisfies readonly { key: string; codes: readonly CellCode[] }[]

/** Parts that stand behind “Mọi cột”: their sum is always in sight. */
const parts: ReadonlySet<CellCode> = new Set(['A2a', 'A2b', 'A2c', 'A2d', 'B2', 'F1', 'F2', 'F3', 'L1'])

export interface ShownGroup {
  readonly key: (typeof columnGroups)[number]['key']
  readonly codes: readonly CellCode[]
}

export function shownGroups(all: boolean): readonly ShownGroup[] {
  return columnGroups.map(({ key, codes }) => ({
    key,
    codes: all ? codes : (codes as readonly CellCode[]).filter((code) => !parts.has(code)),
  }))
}
