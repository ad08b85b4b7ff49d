import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'

export interface Office {
  readonly username: string
  readonly password: string
  readonly caseId: string
  readonly number: string
}

/** An officer with one case of three lines, in the database that this run's server works on. */
export function makeOffice(name: string, number: number): Office {
  const script = path.join(import.meta.dirname, 'make-office.ts')
  const folder = process.env['MINH_AN_E2E_DATA'] ?? ''
  const printed = execFileSync(process.execPath, [script, folder, name, String(number)], { encoding: 'utf8' })
  return JSON.parse(printed.trim().split('\n').at(-1) ?? '') as Office
}

export async function signIn(page: Page, office: Pick<Office, 'username' | 'password'>): Promise<void> {
  await enter(page, office)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Hôm nay')
}

/** Sign-in of somebody whose first screen is another: an administrator sees no cases. */
export async function enter(page: Page, office: Pick<Office, 'username' | 'password'>): Promise<void> {
  await page.goto('/')
  await page.getByLabel('Tên đăng nhập').fill(office.username)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(office.password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('banner')).toBeVisible()
}
