export * from './cells.ts'
