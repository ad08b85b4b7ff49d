import { groundForm } from './ground-form.tsx'

export const suspension = groundForm({ kind: 'suspension', list: 'suspension' })
