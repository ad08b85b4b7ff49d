export {
  type CellCode,
  type Cells,
  cellCodes,
  cellsOf,
  type FormNumber,
  formNumbers,
  rateText,
  type SumCode,
  type Sums,
  sumCodes,
} from './cells.ts'
export {
  type Coefficients,
  type Contribution,
  contributionOf,
  type FormRules,
  type Group,
  type Measure,
  type Measured,
  measures,
  noSums,
  sumsOf,
} from './contribution.ts'
export {
  type Cutoff,
  eveBefore,
  type Period,
  type PeriodChoice,
  type PeriodRefusal,
  resolveCutoff,
  resolvePeriod,
} from './period.ts'
export { type Entry, entryOf, type Points } from './points.ts'
export { decodeRecordPoint, encodeRecordPoint, type RecordPoint } from './record-point.ts'
export {
  checkCumulative,
  checkNotNegative,
  checkRate,
  checkRowsSum,
  checkRule,
  parseRule,
  type RelationResult,
} from './relations.ts'
