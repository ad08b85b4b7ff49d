import { STATES } from '@minh-an/law/state'
import { describe, expect, it } from 'vitest'
import { caseStates } from './case-state.ts'

describe('case-state', () => {
  it('has a chip for every state of the law and for nothing else', () => {
    const states = STATES.filter(({ layer }) => layer !== 'flag').map(({ id }) => id)
    expect(Object.keys(caseStates).sort()).toEqual([...states].sort())
  })
})
