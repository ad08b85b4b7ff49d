export { routes } from './routes.ts'
export type { Services } from './services.ts'
export { type Application, type AsTraining, startApplication } from './start.ts'
