import { expect, test } from '@playwright/test'
import { expectAccessible } from '../support/accessibility.ts'
import { makeOffice, signIn } from '../support/office.ts'

test('an officer reads in English what the rules say, as soon as the language is changed', async ({ page }) => {
  const office = makeOffice('an-151', 151)
  await signIn(page, office)
  await page.goto(`/cases/${office.caseId}`)
  await expect(page.getByRole('list', { name: 'Diễn biến' })).toContainText('Phân công Chấp hành viên')

  await page
    .getByRole('banner')
    .getByRole('button', { name: /Tài khoản/ })
    .click()
  await page.getByRole('menuitemradio', { name: 'English' }).click()
  await expect(page.getByRole('list', { name: 'Timeline' })).toContainText('Assignment of an enforcement officer')
  await expect(page.getByRole('complementary')).toContainText(
    'Cannot pay out yet: the agency holds no money of this case. Record the collection first.',
  )
  await expectAccessible(page)

  await page.goto('/today')
  await expect(page.getByRole('main')).toContainText('Sending of the decision to the procuracy')
})
