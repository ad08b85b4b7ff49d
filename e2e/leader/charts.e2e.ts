import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '../support/accessibility.ts'
import { signIn } from '../support/office.ts'
import { type Account, makePerson, minhAn } from '../support/people.ts'
import { writeRegister } from '../support/register.ts'

const unit = '2025:24.07'

/** All charts have their figures. */
async function drawn(page: Page): Promise<void> {
  await expect(page.getByRole('figure')).toHaveCount(6)
  await expect(page.getByText('Đang tính…')).toHaveCount(0, { timeout: 20_000 })
  for (const figure of await page.getByRole('figure').all()) {
    await expect(figure.locator('[data-mark]').first()).toBeVisible()
  }
}

test.describe('a unit head looks at the charts of the unit', () => {
  let head: Account
  test.beforeAll(async () => {
    head = makePerson('duc.ly', 'Lý Văn Đức', unit, 'unit-head')
    const file = await writeRegister(process.env['MINH_AN_E2E_DATA'] ?? '.', 'so-kv7.xlsx', [
      { number: 701, debtor: 'Bùi Văn Thụ', owed: '43.560.000', officer: 'Mai Thị Ngân', status: 'Có điều kiện' },
      { number: 702, debtor: 'Lý Thị Mai', owed: '2.000.000', officer: 'Mai Thị Ngân', status: 'Chưa có điều kiện' },
      { number: 703, debtor: 'Ngô Văn Bình', owed: '1.000.000', officer: 'Phan Văn Tú', status: 'Có điều kiện' },
      {
        number: 704,
        debtor: 'Hà Văn Sơn',
        owed: '9.000.000',
        officer: 'Phan Văn Tú',
        status: 'Có điều kiện',
        decidedOn: '15/03/2023',
      },
    ])
    minhAn('import', 'register', file, '--unit', unit)
  })

  test('a bar opens exactly the cases it is drawn of', async ({ page }) => {
    await signIn(page, head)
    await page.goto('/statistics?view=charts')
    await drawn(page)
    await expectAccessible(page)
    const bar = page.getByRole('button', { name: /^\d{4}, Đang thi hành: 3\. Mở$/ })
    await bar.click()
    const panel = page.getByRole('dialog')
    await expect(panel).toContainText('3 việc = ô 3 ✓')
    await expect(panel.getByRole('row')).toHaveCount(4)
    await expect(panel).not.toContainText('Lý Thị Mai')
  })

  test('a band of age opens its list, with as many cases', async ({ page }) => {
    await signIn(page, head)
    await page.goto('/statistics?view=charts')
    await drawn(page)
    await page.getByRole('button', { name: /^Cả đơn vị, 3–5 năm: 1 \(9\.000\.000 đồng\)\. Mở$/ }).click()
    await expect(page).toHaveURL(/\/cases/)
    await expect(page.getByRole('main')).toContainText('Hà Văn Sơn')
    await expect(page.getByRole('main')).not.toContainText('Bùi Văn Thụ')
  })

  test('the table says what the drawing says, and a point opens its form', async ({ page }) => {
    await signIn(page, head)
    await page.goto('/statistics?view=charts')
    await drawn(page)
    const figure = page.getByRole('figure').filter({ hasText: 'lũy kế từ 01/10 đến hết từng tháng' })
    const marks = figure.locator('[data-mark]')
    const count = await marks.count()
    const said = await marks.evaluateAll((all) =>
      all.map((mark) => /: (.+?)(?: \(|\. Mở)/.exec(mark.getAttribute('aria-label') ?? '')?.[1]).sort(),
    )
    await figure.getByRole('button', { name: /^Bảng/ }).click()
    await expectAccessible(page)
    const cells = figure.locator('td button')
    await expect(cells).toHaveCount(count)
    expect((await cells.allTextContents()).sort()).toEqual(said)
    const last = cells.last()
    const printed = (await last.textContent()) ?? ''
    await last.click()
    await expect(page).toHaveURL(/\/statistics\?/)
    await expect(page).not.toHaveURL(/view=charts/)
    await expect(page.getByRole('row', { name: /^Tổng số/ })).toContainText(printed)
  })

  test('one stop of Tab for a drawing, arrows between its marks, Enter opens', async ({ page }) => {
    await signIn(page, head)
    await page.goto('/statistics?view=charts')
    await drawn(page)
    const plot = page.getByRole('figure').filter({ hasText: 'phải thi hành theo kết quả' }).locator('svg[role=group]')
    await expect(plot.locator('[data-mark][tabindex="0"]')).toHaveCount(1)
    await plot.locator('[data-mark][tabindex="0"]').focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowUp')
    await expect(plot.locator('[data-mark]:focus')).toHaveCount(1)
    await expect(plot.locator('[data-mark][tabindex="0"]')).toHaveCount(1)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toContainText('✓')
  })

  test('on a phone, in the dark and on paper nothing is cut', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await signIn(page, head)
    await page.goto('/statistics?view=charts&form=2')
    await drawn(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await expectAccessible(page)
    await page.evaluate(() => document.documentElement.setAttribute('data-mantine-color-scheme', 'dark'))
    // Colours change over a moment; they are judged once they stand.
    await page.waitForTimeout(500)
    await expectAccessible(page)
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('button', { name: /^Bảng/ }).first()).toBeHidden()
    await expect(page.getByRole('figure').first()).toBeVisible()
  })

  test('the first screen has a row of charts that leads to all of them', async ({ page }) => {
    await signIn(page, head)
    const row = page.getByRole('region', { name: 'Biểu đồ của đơn vị' })
    await expect(row.getByRole('figure')).toHaveCount(3)
    await expect(row.locator('[data-mark]').first()).toBeVisible()
    await expectAccessible(page)
    await row.getByRole('link', { name: 'Mở mọi biểu đồ' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Biểu đồ kết quả thi hành án')
  })
})
