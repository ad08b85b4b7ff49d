import { describe, expect, it } from 'vitest'
import { type TableCursor, tableStep } from './table-keys.ts'

const start: TableCursor = { current: 2, anchor: 2, marked: new Set() }
const press = (key: string, held: Partial<{ shiftKey: boolean; ctrlKey: boolean }> = {}, cursor = start, rows = 5) =>
  tableStep(cursor, { key, shiftKey: false, ctrlKey: false, ...held }, rows)

describe('table-keys', () => {
  it('moves inside the page and stops at its ends', () => {
    expect(press('ArrowDown')?.cursor.current).toBe(3)
    expect(press('ArrowUp')?.cursor.current).toBe(1)
    expect(press('Home')?.cursor.current).toBe(0)
    expect(press('End')?.cursor.current).toBe(4)
    expect(press('ArrowDown', {}, { ...start, current: 4 })?.cursor.current).toBe(4)
  })

  it('marks with Space and unmarks with the next', () => {
    const once = press(' ')
    expect([...(once?.cursor.marked ?? [])]).toEqual([2])
    expect([...(press(' ', {}, once?.cursor)?.cursor.marked ?? [])]).toEqual([])
  })

  it('marks a range with Shift, also backwards', () => {
    const down = press('ArrowDown', { shiftKey: true })
    expect([...(down?.cursor.marked ?? [])]).toEqual([2, 3])
    const end = press('End', { shiftKey: true }, down?.cursor)
    expect([...(end?.cursor.marked ?? [])]).toEqual([2, 3, 4])
    expect([...(press('Home', { shiftKey: true }, end?.cursor)?.cursor.marked ?? [])]).toEqual([0, 1, 2])
  })

  it('opens here or in a new tab', () => {
    expect(press('Enter')?.effect).toBe('open')
    expect(press('Enter', { ctrlKey: true })?.effect).toBe('open-tab')
    expect(press('.')?.effect).toBe('acts')
  })

  it('leaves Ctrl+Enter to the main button once rows are marked', () => {
    expect(press('Enter', { ctrlKey: true }, { ...start, marked: new Set([1, 3]) })).toBeUndefined()
    expect(press('Enter', {}, { ...start, marked: new Set([1, 3]) })?.effect).toBe('open')
  })

  it('leaves every other key to the page', () => {
    expect(press('b')).toBeUndefined()
    expect(press('Tab')).toBeUndefined()
    expect(press('ArrowDown', { ctrlKey: true })).toBeUndefined()
    expect(press('Enter', {}, start, 0)).toBeUndefined()
  })
})
