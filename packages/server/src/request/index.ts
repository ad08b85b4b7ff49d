export { changeRequest } from './change-request.ts'
export { receiveRequest } from './receive-request.ts'
export { getRequest, type RequestRecord, storeRequest } from './request.sql.ts'
export { registerRequestRoutes } from './routes.ts'
