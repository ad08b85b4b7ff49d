export { type FindPerson, guardRoutes, requirePerson, requireReach } from './guard.ts'
export {
  forgetUnitTree,
  loadAccessTree,
  loadPerson,
  type PersonRow,
  personColumns,
  toPerson,
} from './load-person.ts'
export { scopeSettings } from './scope-settings.ts'
