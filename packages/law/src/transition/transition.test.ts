import { describe, expect, it } from 'vitest'
import { DEADLINE_CODES, deadlineVersions, triggerVi } from '../deadline/index.ts'
import { GROUNDS } from '../ground/index.ts'
import { parseCitations, REGIMES } from '../instrument/index.ts'
import { ACTIVE_STATES, CASE_STATE_PRIORITY, findState, PAUSED_STATES, STATES } from '../state/index.ts'
import { documentsOf, getTransition, TRANSITIONS, transitionOfEvent, transitionsFrom } from './index.ts'

describe('transitions', () => {
  it('cover T01 to T36', () => {
    const codes = new Set(TRANSITIONS.map(({ paperCode }) => paperCode))
    for (let number = 1; number <= 36; number += 1) expect(codes).toContain(`T${String(number).padStart(2, '0')}`)
    expect(codes.size).toBe(36)
    expect(new Set(TRANSITIONS.map(({ id }) => id)).size).toBe(TRANSITIONS.length)
    expect(new Set(TRANSITIONS.map(({ event }) => event)).size).toBe(TRANSITIONS.length)
  })

  it.each(TRANSITIONS.map((transition) => [transition.id, transition] as const))(
    '%s has a paper, a signer and a source in each law that knows it',
    (_id, transition) => {
      const regimes = REGIMES.filter((regime) => transition.legalBasis[regime] !== null)
      expect(regimes.length).toBeGreaterThan(0)
      for (const regime of regimes) {
        expect(parseCitations(transition.legalBasis[regime] as string).length).toBeGreaterThan(0)
        const documents = documentsOf(transition, regime)
        expect(documents.length).toBeGreaterThan(0)
        for (const { nameVi, signer } of documents) {
          expect(nameVi.length).toBeGreaterThan(5)
          expect(nameVi).toBe(nameVi.normalize('NFC'))
          expect(signer).not.toBe('')
        }
        if (transition.grounds !== null) {
          const grounds = GROUNDS.filter((ground) => ground.list === transition.grounds && ground.regime === regime)
          expect(grounds.length, `${transition.grounds} ${regime}`).toBeGreaterThan(0)
        }
      }
    },
  )

  it('name periods that the table knows, in a law that knows the step', () => {
    for (const { id, limitCodes, legalBasis } of TRANSITIONS) {
      for (const code of limitCodes) {
        expect(DEADLINE_CODES, `${id} ${code}`).toContain(code)
        expect(triggerVi(code), code).not.toBeNull()
        expect(
          deadlineVersions(code).some(({ regime }) => legalBasis[regime] !== null),
          `${id} ${code}`,
        ).toBe(true)
      }
    }
  })

  it('begin and end in states of the law that knows the step', () => {
    for (const { id, fromStates, toState, legalBasis } of TRANSITIONS) {
      for (const regime of REGIMES) {
        if (legalBasis[regime] === null) continue
        if (toState !== 'previous' && toState !== 'same') {
          expect(findState(toState)?.regimes, `${id} → ${toState} in ${regime}`).toContain(regime)
        }
        // a state of one law only may be left only under that law; a shared row may list it beside others
        expect(
          fromStates.length === 0 || fromStates.some((state) => findState(state)?.regimes.includes(regime)),
          `${id} in ${regime}`,
        ).toBe(true)
      }
    }
  })

  it('put decisions about the case into the hands of the head', () => {
    for (const id of ['T01', 'T02', 'T12', 'T13', 'T18', 'T19', 'T20', 'T22', 'T23', 'T25', 'T30'] as const) {
      expect(getTransition(id).documents[0]?.signer, id).toBe('head')
    }
    expect(getTransition('T08').documents[0]?.signer).toBe('officer')
    expect(documentsOf(getTransition('T08'), '2008').some(({ signer }) => signer === 'head')).toBe(false)
  })

  it('know what each law knows', () => {
    expect(transitionsFrom('conditions-absent', '2008').map(({ id }) => id)).not.toContain('T15')
    expect(transitionsFrom('conditions-absent', '2025').map(({ id }) => id)).toContain('T15')
    expect(transitionOfEvent('postponed').legalBasis).toEqual({ '2008': 'LTHADS 2008 Đ48', '2025': 'LTHADS 2025 Đ46' })
  })
})

describe('states', () => {
  it('are all reachable from intake, an office or old records', () => {
    const reached = new Set<string>(STATES.filter(({ initial }) => initial).map(({ id }) => id))
    for (let before = -1; before !== reached.size; ) {
      before = reached.size
      for (const { fromStates, toState } of TRANSITIONS) {
        if (toState === 'previous' || toState === 'same') continue
        if (fromStates.length === 0 || fromStates.some((state) => reached.has(state))) reached.add(toState)
      }
    }
    expect(STATES.map(({ id }) => id).filter((id) => !reached.has(id))).toEqual([])
  })

  it('leave a way on, unless they are terminal', () => {
    for (const { id, terminal, layer } of STATES) {
      if (terminal || layer === 'flag') continue
      const leaving = TRANSITIONS.filter(
        ({ fromStates, toState }) => (fromStates as readonly string[]).includes(id) && toState !== 'same',
      )
      expect(leaving.length, id).toBeGreaterThan(0)
    }
  })

  it('return from every pause', () => {
    for (const state of PAUSED_STATES) {
      expect(
        TRANSITIONS.some(
          ({ fromStates, toState }) => toState === 'previous' && (fromStates as readonly string[]).includes(state),
        ),
        state,
      ).toBe(true)
    }
  })

  it('end by every terminal state of a case in progress', () => {
    for (const state of ACTIVE_STATES) {
      const ends = transitionsFrom(state, '2025').map(({ toState }) => toState)
      expect(ends).toContain('terminated')
      expect(ends).toContain('recalled')
      expect(ends).toContain('cancelled')
    }
  })

  it('have a name, a paper code, and a place in the order of the derived status', () => {
    expect(new Set(STATES.map(({ id }) => id)).size).toBe(STATES.length)
    expect(new Set(STATES.map(({ paperCode }) => paperCode)).size).toBe(STATES.length)
    for (const state of ACTIVE_STATES) expect(CASE_STATE_PRIORITY).toContain(state)
    for (const { nameVi } of STATES) expect(nameVi).toBe(nameVi.normalize('NFC'))
  })
})
