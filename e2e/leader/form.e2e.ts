import { expect, test } from '@playwright/test'
import { expectAccessible } from '../support/accessibility.ts'
import { signIn } from '../support/office.ts'
import { type Account, makePerson, minhAn } from '../support/people.ts'
import { writeRegister } from '../support/register.ts'

const unit = '2025:24.04'

test.describe('a unit head reads the forms of the unit', () => {
  let head: Account
  test.beforeAll(async () => {
    head = makePerson('hai.vu', 'Vũ Hải', unit, 'unit-head')
    const file = await writeRegister(process.env['MINH_AN_E2E_DATA'] ?? '.', 'so-kv4.xlsx', [
      { number: 401, debtor: 'Bùi Văn Thụ', owed: '43.560.000', officer: 'Đỗ Thị Lan', status: 'Có điều kiện' },
      { number: 402, debtor: 'Lý Thị Mai', owed: '2.000.000', officer: 'Đỗ Thị Lan', status: 'Chưa có điều kiện' },
      { number: 403, debtor: 'Ngô Văn Bình', owed: '1.000.000', officer: 'Vũ Hữu Huy', status: 'Có điều kiện' },
    ])
    minhAn('import', 'register', file, '--unit', unit)
  })

  test('a figure opens its cases, and they are as many as the cell says', async ({ page }) => {
    await signIn(page, head)
    await page.goto('/statistics?rows=officer')
    await expect(page.getByText(/quan hệ khớp/)).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Tổng số, Có điều kiện thi hành: 2. Mở danh sách' }).click()
    const panel = page.getByRole('dialog')
    await expect(panel).toContainText('2 việc = ô 2 ✓')
    await expect(panel.getByRole('row')).toHaveCount(3)
    await expect(panel).toContainText('Bùi Văn Thụ')
    await expect(panel).not.toContainText('Lý Thị Mai')
    await expectAccessible(page)
    await panel.getByRole('link', { name: /^401\// }).click()
    await expect(page).toHaveURL(/\/cases\//)
  })

  test('đồng of the cases sum to the cell of form 2', async ({ page }) => {
    await signIn(page, head)
    await page.goto('/statistics?form=2')
    await page.getByRole('button', { name: 'Tổng số, Có điều kiện thi hành: 44.560.000. Mở danh sách' }).click()
    await expect(page.getByRole('dialog')).toContainText('2 việc, cộng 44.560.000 đồng = ô 44.560.000 ✓')
  })

  test('on paper stands the form alone, what is unconfirmed as numbered footnotes under it', async ({ page }) => {
    await signIn(page, head)
    await page.goto('/statistics?rows=officer')
    await page.getByRole('button', { name: 'Tổng số, Có điều kiện thi hành: 2. Mở danh sách' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(page.getByRole('banner')).toBeHidden()
    const head9 = page.getByRole('columnheader', { name: /^C9/ })
    expect((await head9.boundingBox())?.height).toBeLessThan(80)
    await expect(head9.locator('sup')).toHaveText('2')
    await expect(page.locator('main ol > li').filter({ hasText: 'Chưa rõ thuộc cột nào' })).toBeVisible()
    await expect(page.getByText(/^In bởi Vũ Hải, \d\d:\d\d ngày /)).toBeVisible()
  })

  test('the command box opens a form by its number', async ({ page }) => {
    await signIn(page, head)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('biểu 2')
    await expect(page.getByRole('option', { name: /Biểu 02/ })).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/statistics\?form=2/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Biểu 02: kết quả tính bằng tiền')
  })

  test('the calendar of deadlines meets WCAG 2.2 AA', async ({ page }) => {
    await signIn(page, head)
    await page.goto('/deadlines')
    await expect(page.getByRole('button', { name: /^1 ngày / })).toHaveCount(2)
    await expectAccessible(page)
  })

  test('arrows move between the figures', async ({ page }) => {
    await signIn(page, head)
    await page.goto('/statistics?rows=officer')
    await page.getByRole('button', { name: /^Tổng số, Tổng số giải quyết/ }).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    await expect(page.locator('button:focus')).toHaveAccessibleName(/^(Đỗ Thị Lan|Vũ Hữu Huy), Năm trước chuyển sang/)
  })
})
