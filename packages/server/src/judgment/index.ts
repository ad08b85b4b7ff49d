export { type CoveringCase, coveringCases, getJudgment, type JudgmentRecord } from './judgment.sql.ts'
export { judgmentLineViewOf, proposalViewOf, totalOf } from './judgment-view.ts'
export { linesOfInput, partiesOfInput, receiveJudgment } from './receive-judgment.ts'
export { registerJudgmentRoutes } from './routes.ts'
