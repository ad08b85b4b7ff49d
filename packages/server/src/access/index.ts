export { type FindPerson, guardRoutes, requirePerson, requireReach } from './guard.ts'
export {
  actingOfficer,
  forgetUnitTree,
  loadAccessTree,
  loadPerson,
  type PersonRow,
  personColumns,
  toPerson,
} from './load-person.ts'
export { scopeSettings } from './scope-settings.ts'
