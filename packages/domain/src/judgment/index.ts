export * from './decision.ts'
export * from './duties.ts'
export * from './intake.ts'
