import { expect, test } from '@playwright/test'
import { expectAccessible } from '../support/accessibility.ts'
import { enter } from '../support/office.ts'
import { type Account, makePerson } from '../support/people.ts'

/** A Wednesday after New Year that no law gives off; laid and taken away again, so that other journeys count as before. */
const day = (new Date().getFullYear() + 1).toString()
const file = (kind: string) => ({
  name: 'lich-nghi.json',
  mimeType: 'application/json',
  buffer: Buffer.from(
    JSON.stringify([
      { date: `${day}-12-15`, kind, nameVi: 'Nghỉ theo thông báo', source: 'Thông báo 12/TB', confidence: 'confirmed' },
    ]),
  ),
})

test.describe('an administrator looks after the days off, and opens the practice copy', () => {
  let administrator: Account
  test.beforeAll(() => {
    administrator = makePerson('yen.ha', 'Hà Thị Yến', 'VN', 'administrator')
  })

  test('a file is looked at, laid with a reason, and taken away again', async ({ page }) => {
    await enter(page, administrator)
    await page.goto('/users')
    await expect(page.getByRole('status').filter({ hasText: 'Chưa có lịch nghỉ năm' })).toBeVisible()
    await page.getByRole('button', { name: 'Xem lịch nghỉ' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Lịch nghỉ, lãi suất')
    await expectAccessible(page)
    const laid = page.getByRole('grid', { name: 'Các lần nạp' }).getByRole('row')
    for (const [at, kind] of ['holiday', 'ordinary'].entries()) {
      const chooser = page.waitForEvent('filechooser')
      await page.getByRole('button', { name: 'Chọn tệp' }).click()
      await (await chooser).setFiles(file(kind))
      const dialog = page.getByRole('dialog')
      await expect(dialog).toContainText(`15/12/${day}`)
      await expectAccessible(page)
      await dialog.getByLabel('Lý do, căn cứ').fill('Thông báo 12/TB')
      await dialog.getByRole('button', { name: 'Nạp vào dữ liệu' }).click()
      await expect(dialog).toBeHidden()
      await expect(laid).toHaveCount(at + 2)
    }
    await expect(page.getByRole('main')).toContainText('Hà Thị Yến')
  })

  test('the practice copy opens with one click, bears its word, and knows nobody of the office', async ({ page }) => {
    test.setTimeout(240_000)
    await enter(page, administrator)
    await page.goto('/training')
    await expect(page.getByRole('button', { name: 'Mở bản tập huấn' })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Mở bản tập huấn' }).click()
    const link = page.getByRole('link', { name: 'Vào bản tập huấn' })
    await link.waitFor({ timeout: 200_000 })
    const opened = page.context().waitForEvent('page')
    await link.click()
    const copy = await opened
    await expect(copy.getByRole('button', { name: /^Văn thư/ })).toBeVisible()
    await expectAccessible(copy)
    await copy.getByRole('button', { name: /^Văn thư/ }).click()
    await expect(copy.getByText('Bản tập huấn: không phải hồ sơ của cơ quan').last()).toBeVisible()
    await copy.goto(new URL('/training', copy.url()).href)
    await expect(copy.getByRole('main')).toContainText('Đã làm 0 trên 10.')
    await expectAccessible(copy)
    // Still signed in at the office: the two cookies do not meet.
    await page.goto('/users')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Người dùng')
    await copy.close()
  })
})
