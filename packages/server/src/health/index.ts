export { type BackupSounding, type Metrics, measure } from './metrics.ts'
export { type HealthMonitor, type HealthState, soundingsOf, watchHealth } from './monitor.ts'
export { refuseWrites } from './refuse-writes.ts'
export { registerHealthRoutes } from './routes.ts'
