import { describe, expect, it } from 'vitest'
import { moved, usualLayout, withColumn, withHeading, without } from './layout.ts'

const two = { ...usualLayout('cases'), columns: [{ key: 'number' }, { key: 'owed' }] }

describe('layout', () => {
  it('begins with the usual columns, in the order of the register', () => {
    expect(usualLayout('receipts').columns.slice(0, 3)).toEqual([
      { key: 'no' },
      { key: 'paperNumber' },
      { key: 'paidOn' },
    ])
  })

  it('moves a column inside its row and stops at the ends', () => {
    expect(moved(two, 'owed', -1).columns).toEqual([{ key: 'owed' }, { key: 'number' }])
    expect(moved(two, 'number', -1)).toEqual(two)
    expect(moved(two, 'owed', 1)).toEqual(two)
  })

  it('takes a heading of one’s own, and the usual one again when it is emptied', () => {
    const named = withHeading(two, 'owed', 'PHAI_THU')
    expect(named.columns[1]).toEqual({ key: 'owed', heading: 'PHAI_THU' })
    expect(withHeading(named, 'owed', '')).toEqual(two)
  })

  it('adds at the end and takes away', () => {
    expect(without(withColumn(two, 'held'), 'number').columns).toEqual([{ key: 'owed' }, { key: 'held' }])
  })
})
