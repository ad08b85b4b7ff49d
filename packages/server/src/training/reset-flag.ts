import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Settings } from '../platform/index.ts'
import { trainingFolder } from './practice-copy.ts'

const ANSWER_LIMIT_MS = 6_000

const flagOf = (settings: Settings) => path.join(trainingFolder(settings), 'reset-asked')

/** Asks a running practice copy to go back to its start; false where none takes the wish up. */
export async function askForReset(settings: Settings): Promise<boolean> {
  const flag = flagOf(settings)
  mkdirSync(path.dirname(flag), { recursive: true, mode: 0o700 })
  writeFileSync(flag, '')
  for (let waited = 0; waited < ANSWER_LIMIT_MS; waited += 200) {
    await delay(200)
    if (!existsSync(flag)) return true
  }
  rmSync(flag, { force: true })
  return false
}

/** Whether somebody asked; the wish is taken up by asking. */
export async function takeResetAsked(settings: Settings): Promise<boolean> {
  const flag = flagOf(settings)
  if (!existsSync(flag)) return false
  rmSync(flag, { force: true })
  return true
}
