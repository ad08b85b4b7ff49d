import { expect, type Locator, type Page } from '@playwright/test'

/** More stops than this between two things of one task, and nobody reaches the second. */
const mostStops = 150

/** What the focus stands on, as somebody who only sees the page knows it. */
interface Stop {
  readonly name: string
  /** Something marks it: an outline, a ring of the kit, the caret of a field. */
  readonly marked: boolean
  /** A part of it is in the window and nothing sticky lies over all of it (WCAG 2.4.11). */
  readonly seen: boolean
}

async function stop(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const { document: doc, getComputedStyle: styleOf, innerHeight, innerWidth } = globalThis as unknown as Window
    const at = doc.activeElement
    if (at === null || at === doc.body) return { name: 'the page', marked: true, seen: true }
    // A sheet that has just opened takes the focus itself; Tab never stops on it, so it needs no ring.
    if (at.matches('[role="dialog"][tabindex="-1"]')) return { name: 'an opened sheet', marked: true, seen: true }
    const name = (at.getAttribute('aria-label') ?? at.textContent ?? '').slice(0, 60)
    // Radios and boxes of the kit show the ring on what is drawn for them; a field inside a frame shows it on the frame.
    const style = [at, at.nextElementSibling, at.parentElement].flatMap((one) => (one ? [styleOf(one)] : []))
    const marked = style.some(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && outlineWidth !== '0px')
    const isField = at.matches('input, textarea, select')
    const box = at.getBoundingClientRect()
    const across = [0.1, 0.5, 0.9].map((part) => Math.min(Math.max(box.left + box.width * part, 1), innerWidth - 1))
    const down = [0.1, 0.5, 0.9].map((part) => Math.min(Math.max(box.top + box.height * part, 1), innerHeight - 1))
    const seen =
      box.width * box.height < 4 ||
      across.some((x) =>
        down.some((y) => {
          const top = doc.elementFromPoint(x, y)
          return top !== null && (at.contains(top) || top.contains(at))
        }),
      )
    return { name: `${at.tagName} ${name}`, marked: marked || isField, seen }
  })
}

/** Presses Tab until the focus stands on it, and looks at each stop on the way: none is hidden or unmarked. */
export async function tabTo(page: Page, goal: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const wanted = goal.first()
  await expect(wanted).toBeVisible({ timeout: 15_000 })
  for (let pressed = 0; pressed <= mostStops; pressed += 1) {
    if (await wanted.evaluate((element) => element === element.ownerDocument.activeElement)) return
    await page.keyboard.press(key)
    // A sheet that slides in is judged once it stands.
    await expect
      .poll(
        async () => {
          const { name, marked, seen } = await stop(page)
          return marked && seen ? 'seen and marked' : `${name}: marked ${marked}, seen ${seen}`
        },
        { timeout: 2_000, intervals: [50, 100, 200] },
      )
      .toBe('seen and marked')
  }
  throw new Error(`${mostStops} stops, and the focus never came to ${goal}`)
}

/** Goes there by Tab and presses it. */
export async function press(page: Page, goal: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, goal)
  await page.keyboard.press(key)
}

/** Goes there by Tab and types, over what stands in the field. */
export async function type(page: Page, goal: Locator, text: string): Promise<void> {
  await tabTo(page, goal)
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
}
