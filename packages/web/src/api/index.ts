export {
  type Answer,
  download,
  exchange,
  fetchFile,
  keepFile,
  newIdempotencyKey,
  read,
  type Send,
  withQuery,
} from './client.ts'
export { type Connection, connection, useConnection, watchBrowserConnection } from './connection.ts'
export { ApiProblem, type FieldProblem, fieldPath, type ProblemFacts, refusedHere } from './problem.ts'
export { type CommandRequest, makeQueryClient, useCommand } from './queries.ts'
export { type Upload, upload } from './upload.ts'
