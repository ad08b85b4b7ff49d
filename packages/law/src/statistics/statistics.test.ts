import { describe, expect, it } from 'vitest'
import { checkVersions, findInstrument } from '../instrument/index.ts'
import { FORM_DEFINITIONS, findFormDefinition, findFormDefinitionById, GROWING_COLUMNS } from './index.ts'

describe('statistics definitions', () => {
  it.each([
    ['2006-09-30', 'QĐ 02/2006', 'G'],
    ['2013-02-19', 'QĐ 02/2006', 'G'],
    ['2013-02-20', 'TT 01/2013', 'G'],
    ['2020-01-04', 'TT 01/2013', 'G'],
    ['2020-01-05', 'TT 06/2019', 'K'],
    ['2024-07-25', 'TT 06/2019', 'K'],
    ['2024-07-26', 'TT 05/2024', 'K'],
    ['2026-06-30', 'TT 05/2024', 'K'],
    ['2026-07-01', 'TT 05/2026', 'K'],
  ])('on %s %s governs; pauses count in %s', (on, circular, pausesIn) => {
    expect(findFormDefinition(1, on)).toMatchObject({ circular, pausesIn })
    expect(findFormDefinition(2, on)?.id).toBe(`${circular}#2`)
  })

  it('marks what was not read', () => {
    expect(findFormDefinitionById('TT 05/2026#1')?.confidence).toBe('unknown')
    expect(findFormDefinitionById('TT 05/2026#1')?.columns.map(({ code }) => code)).toEqual(
      findFormDefinitionById('TT 05/2024#1')?.columns.map(({ code }) => code),
    )
  })

  it('follows one version on another, each named by a known circular', () => {
    expect(checkVersions(FORM_DEFINITIONS, ({ form }) => `biểu ${form}`)).toEqual([])
    for (const { circular, inForceFrom } of FORM_DEFINITIONS) {
      expect(findInstrument(circular)?.inForceFrom).toBe(inForceFrom)
    }
  })

  it('has a tree of columns, and relations that name them', () => {
    for (const { id, columns, relations } of FORM_DEFINITIONS) {
      const codes = columns.map(({ code }) => code)
      expect(new Set(codes).size).toBe(codes.length)
      for (const { code, parent, nameVi } of columns) {
        expect(parent === null || codes.includes(parent), `${id} ${code}`).toBe(true)
        expect(nameVi).toBe(nameVi.normalize('NFC'))
      }
      for (const rule of relations) {
        for (const [code] of rule.matchAll(/[A-Z]\w*/g)) expect(codes, `${id}: ${rule}`).toContain(code)
      }
      for (const code of GROWING_COLUMNS) expect(codes).toContain(code)
    }
  })
})
