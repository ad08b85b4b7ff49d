import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import type { APIRequestContext } from '@playwright/test'
import type { Role } from '../../packages/domain/src/access/index.ts'

export interface SignIn {
  readonly username: string
  readonly password: string
}

/** One person for each role, at work around one unit, in the database that this run's server works on. */
export function makeEverybody(unit: string, prefix: string): Readonly<Record<Role, SignIn>> {
  const script = path.join(import.meta.dirname, 'make-everybody.ts')
  const folder = process.env['MINH_AN_E2E_DATA'] ?? ''
  const printed = execFileSync(process.execPath, [script, folder, unit, prefix], { encoding: 'utf8' })
  return JSON.parse(printed.trim().split('\n').at(-1) ?? '') as Record<Role, SignIn>
}

/** Sends a change as the page does. @throws where the server refuses, with its words */
export async function send<T>(request: APIRequestContext, url: string, data: unknown): Promise<T> {
  const answer = await request.post(url, { data, headers: { 'idempotency-key': randomUUID() } })
  if (!answer.ok()) throw new Error(`${url}: ${await answer.text()}`)
  return (await answer.json()) as T
}
