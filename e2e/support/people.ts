import { execFileSync } from 'node:child_process'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')

/** Runs `minh-an … --json` on the database of this run. @returns what it printed. */
export function minhAn(...args: readonly string[]): unknown {
  const printed = execFileSync(process.execPath, ['packages/cli/bin/minh-an.js', ...args, '--json'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, MINH_AN_DATA: process.env['MINH_AN_E2E_DATA'] ?? '' },
  })
  return JSON.parse(printed)
}

export interface Account {
  readonly id: string
  readonly username: string
  readonly password: string
}

/** A person with an account, made as an administrator of the machine makes the first one. */
export function makePerson(username: string, fullName: string, unit: string, role: string): Account {
  return minhAn('user', 'create', username, '--name', fullName, '--unit', unit, '--role', role) as Account
}

/** A day before today in Vietnam, as ISO text. */
export function daysAgo(days: number): string {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date())
  return new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10)
}

/** `22/10/2026` */
export const printedDay = (iso: string): string => iso.split('-').reverse().join('/')
