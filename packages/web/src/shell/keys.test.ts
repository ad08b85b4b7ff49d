import { describe, expect, it } from 'vitest'
import { beginsGo, fires, type KeyContext, keyCaps, type Pressed, type Shortcut } from './keys.ts'

const calm: KeyContext = { editing: false, dialogOpen: false, singleKeys: true, sinceGo: undefined }
const press = (key: string, code: string, more: Partial<Pressed> = {}): Pressed => ({
  key,
  code,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  shiftKey: false,
  isComposing: false,
  keyCode: 0,
  ...more,
})

const filter: Shortcut = { kind: 'letter', letter: 'b' }
const help: Shortcut = { kind: 'sign', sign: '?' }
const box: Shortcut = { kind: 'ctrl', key: 'KeyK' }
const main: Shortcut = { kind: 'ctrl', key: 'Enter' }
const list: Shortcut = { kind: 'go', letter: 'v' }

describe('keys', () => {
  it('compares letters by place, signs by character', () => {
    expect(fires(filter, press('b', 'KeyB'), calm)).toBe(true)
    expect(fires(filter, press('и', 'KeyB'), calm)).toBe(true)
    expect(fires(help, press('?', 'Slash', { shiftKey: true }), calm)).toBe(true)
    expect(fires(help, press('?', 'IntlRo', { shiftKey: true }), calm)).toBe(true)
    expect(fires(filter, press('B', 'KeyB', { shiftKey: true }), calm)).toBe(false)
  })

  it('stays out of the way of typing tools', () => {
    expect(fires(filter, press('Process', 'KeyB', { keyCode: 229 }), calm)).toBe(false)
    expect(fires(filter, press('b', 'KeyB', { isComposing: true }), calm)).toBe(false)
    expect(beginsGo(press('Process', 'KeyG', { keyCode: 229 }), calm)).toBe(false)
    expect(fires(main, press('Enter', 'Enter', { ctrlKey: true, isComposing: true }), calm)).toBe(false)
  })

  it('fires no single key while somebody types, in a dialog, or when switched off', () => {
    for (const context of [
      { ...calm, editing: true },
      { ...calm, dialogOpen: true },
      { ...calm, singleKeys: false },
    ]) {
      expect(fires(filter, press('b', 'KeyB'), context)).toBe(false)
      expect(fires(help, press('?', 'Slash'), context)).toBe(false)
    }
  })

  it('keeps Ctrl keys in fields, and the command box out of dialogs', () => {
    expect(fires(main, press('Enter', 'Enter', { ctrlKey: true }), { ...calm, editing: true, dialogOpen: true })).toBe(
      true,
    )
    expect(fires(box, press('k', 'KeyK', { ctrlKey: true }), { ...calm, editing: true })).toBe(true)
    expect(fires(box, press('k', 'KeyK', { ctrlKey: true }), { ...calm, dialogOpen: true })).toBe(false)
    expect(fires(box, press('K', 'KeyK', { ctrlKey: true, shiftKey: true }), calm)).toBe(false)
  })

  it('goes with g and a letter within one second', () => {
    expect(beginsGo(press('g', 'KeyG'), calm)).toBe(true)
    expect(fires(list, press('v', 'KeyV'), { ...calm, sinceGo: 400 })).toBe(true)
    expect(fires(list, press('v', 'KeyV'), { ...calm, sinceGo: 1200 })).toBe(false)
    expect(fires(list, press('v', 'KeyV'), calm)).toBe(false)
    expect(fires(filter, press('b', 'KeyB'), { ...calm, sinceGo: 400 })).toBe(false)
  })

  it('shows itself in the help', () => {
    expect([list, box, help].map(keyCaps)).toEqual([['g', 'v'], ['Ctrl', 'K'], ['?']])
  })
})
