export { closeUnit, createUnit, renameUnit, type UnitChangeBy } from './change-units.ts'
export { ensureAgencies, openChains } from './ensure-agencies.ts'
export { registerAgencyRoutes } from './routes.ts'
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
