export * from './decide.ts'
export * from './duties.ts'
export * from './file.ts'
