import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { expectAccessible } from '../support/accessibility.ts'
import { enter } from '../support/office.ts'
import { type Account, makePerson, minhAn } from '../support/people.ts'
import { phoneWith, secretOnPage } from '../support/phone.ts'

// A phone's code is good once: a test may have to wait for the next thirty seconds.
test.describe.configure({ timeout: 120_000 })

test.describe('a person signs in with a second factor', () => {
  let person: Account
  test.beforeAll(() => {
    person = makePerson('thu.pham', 'Phạm Anh Thư', '2025:24.05', 'officer')
  })

  test('sets it up with the phone, signs in with a code, then with a recovery code, and ends other machines', async ({
    page,
    browser,
  }) => {
    await enter(page, person)
    await page.goto('/account')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Bật mã xác thực' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Mật khẩu đang dùng').fill('không phải mật khẩu')
    await page.keyboard.press('Enter')
    await expect(dialog).toContainText('Mật khẩu đang dùng không đúng.')
    await dialog.getByLabel('Mật khẩu đang dùng').fill(person.password)
    await page.keyboard.press('Enter')
    const phone = phoneWith(await secretOnPage(page))
    await expect(dialog.getByRole('img', { name: 'Mã QR để ứng dụng xác thực quét' })).toBeVisible()
    await expectAccessible(page)
    await dialog.getByLabel('Mã xác thực').fill(await phone.nextCode(page))
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('listitem')).toHaveCount(8)
    const codes = await dialog.getByRole('listitem').allTextContents()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Đã cất mã' }).click()
    await expect(page.getByText('Còn 8 mã khôi phục.')).toBeVisible()

    const other = await browser.newPage()
    await other.goto('/')
    await other.getByLabel('Tên đăng nhập').fill(person.username)
    await other.getByLabel('Mật khẩu', { exact: true }).fill(person.password)
    await other.keyboard.press('Enter')
    const code = other.getByLabel('Mã xác thực')
    await expect(code).toBeFocused()
    await expectAccessible(other)
    await code.fill('000000')
    await other.keyboard.press('Enter')
    await expect(other.getByRole('alert')).toContainText('Mã không đúng hoặc đã dùng')
    await code.fill(await phone.nextCode(other))
    await other.keyboard.press('Enter')
    await expect(other.getByRole('banner')).toBeVisible()

    const third = await browser.newPage()
    await third.goto('/')
    await third.getByLabel('Tên đăng nhập').fill(person.username)
    await third.getByLabel('Mật khẩu', { exact: true }).fill(person.password)
    await third.keyboard.press('Enter')
    await third.getByLabel('Mã xác thực').fill(codes[0] ?? '')
    await third.keyboard.press('Enter')
    await expect(third.getByRole('banner')).toBeVisible()

    await page.reload()
    await expect(page.getByText('Còn 7 mã khôi phục.')).toBeVisible()
    const machines = page.getByRole('grid', { name: 'Đang đăng nhập ở đâu' }).getByRole('row')
    await expect(machines).toHaveCount(4)
    await expect(machines.filter({ hasText: 'máy này' })).toHaveCount(1)
    await page.getByRole('button', { name: 'Đăng xuất mọi máy khác' }).click()
    await expect(machines).toHaveCount(2)
    for (const ended of [other, third]) {
      await ended.goto('/')
      await expect(ended.getByLabel('Tên đăng nhập')).toBeVisible()
      await ended.close()
    }
  })

  test('lost phone and codes: the machine’s administrator takes the factor away, the password opens again', async ({
    page,
  }) => {
    minhAn('user', 'totp-reset', person.username, '--reason', 'Mất điện thoại')
    await enter(page, person)
    await page.goto('/account')
    await expect(page.getByRole('button', { name: 'Bật mã xác thực' })).toBeVisible()
  })
})

test.describe('an office asks for a second factor', () => {
  let administrator: Account
  let accountant: Account
  test.beforeAll(() => {
    administrator = makePerson('yen.dao', 'Vũ Hải Yến', '2025:24', 'administrator')
    accountant = makePerson('ngan.ly', 'Lý Thu Ngân', '2025:24', 'accountant')
  })

  test('a role is told in time; its machines are signed out; after the last day only the set-up opens', async ({
    page,
    browser,
  }) => {
    await enter(page, administrator)
    await page.goto('/users/second-factor')
    const row = page.getByRole('row', { name: /Kế toán/ })
    await row.getByRole('button', { name: 'Đặt bắt buộc' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Thời gian chuẩn bị').selectOption('0')
    await dialog.getByLabel('Lý do').fill('Quy chế an toàn thông tin')
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Đặt bắt buộc' }).click()
    await expect(row).toContainText('hạn bật')
    await expectAccessible(page)

    const other = await browser.newPage()
    await enter(other, accountant)
    await expect(other.getByText(/Bật mã xác thực trước hết ngày/)).toBeVisible()
    await expectAccessible(other)

    await page.goto(`/users/${accountant.id}`)
    const machines = page.getByRole('grid', { name: 'Đang đăng nhập ở đâu' })
    await machines.getByRole('button', { name: 'Đăng xuất máy ấy' }).click()
    await page.getByRole('dialog').getByLabel('Lý do').fill('Máy dùng chung')
    await page.getByRole('dialog').getByRole('button', { name: 'Đăng xuất', exact: true }).click()
    await expect(machines).toHaveCount(0)
    await expectAccessible(page)
    await other.goto('/')

    const script = path.join(import.meta.dirname, '../support/past-grace.ts')
    execFileSync(process.execPath, [script, process.env['MINH_AN_E2E_DATA'] ?? ''])
    await other.getByLabel('Tên đăng nhập').fill(accountant.username)
    await other.getByLabel('Mật khẩu', { exact: true }).fill(accountant.password)
    await other.keyboard.press('Enter')
    await expect(other.getByRole('heading', { level: 1 })).toContainText('Bật mã xác thực để làm tiếp')
    await expectAccessible(other)
    await other.getByRole('button', { name: 'Bật mã xác thực' }).click()
    const setUp = other.getByRole('dialog')
    await setUp.getByLabel('Mật khẩu đang dùng').fill(accountant.password)
    await other.keyboard.press('Enter')
    const phone = phoneWith(await secretOnPage(other))
    await setUp.getByLabel('Mã xác thực').fill(await phone.nextCode(other))
    await other.keyboard.press('Enter')
    await setUp.getByRole('button', { name: 'Đã cất mã' }).click()
    await expect(other.getByRole('banner')).toBeVisible()
    await other.close()
  })
})
