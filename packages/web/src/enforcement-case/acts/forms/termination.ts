import { groundForm } from './ground-form.tsx'
import { reasonForm } from './reason-form.tsx'

export const termination = groundForm({ kind: 'termination', list: 'termination' })
export const terminationRecalled = reasonForm('termination-recalled', true)
