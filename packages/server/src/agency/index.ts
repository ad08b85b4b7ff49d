export { ensureAgencies, openChains } from './ensure-agencies.ts'
export {
  allUnits,
  descendants,
  existsOn,
  findUnit,
  resolveUnitCode,
  type Succession,
  successions,
  successorMap,
  type UnitNode,
  unitPath,
  unitTree,
} from './unit-tree.ts'
