export { rooms, routes } from './routes.tsx'
