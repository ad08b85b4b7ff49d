import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '../support/accessibility.ts'
import { makeOffice, signIn } from '../support/office.ts'
import { makePerson } from '../support/people.ts'

const grid = (page: Page) => page.getByRole('grid', { name: 'Danh sách việc thi hành án' })

test('a list is kept as a view, shared, worked through by keyboard, and taken out', async ({ page }) => {
  test.slow()
  const office = makeOffice('an-171', 171)
  await signIn(page, office)
  await page.goto('/cases')
  await expect(grid(page).getByRole('row')).toHaveCount(2)

  // Columns: the debtor moves to the left by keyboard, and is still there after the page is loaded again.
  await page.keyboard.press('c')
  const kept = page.waitForResponse(
    (response) =>
      response.request().method() === 'PUT' && response.url().endsWith('/api/list-settings') && response.ok(),
  )
  const debtorLeft = page.getByRole('button', { name: 'Đưa cột Người phải THA sang trái' })
  await debtorLeft.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'ở vị trí 1 trên' })).toBeAttached()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(grid(page).getByRole('columnheader').nth(1)).toContainText('Người phải THA')
  await kept
  await page.reload()
  await expect(grid(page).getByRole('columnheader').nth(1)).toContainText('Người phải THA')

  // Conditions that contradict each other: which one to drop.
  await page.keyboard.press('b')
  await page.getByRole('combobox', { name: 'Phân loại' }).click()
  await page.getByRole('option', { name: 'Đã kết thúc' }).click()
  await page.getByRole('button', { name: 'Lọc', exact: true }).click()
  await expect(page.getByText('Không có việc khớp bộ lọc. Bỏ bớt điều kiện.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: /^Bỏ “Đã kết thúc”: 1 việc/ }).click()
  await expect(grid(page).getByRole('row')).toHaveCount(2)

  // A view of one's own, shared with the unit: only its id is in the address.
  await page.getByRole('button', { name: 'Chế độ xem' }).click()
  await page.getByRole('menuitem', { name: 'Lưu chế độ xem mới' }).click()
  await page.getByLabel('Tên chế độ xem').fill('Việc của An')
  await page.getByRole('combobox', { name: 'Chia sẻ với đơn vị' }).click()
  await page.getByRole('option').nth(1).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(page.getByRole('button', { name: /Việc của An/ })).toHaveAttribute('aria-pressed', 'true')
  await expect(page).toHaveURL(/\/cases\?view=[0-9a-f-]{36}$/)
  const address = page.url()

  // Into the case and back, without the mouse; the row has the focus again.
  const row = grid(page).getByRole('row').nth(1)
  await row.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation', { name: 'Việc trong danh sách' })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'Việc 1 trên 1' })).toBeAttached()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(address)
  await expect(row).toBeFocused()

  // Decisions sent by the batch: what will happen, then a result for each case.
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Ghi nhận', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Gửi Viện kiểm sát' }).click()
  await page.getByRole('button', { name: 'Xem trước' }).click()
  await expect(page.getByRole('dialog')).toContainText('Sẽ ghi nhận 1 việc.')
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toContainText('Đã ghi nhận 1 việc.')
  await page.getByRole('button', { name: 'Đóng' }).last().click()

  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Xuất' }).click()
  await page.getByRole('menuitem', { name: 'Xuất CSV', exact: true }).click()
  const file = await downloading
  const lines = readFileSync(await file.path(), 'utf8')
    .trimEnd()
    .split('\r\n')
  expect(lines[0]).toContain('Người phải thi hành án;Số việc;')
  expect(lines).toHaveLength(2)

  // Somebody of another unit got the link: a sentence, and a way on.
  const stranger = makePerson('la-161', 'Người Lạ', '2025:25', 'officer')
  await page.context().clearCookies()
  await signIn(page, stranger)
  await page.goto(address)
  await expect(page.getByRole('alert')).toContainText('Chế độ xem không còn, hoặc chưa được chia sẻ.')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Về danh sách thường dùng' }).click()
  await expect(page).toHaveURL(/\/cases$/)
})

test('a register is taken out in the columns another system asks for', async ({ page }) => {
  const office = makeOffice('hoa-172', 172)
  await signIn(page, office)
  await page.goto('/registers')
  await expect(page.getByText('Mẫu 03, Phụ lục I Thông tư 04/2023/TT-BTP')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Các dòng đầu của tệp' })).toContainText('172/')
  await expectAccessible(page)
  await page.getByRole('textbox', { name: 'Số quyết định thi hành án' }).fill('SO_QD')
  await page.getByRole('button', { name: 'Bỏ cột Số thứ tự' }).click()
  await page.getByRole('combobox', { name: 'Ngày', exact: true }).click()
  await page.getByRole('option', { name: '20261022' }).click()
  await expect(page.getByRole('columnheader').first()).toHaveText('SO_QD')
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Xuất CSV' }).click()
  const file = await downloading
  expect(file.suggestedFilename()).toMatch(/^so-thu-ly-\d{4}-\d{2}-\d{2}\.csv$/)
  const [head = '', ...rows] = readFileSync(await file.path(), 'utf8')
    .trimEnd()
    .split('\r\n')
  expect(head).toMatch(/^\ufeffSO_QD;Ngày quyết định;/)
  expect(rows.filter((row) => /^172\/[^;]+;\d{8};/.test(row))).toHaveLength(1)
})
