export { routes } from './routes.ts'
export type { Services } from './services.ts'
export { type Application, startApplication } from './start.ts'
