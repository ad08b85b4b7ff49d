import { describe, expect, it } from 'vitest'
import { type Room, roomAt, roomsFor } from './room.ts'

const room = (path: string, wing: Room['wing'], roles: Room['roles']): Room => ({
  path,
  wing,
  roles,
  name: { vi: path, en: path },
})
const rooms = [
  room('/users', 'agency', ['administrator']),
  room('/cases', 'cases', ['officer', 'clerk']),
  room('/cases/intake', 'cases', ['clerk']),
  room('/today', 'today', 'all'),
]

describe('room', () => {
  it('shows only what the roles allow, in the order of the menu', () => {
    expect(roomsFor(rooms, ['officer']).map(({ path }) => path)).toEqual(['/today', '/cases'])
    expect(roomsFor(rooms, ['clerk', 'administrator']).map(({ path }) => path)).toEqual([
      '/today',
      '/cases',
      '/cases/intake',
      '/users',
    ])
    expect(roomsFor(rooms, []).map(({ path }) => path)).toEqual(['/today'])
  })

  it('finds the room of an address', () => {
    expect(roomAt(rooms, '/cases/0190')?.path).toBe('/cases')
    expect(roomAt(rooms, '/cases/intake/new')?.path).toBe('/cases/intake')
    expect(roomAt(rooms, '/casework')).toBeUndefined()
  })
})
