import { randomInt } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { makeEverybody, type SignIn, send } from './support/everybody.ts'
import { press, tabTo, type } from './support/keyboard.ts'
import { makeOffice, type Office, signIn } from './support/office.ts'
import { daysAgo, makePerson, minhAn } from './support/people.ts'
import { writeRegister } from './support/register.ts'

const unit = '2025:24.09'
const dialog = (page: Page) => page.getByRole('dialog')
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })

/** The ten tasks of ux.md §7, without a mouse; each stop on the way is seen and marked. */
test.describe('the day of an office by keyboard', () => {
  let officer: Office
  let people: Readonly<Record<'clerk' | 'unit-head', SignIn>>
  let folder = '.'
  let run = 0

  test.beforeAll(async ({ playwright, baseURL }, info) => {
    test.setTimeout(120_000)
    folder = info.outputDir
    // A worker that starts anew after a failure makes people of its own.
    run = randomInt(100, 999)
    people = makeEverybody(unit, `phim${run}`)
    makePerson(`phim${run}-lan`, 'Kiều Thị Lan', unit, 'officer')
    officer = makeOffice(`phim${run}-chv`, 20_000 + run)
    const row = { owed: '2.000.000', officer: 'Phùng Văn Mười', status: 'Có điều kiện' }
    const file = await writeRegister(folder, 'so-kv9.xlsx', [
      { number: 30_000 + run, debtor: 'Bùi Văn Thụ', ...row },
      { number: 31_000 + run, debtor: 'Lý Thị Mai', ...row },
    ])
    minhAn('import', 'register', file, '--unit', unit)
    const request = await playwright.request.newContext({ ...(baseURL ? { baseURL } : {}) })
    await send(request, '/api/session', people.clerk)
    const person = (name: string) => ({ role: 'debtor', form: 'person', name, address: 'xã Mẫu' })
    await send(request, '/api/judgments', {
      number: `${run}/2026/DS-ST`,
      court: 'Tòa án nhân dân khu vực 3',
      judgedOn: daysAgo(60),
      effectiveOn: daysAgo(30),
      receivedOn: daysAgo(2),
      channel: 'direct',
      caseKind: 'civil',
      parties: [
        { role: 'creditor', form: 'organization', name: 'Ngân hàng Kiên Long Mẫu' },
        person('Ngô Văn Khải'),
        person('Trần Thị Bình'),
      ],
      lines: [
        { item: 'debt-principal', amount: '1052000000', creditorNo: 1, debtorNo: 2 },
        { item: 'debt-principal', amount: '20000000', creditorNo: 1, debtorNo: 3 },
        { item: 'court-fee', amount: '43560000', debtorNo: 2 },
      ],
    })
    await request.dispose()
  })

  test('1, 2: opens a case by a name without marks; sees what is overdue', async ({ page }) => {
    await signIn(page, officer)
    await press(page, page.getByRole('tab', { name: /Quá hạn/ }))
    await expect(page.getByRole('tab', { name: /Quá hạn/ })).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('/')
    await page.keyboard.type('ngo van khai')
    // Others of the same name stand beside it: down to the number that is meant.
    const own = page.getByRole('option', { name: new RegExp(officer.number) }).first()
    await expect(own).toBeVisible()
    for (let step = 0; step < 10 && (await own.getAttribute('aria-selected')) !== 'true'; step += 1) {
      await page.keyboard.press('ArrowDown')
    }
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toContainText(`${20_000 + run}/QĐ-THADS`)
  })

  test('7, 9: hands cases to another officer; proves one figure of the form', async ({ page }) => {
    test.slow()
    await signIn(page, people['unit-head'])
    await page.keyboard.press('g')
    await page.keyboard.press('v')
    const rows = page.getByRole('grid', { name: 'Danh sách việc thi hành án' }).getByRole('row')
    await expect(rows).toHaveCount(3)
    await tabTo(page, rows.nth(1))
    await page.keyboard.press('Space')
    await page.keyboard.press('Shift+ArrowDown')
    await press(page, button(page, 'Phân công'))
    await tabTo(page, dialog(page).getByRole('combobox', { name: 'Chấp hành viên' }))
    await page.keyboard.type('Lan')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+Enter')
    await expect(dialog(page)).toContainText('Sẽ phân công 2 việc cho Kiều Thị Lan.')
    await page.keyboard.press('Control+Enter')
    await expect(dialog(page)).toContainText('Đã phân công 2 việc cho Kiều Thị Lan.')
    await page.keyboard.press('Control+Enter')
    await expect(dialog(page)).toBeHidden()

    await page.keyboard.press('g')
    await page.keyboard.press('b')
    await expect(page.getByText(/quan hệ khớp/)).toBeVisible()
    await tabTo(page, page.getByRole('main').getByRole('button', { name: /^Tổng số, .*Mở danh sách$/ }))
    await page.keyboard.press('Enter')
    await expect(dialog(page)).toContainText('✓')
    await page.keyboard.press('Escape')
    await expect(page.locator('button:focus')).toHaveAccessibleName(/^Tổng số, /)
  })

  test('3, 4: takes in a request on a known judgment and issues the decision from it', async ({ page }) => {
    await signIn(page, people.clerk)
    await page.keyboard.press('/')
    await page.keyboard.type(`${run}/2026/DS-ST`)
    await expect(page.getByRole('option', { name: new RegExp(`${run}/2026/DS-ST`) }).first()).toHaveAttribute(
      'aria-selected',
      'true',
    )
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/judgments\//)
    await press(page, button(page, 'Nhận yêu cầu'))
    await expect(page).toHaveURL(/\/intake\/new\?judgment=/)
    await press(page, button(page, 'Ghi sổ, ra quyết định'))
    await tabTo(page, dialog(page).getByLabel(/Chấp hành viên được phân công/))
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(/Đã ra quyết định số \d+\/QĐ-THADS/)).toBeVisible()
  })

  test('5, 6, 8: records a verification, postpones one line of three, prints why a deadline is that day', async ({
    page,
  }) => {
    test.slow()
    await signIn(page, officer)
    await page.goto(`/cases/${officer.caseId}`)
    await expect(page.getByRole('list', { name: 'Diễn biến' })).toBeVisible()

    await page.keyboard.press('.')
    await press(page, dialog(page).getByRole('button', { name: 'Ghi xác minh', exact: true }))
    await type(page, page.getByLabel('Nơi cung cấp'), 'UBND xã Mẫu')
    const present = page.getByRole('radio', { name: 'Có điều kiện thi hành án', exact: true })
    await press(page, present, 'Space')
    await expect(present).toBeChecked()
    await type(page, page.getByLabel(/Tài sản, thu nhập/), 'Quyền sử dụng đất thửa 112')
    await page.keyboard.press('Control+Enter')
    await expect(dialog(page)).toBeHidden()
    await expect(page.getByRole('list', { name: 'Diễn biến' })).toContainText('thửa 112')

    await page.keyboard.press('.')
    await press(page, dialog(page).getByRole('button', { name: 'Hoãn', exact: true }))
    await press(page, page.getByRole('checkbox', { name: /^2 / }), 'Space')
    await press(page, page.getByRole('checkbox', { name: /^3 / }), 'Space')
    await tabTo(page, page.getByRole('radio', { name: /^a\) / }))
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('radio', { name: /^d\) / })).toBeChecked()
    await page.keyboard.press('Control+Enter')
    await expect(dialog(page)).toBeHidden()
    await expect(page.getByRole('main')).toContainText('1/3 khoản: Hoãn')

    await page.keyboard.press('h')
    const proof = page
      .getByRole('tabpanel')
      .getByRole('button', { name: /Xem cách tính/ })
      .first()
    await press(page, proof)
    await expect(dialog(page)).toContainText('Chứng minh thời hạn')
    await page.evaluate(() => {
      globalThis.print = () => void Object.assign(globalThis, { printed: true })
    })
    await press(page, dialog(page).getByRole('button', { name: 'In', exact: true }))
    expect(await page.evaluate(() => 'printed' in globalThis)).toBe(true)
    await page.keyboard.press('Escape')
    await expect(proof).toBeFocused()
  })

  test('10: brings a register in and reads its certificate', async ({ page }) => {
    await signIn(page, people.clerk)
    const row = { owed: '3.000.000', officer: 'Phùng Văn Mười', status: 'Có điều kiện' }
    const file = await writeRegister(folder, 'so-kv9-them.xlsx', [
      { number: 32_000 + run, debtor: 'Hà Văn Sơn', ...row },
    ])
    await page.goto('/imports')
    await press(page, button(page, 'Nhập một sổ'))
    await expect(page).toHaveURL(/\/imports\/new/)
    const choosing = page.waitForEvent('filechooser')
    await press(page, button(page, 'Chọn tệp'))
    await (await choosing).setFiles(file)
    await press(page, page.getByRole('button', { name: /^Nhập .*(tất cả|dòng)/ }))
    await expect(page.getByRole('main')).toContainText('Trước = sau')
  })
})
