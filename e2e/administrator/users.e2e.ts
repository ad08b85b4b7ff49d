import { expect, test } from '@playwright/test'
import { expectAccessible } from '../support/accessibility.ts'
import { enter } from '../support/office.ts'
import { type Account, makePerson } from '../support/people.ts'

test.describe('an administrator lets somebody in', () => {
  let administrator: Account
  test.beforeAll(() => {
    administrator = makePerson('quan.do', 'Đỗ Văn Quân', '2025:24.05', 'administrator')
  })

  test('a new account gets a password that is shown once and works', async ({ page, browser }) => {
    await enter(page, administrator)
    await page.goto('/users')
    await page.getByRole('button', { name: 'Tạo tài khoản' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Họ tên').fill('Lê Thị Hoa')
    await dialog.getByLabel('Tên đăng nhập').fill('Hòa.Lê')
    await dialog.getByLabel('Vai trò').selectOption('clerk')
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Tạo tài khoản' }).click()
    await expect(page.getByText(/Mật khẩu của hoa\.le, chỉ hiện lần này/)).toBeVisible()
    const password = await page.getByRole('dialog').locator('output').textContent()
    await page.getByRole('button', { name: 'Mở tài khoản' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Lê Thị Hoa')
    await expect(page.getByRole('main')).toContainText('Vào sổ bản án')
    await expect(page.getByText(password ?? '')).toHaveCount(0)
    await expectAccessible(page)

    const other = await browser.newPage()
    await enter(other, { username: 'hoa.le', password: password ?? '' })
    await other.close()
  })
})
