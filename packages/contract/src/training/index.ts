import { z } from 'zod'
import { type Route, spoken } from '../wire/index.ts'

export const trainingAccount = z.object({
  username: z.string(),
  /** Of practice people alone: it opens nothing of an office. */
  password: z.string(),
  fullName: z.string(),
  role: z.string(),
  roleName: spoken,
})
export type TrainingAccount = z.infer<typeof trainingAccount>

/** What a page is told before anybody signs in: whether this is the practice copy, and who may be tried. */
export const trainingAnswer = z.object({ training: z.boolean(), accounts: z.array(trainingAccount) })
export type TrainingAnswer = z.infer<typeof trainingAnswer>

export const trainingStarted = z.object({ port: z.number() })
export type TrainingStarted = z.infer<typeof trainingStarted>

export const exercise = z.object({
  code: z.string(),
  title: spoken,
  /** How to do it, on which screen. */
  how: spoken,
  role: z.string(),
  roleName: spoken,
  done: z.boolean(),
})
export type Exercise = z.infer<typeof exercise>
export const exercisesAnswer = z.object({ items: z.array(exercise) })
export type ExercisesAnswer = z.infer<typeof exercisesAnswer>

export const resetAnswer = z.object({ resetting: z.literal(true) })

export const routes = {
  training: { method: 'GET', path: '/api/training', response: trainingAnswer },
  startTraining: { method: 'POST', path: '/api/training/start', body: z.strictObject({}), response: trainingStarted },
  exercises: { method: 'GET', path: '/api/training/exercises', response: exercisesAnswer },
  resetTraining: { method: 'POST', path: '/api/training/reset', body: z.strictObject({}), response: resetAnswer },
} as const satisfies Record<string, Route>
