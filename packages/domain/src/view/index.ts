export * from './sharing.ts'
export * from './usual-views.ts'
