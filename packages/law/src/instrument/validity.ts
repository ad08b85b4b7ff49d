export type Versioned = { readonly inForceFrom: string; readonly inForceUntil: string | null }

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/

const dayAfter = (date: string): string => {
  // Law dates are few and checked once; ISO text is enough of a calendar here (law imports nothing).
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const last = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
  const pad = (value: number) => String(value).padStart(2, '0')
  if (day < last) return `${year}-${pad(month)}-${pad(day + 1)}`
  return month === 12 ? `${year + 1}-01-01` : `${year}-${pad(month + 1)}-01`
}

/** Gaps, overlaps and impossible validity among the versions of each key; each fault names row and reason. */
export function checkVersions<Row extends Versioned>(
  table: readonly Row[],
  keyOf: (row: Row) => string,
  gapAllowed: (before: Row, after: Row) => boolean = () => false,
): string[] {
  const faults: string[] = []
  const groups = new Map<string, { row: Row; line: number }[]>()
  for (const [index, row] of table.entries()) {
    const line = index + 1
    const key = keyOf(row)
    if (!DAY.test(row.inForceFrom))
      faults.push(`dòng ${line} (${key}): ngày hiệu lực “${row.inForceFrom}” không hợp lệ`)
    if (row.inForceUntil !== null && (!DAY.test(row.inForceUntil) || row.inForceUntil < row.inForceFrom)) {
      faults.push(`dòng ${line} (${key}): ngày hết hiệu lực “${row.inForceUntil}” không hợp lệ`)
    }
    groups.set(key, [...(groups.get(key) ?? []), { row, line }])
  }
  for (const [key, group] of groups) {
    const ordered = group.toSorted((a, b) => (a.row.inForceFrom < b.row.inForceFrom ? -1 : 1))
    for (let index = 1; index < ordered.length; index += 1) {
      const before = ordered[index - 1] as { row: Row; line: number }
      const after = ordered[index] as { row: Row; line: number }
      if (before.row.inForceUntil === null || before.row.inForceUntil >= after.row.inForceFrom) {
        faults.push(`dòng ${after.line} (${key}): chồng hiệu lực với dòng ${before.line}`)
      } else if (dayAfter(before.row.inForceUntil) !== after.row.inForceFrom && !gapAllowed(before.row, after.row)) {
        faults.push(`dòng ${after.line} (${key}): có khoảng trống sau ${before.row.inForceUntil} (dòng ${before.line})`)
      }
    }
  }
  return faults
}
