import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** WCAG 2.2 level AA, as far as a machine can tell, and what axe holds for good practice beyond it. */
const RULES: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  rules: {
    // Off by default; somebody who speaks to the machine says what stands on the button (WCAG 2.5.3).
    'label-content-name-mismatch': { enabled: true },
    // Menus, lists and hints that lie over the page stand outside its landmarks, as everywhere.
    region: { enabled: false },
  },
  resultTypes: ['violations'],
}

interface Finding {
  readonly id: string
  readonly help: string
  readonly at: readonly string[]
}

/** What axe finds on the page as it stands. */
export async function findings(page: Page): Promise<readonly Finding[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE)
  const results = await page.evaluate(
    (options) => (globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(options),
    RULES,
  )
  return results.violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map((node) => node.html) }))
}

/** Fails with each broken rule, what it asks for, and the elements that break it. */
export async function expectAccessible(page: Page): Promise<void> {
  // A page that is still being drawn has no heading yet.
  await page.locator('h1').first().waitFor({ state: 'attached' })
  expect(await findings(page)).toEqual([])
}
