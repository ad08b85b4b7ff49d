import { groundForm } from './ground-form.tsx'
import { reasonForm } from './reason-form.tsx'

export const completion = reasonForm('completion', false)
export const endedOtherwise = groundForm({ kind: 'ended-otherwise', list: 'ended-otherwise' })
