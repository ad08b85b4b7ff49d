/** What a register file may cost us, checked before and while it is read (security §7.7). */
export const readingLimits = {
  fileBytes: 30 * 1024 * 1024,
  entries: 1_000,
  unpackedBytes: 512 * 1024 * 1024,
  /** Deflate cannot exceed 1,032; a sheet of real rows stays under 40. */
  ratio: 200,
  /** Below this an entry may be as dense as it likes. */
  ratioFromBytes: 8 * 1024 * 1024,
  sheets: 50,
  rows: 200_000,
  columns: 256,
  cells: 8_000_000,
  cellCharacters: 32_767,
  workerHeapMegabytes: 1_024,
  /** Most of what a row needs is gone with its portion: a wide nursery leaves little to be moved. */
  youngHeapMegabytes: 96,
  workerMilliseconds: 120_000,
} as const
