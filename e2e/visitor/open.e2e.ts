import { expect, test } from '@playwright/test'
import { expectAccessible } from '../support/accessibility.ts'

test.describe('a visitor opens the address', () => {
  test('the page comes up in Vietnamese, without an error in the console and without a breach of the content policy', async ({
    page,
  }) => {
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto('/')
    await expect(page).toHaveTitle(/Minh Án/)
    await expect(page.locator('html')).toHaveAttribute('lang', 'vi')
    await expect(page.getByRole('heading').first()).toBeVisible()
    expect(complaints).toEqual([])
  })

  test('an address inside the application opens too', async ({ page }) => {
    const answer = await page.goto('/statistics/2025:24.03')
    expect(answer?.status()).toBe(200)
  })

  test('the first screen meets WCAG 2.2 AA', async ({ page }) => {
    await page.goto('/')
    await expect(page.getByRole('heading').first()).toBeVisible()
    await expectAccessible(page)
  })
})
