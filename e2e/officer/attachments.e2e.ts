import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '../support/accessibility.ts'
import { makeOffice, signIn } from '../support/office.ts'
import { paper, photo } from '../support/scans.ts'

const files = (page: Page) => page.getByRole('list', { name: 'Tệp đính kèm' }).first()
const openTab = (page: Page) => page.getByRole('tab', { name: /Tệp đính kèm/ }).click()
const choose = (page: Page, ...chosen: ReturnType<typeof photo>[]) =>
  page.locator('input[type=file][multiple]').first().setInputFiles(chosen)

test('an officer attaches scans, looks at them in the page and takes one off again', async ({ page }) => {
  const office = makeOffice('an-161', 161)
  const broken: string[] = []
  page.on('console', (message) => message.type() === 'error' && broken.push(message.text()))
  await signIn(page, office)
  await page.goto(`/cases/${office.caseId}`)
  await openTab(page)
  await expect(page.getByText('Chưa có tệp nào.')).toBeVisible()

  await choose(page, photo('Biên bản giao.png', 7), paper('Quyết định.pdf', ['Trang 1', 'Trang 2']))
  await expect(files(page).getByRole('listitem')).toHaveCount(2)
  await expect(page.getByRole('tab', { name: 'Tệp đính kèm 2' })).toBeVisible()
  await expect(files(page)).toContainText('2 trang')
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Xem Biên bản giao.png' }).click()
  const viewer = page.getByRole('dialog')
  const image = viewer.getByRole('img', { name: 'Biên bản giao.png' })
  await expect(image).toBeVisible()
  const before = await image.boundingBox()
  await viewer.getByRole('button', { name: 'Phóng to' }).click()
  await expect.poll(async () => (await image.boundingBox())?.height).toBeGreaterThan((before?.height ?? 0) * 1.2)
  await viewer.getByRole('button', { name: 'Vừa khung' }).click()
  await viewer.getByRole('button', { name: 'Xoay phải' }).click()
  await expect
    .poll(async () => {
      const box = await image.boundingBox()
      return (box?.width ?? 0) > (box?.height ?? 0)
    })
    .toBe(true)
  await expectAccessible(page)
  await viewer.getByRole('button', { name: '‹ Trước' }).click()
  await expect(viewer.getByTitle('Quyết định.pdf')).toHaveAttribute('src', /^blob:/)
  await page.keyboard.press('Escape')
  await expect(viewer).toBeHidden()

  await page.getByRole('button', { name: 'Thôi đính kèm Quyết định.pdf' }).click()
  const dialog = page.getByRole('dialog', { name: 'Thôi đính kèm tệp' })
  await dialog.getByRole('button', { name: 'Thôi đính kèm' }).click()
  await expect(dialog).toContainText('Ghi lý do thôi đính kèm.')
  await dialog.getByLabel('Lý do').fill('Quét nhầm bản')
  await dialog.getByRole('button', { name: 'Thôi đính kèm' }).click()
  await expect(dialog).toBeHidden()
  await expect(files(page).getByRole('listitem')).toHaveCount(1)
  await page.getByText('1 tệp đã thôi đính kèm').click()
  await expect(page.getByText('Lý do: Quét nhầm bản')).toBeVisible()
  expect(broken.filter((text) => !text.includes('favicon'))).toEqual([])
})

test('what is no scan is refused in words, a lost answer is asked for again, and nothing is there twice', async ({
  page,
}) => {
  const office = makeOffice('an-162', 162)
  await signIn(page, office)
  await page.goto(`/cases/${office.caseId}`)
  await openTab(page)
  await choose(page, { ...photo('trang.pdf', 1), buffer: Buffer.from('<html><script>alert(1)</script></html>') })
  const sending = page.getByRole('list', { name: 'Tệp đang gửi' })
  await expect(sending).toContainText('Chỉ nhận PDF, ảnh JPEG, PNG, TIFF')
  await expect(sending.getByRole('button', { name: 'Thử lại' })).toHaveCount(0)
  await sending.getByRole('button', { name: 'Bỏ qua' }).click()

  await choose(page, { ...photo('to.png', 1), buffer: Buffer.alloc(31 * 1_048_576) })
  await expect(sending).toContainText('Mỗi tệp tối đa 30 MB')
  await sending.getByRole('button', { name: 'Bỏ qua' }).click()

  // The server has kept the file, the answer never comes.
  let lost = 0
  await page.route('**/attachments', async (route) => {
    if (route.request().method() !== 'POST' || lost > 0) return route.fallback()
    lost += 1
    await route.fetch()
    await route.abort()
  })
  await choose(page, photo('ảnh.png', 3))
  await sending.getByRole('button', { name: 'Thử lại' }).click()
  await expect(sending.getByRole('listitem')).toHaveCount(0)
  await expect(files(page).getByRole('listitem')).toHaveCount(1)
})

test('a scan proves an act, and the act says so', async ({ page }) => {
  const office = makeOffice('an-163', 163)
  await signIn(page, office)
  await page.goto(`/cases/${office.caseId}`)
  const timeline = page.getByRole('list', { name: 'Diễn biến' })
  await timeline.getByRole('button', { name: /thông báo hợp lệ/ }).click()
  await choose(page, photo('Giấy nhận.png', 5))
  await expect(page.getByRole('dialog')).toContainText('Giấy nhận.png')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(timeline).toContainText('1 tệp')
  await openTab(page)
  await expect(files(page)).toContainText('Thông báo')

  const dropped = await page.evaluateHandle(
    (bytes) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([new Uint8Array(bytes)], 'Kéo vào.png', { type: 'image/png' }))
      return transfer
    },
    [...photo('Kéo vào.png', 8, 90, 120).buffer],
  )
  await page.getByText('hoặc kéo tệp vào đây').dispatchEvent('drop', { dataTransfer: dropped })
  await expect(files(page)).toContainText('Kéo vào.png')
})
