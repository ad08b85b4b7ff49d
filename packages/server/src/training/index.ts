export { type TrainingLauncher, trainingLauncher } from './launch.ts'
export { fillPracticeCopy, TRAINING_DATABASE, trainingFolder, trainingSettings } from './practice-copy.ts'
export { askForReset, takeResetAsked } from './reset-flag.ts'
export { registerTrainingRoutes } from './routes.ts'
