import { routes } from '@minh-an/contract/training'
import { type EdgeServices, schemaOf } from '../command/index.ts'
import { type App, problem, readOnly } from '../platform/index.ts'
import { exercisesNow } from './exercises.ts'
import type { TrainingLauncher } from './launch.ts'
import { trainingAccounts } from './practice-copy.ts'

export interface TrainingServices extends EdgeServices {
  /** In an office: opens the practice copy. */
  readonly training?: TrainingLauncher | undefined
  /** In the practice copy: takes it back to its start. */
  readonly resetTraining?: (() => void) | undefined
}

export function registerTrainingRoutes(app: App, { database, training, resetTraining }: TrainingServices): void {
  app.get(routes.training.path, { config: { action: 'public' }, schema: schemaOf(routes.training) }, async () =>
    app.training
      ? { training: true, accounts: await readOnly(database, trainingAccounts) }
      : { training: false, accounts: [] },
  )
  app.post(
    routes.startTraining.path,
    { config: { action: 'signed-in' }, schema: schemaOf(routes.startTraining) },
    async () => {
      if (training === undefined) throw notHere()
      return training.start()
    },
  )
  app.get(routes.exercises.path, { config: { action: 'signed-in' }, schema: schemaOf(routes.exercises) }, async () => {
    if (!app.training) throw notHere()
    return { items: await readOnly(database, exercisesNow) }
  })
  app.post(
    routes.resetTraining.path,
    { config: { action: 'signed-in' }, schema: schemaOf(routes.resetTraining) },
    async () => {
      if (!app.training || resetTraining === undefined) throw notHere()
      setImmediate(resetTraining)
      return { resetting: true as const }
    },
  )
}

function notHere() {
  return problem(
    'training/not-here',
    409,
    'Không làm được ở đây',
    'Mở bản tập huấn từ trang của cơ quan; bài tập và “Về ban đầu” chỉ có trong bản tập huấn.',
  )
}
