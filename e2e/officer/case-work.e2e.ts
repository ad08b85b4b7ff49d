import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '../support/accessibility.ts'
import { makeOffice, signIn } from '../support/office.ts'

const summary = (page: Page) => page.getByRole('main')

async function openForm(page: Page, act: string): Promise<void> {
  await page.getByRole('complementary').getByRole('button', { name: act, exact: true }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
}

async function fillVerification(page: Page): Promise<void> {
  await page.getByLabel('Nơi cung cấp').fill('UBND xã Mẫu')
  await page.getByRole('radio', { name: 'Có điều kiện thi hành án', exact: true }).check()
  await page.getByLabel(/Tài sản, thu nhập/).fill('Quyền sử dụng đất thửa 112')
}

// Each journey has an officer and a case of its own, so that one that fails does not pull the next along.
test.describe('an officer works on a case', () => {
  test('from Hôm nay to a recorded verification: the state changes and the timeline tells it', async ({ page }) => {
    const office = makeOffice('an-128', 128)
    await signIn(page, office)
    await expectAccessible(page)
    await page.getByRole('tab', { name: /Quá hạn/ }).click()
    await page.getByRole('row').filter({ hasText: office.number }).first().press('Enter')
    await openForm(page, 'Ghi xác minh')
    await expect(page.getByRole('dialog')).toContainText('Xác minh điều kiện')
    await fillVerification(page)
    await expect(page.getByText(/Trạng thái việc: .* → Có điều kiện/)).toBeVisible()
    await page.getByRole('button', { name: 'Ghi nhận', exact: true }).click()
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(summary(page)).toContainText('Có điều kiện')
    await expect(page.getByRole('list', { name: 'Diễn biến' })).toContainText('Quyền sử dụng đất thửa 112')
    await expectAccessible(page)
  })

  test('one line of three is postponed, on a ground of the law of the day', async ({ page }) => {
    const office = makeOffice('an-129', 129)
    await signIn(page, office)
    await page.goto(`/cases/${office.caseId}`)
    await openForm(page, 'Hoãn')
    await page.getByRole('checkbox', { name: /^2 / }).uncheck()
    await page.getByRole('checkbox', { name: /^3 / }).uncheck()
    await page.getByRole('radio', { name: /^d\) / }).check()
    await expect(page.getByText(/Khoản 1: .* → Hoãn/)).toBeVisible()
    await page.getByRole('button', { name: 'Ghi nhận', exact: true }).click()
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(summary(page)).toContainText('1/3 khoản: Hoãn')
  })

  test('somebody else was faster: the typed words stay, and go in once the change was seen', async ({
    page,
    context,
  }) => {
    const office = makeOffice('an-130', 130)
    await signIn(page, office)
    await page.goto(`/cases/${office.caseId}`)
    await openForm(page, 'Ghi xác minh')
    await fillVerification(page)

    const other = await context.newPage()
    await other.goto(`/cases/${office.caseId}`)
    await openForm(other, 'Ghi đã gửi')
    await other.getByRole('button', { name: 'Ghi nhận', exact: true }).click()
    await expect(other.getByRole('dialog')).toBeHidden()

    await page.getByRole('button', { name: 'Ghi nhận', exact: true }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'Xem thay đổi' })).toBeVisible()
    await expect(page.getByLabel(/Tài sản, thu nhập/)).toHaveValue('Quyền sử dụng đất thửa 112')
    await page.getByRole('button', { name: 'Dùng lại nội dung đã nhập' }).click()
    await page.getByRole('button', { name: 'Ghi nhận', exact: true }).click()
    await expect(page.getByRole('dialog')).toBeHidden()
  })

  test('a name typed without marks finds the case from the command box', async ({ page }) => {
    const office = makeOffice('an-131', 131)
    await signIn(page, office)
    await page.keyboard.press('/')
    await page.keyboard.type('ngo van khai')
    // Other journeys have a debtor of that name too; which of the cases comes first is not asked here.
    await page
      .getByRole('option', { name: new RegExp(`/${office.number.split('/')[1]}`) })
      .first()
      .click()
    await expect(page).toHaveURL(/\/cases\/[0-9a-f-]{36}/)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('QĐ-THADS')
    expect(page.url()).not.toContain('khai')
  })
})
