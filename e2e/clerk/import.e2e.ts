import { expect, test } from '@playwright/test'
import { expectAccessible } from '../support/accessibility.ts'
import { signIn } from '../support/office.ts'
import { type Account, makePerson } from '../support/people.ts'
import { writeRegister } from '../support/register.ts'

test.describe('a clerk brings the register of the office in', () => {
  let clerk: Account
  test.beforeAll(() => {
    clerk = makePerson('yen.vu', 'Vũ Thị Yến', '2025:24.02', 'clerk')
  })

  test('good rows come in, bad cells are named, and the certificate says before = after', async ({ page }, info) => {
    const file = await writeRegister(info.outputDir, 'so-kv2.xlsx', [
      { number: 301, debtor: 'Bùi Văn Thụ', owed: '43.560.000', officer: 'Lê Thị Hoa', status: 'Có điều kiện' },
      { number: 302, debtor: 'Lý Thị Mai', owed: '2.000.000', officer: 'Lê Thị Hoa', status: 'Chưa có điều kiện' },
      {
        number: 303,
        debtor: 'Ngô Văn Bình',
        owed: '1.000.000',
        officer: 'Trần Văn An',
        status: 'Có điều kiện',
        decidedOn: '31/02/2026',
      },
    ])
    await signIn(page, clerk)
    await page.goto('/imports/new')
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Chọn tệp' }).click(),
    ])
    await chooser.setFiles(file)
    // The file is read by a thread beside the server.
    await expect(page.getByLabel('Trường của cột Số QĐ')).toHaveValue('decisionNumber', { timeout: 30_000 })
    await expect(page.getByRole('table', { name: 'Lỗi theo ô' })).toContainText('31/02/2026')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Chỉ nhập 2 dòng đúng' }).click()
    await expect(page.getByRole('main')).toContainText('Trước = sau', { timeout: 30_000 })
    const certificate = page.getByRole('table', { name: 'Chứng thư nhập sổ' })
    await expect(certificate.getByRole('row', { name: /Lê Thị Hoa/ })).toContainText('45.560.000')
    await expect(page.getByRole('main')).toContainText('3 = 2 nhập + 0 đã có + 1 loại')
    await expectAccessible(page)

    await page.getByRole('button', { name: 'Rút lại lần nhập' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Lý do').fill('Nhập nhầm sổ')
    await dialog.getByRole('button', { name: 'Rút lại lần nhập' }).click()
    await expect(page.getByText(/đã được rút lại ngày/)).toBeVisible()
  })
})
