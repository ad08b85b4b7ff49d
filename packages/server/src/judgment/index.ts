export { coveringCases, getJudgment, type JudgmentRecord } from './judgment.sql.ts'
export { receiveJudgment } from './receive-judgment.ts'
export { registerJudgmentRoutes } from './routes.ts'
