import { groundForm } from './ground-form.tsx'

export const recall = groundForm({ kind: 'recall', list: 'recall' })
