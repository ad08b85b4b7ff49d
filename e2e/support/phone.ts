import { createHmac } from 'node:crypto'
import { expect, type Page } from '@playwright/test'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const STEP_MS = 30_000

/** What an authenticator app shows for a secret at an instant: RFC 6238 written out, so that the test trusts no library. */
function codeOf(secret: string, at: number): string {
  const bits = [...secret].map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at / STEP_MS)))
  const mac = createHmac('sha1', key).update(counter).digest()
  const from = (mac.at(-1) ?? 0) & 15
  return String((mac.readUInt32BE(from) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

/** A phone that holds a secret. Its codes are good once: the next one is of the step after, which the window still takes. */
export function phoneWith(secret: string) {
  let last = 0
  return {
    /** A code that was not shown before; waits for the clock where it must. */
    async nextCode(page: Page): Promise<string> {
      const step = Math.max(last + 1, Math.floor(Date.now() / STEP_MS))
      // One step ahead is taken; further ahead the phone would be wrong.
      const early = (step - 1) * STEP_MS - Date.now()
      if (early > 0) await page.waitForTimeout(early)
      last = step
      return codeOf(secret, step * STEP_MS)
    },
  }
}

/** Reads the secret off the page, as a person types it who cannot scan. */
export async function secretOnPage(page: Page): Promise<string> {
  const letters = page.getByRole('dialog').locator('code')
  await expect(letters).toBeVisible()
  return ((await letters.textContent()) ?? '').replaceAll(' ', '')
}
