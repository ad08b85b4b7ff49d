import { randomInt } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type Browser, expect, type Page, type Request, test } from '@playwright/test'
import { type Role, roles } from '../packages/domain/src/access/index.ts'
import { findings } from './support/accessibility.ts'
import { makeEverybody, type SignIn, send } from './support/everybody.ts'
import { makeOffice } from './support/office.ts'
import { daysAgo, minhAn } from './support/people.ts'
import { writeRegister } from './support/register.ts'

const unit = '2025:24.08'
const languages = ['vi', 'en'] as const
const schemes = ['light', 'dark'] as const
const windows = { desk: { width: 1366, height: 768 }, phone: { width: 390, height: 844 } } as const

/** How a page is looked at; over the roles each value meets each value of the others (ux.md §7). */
interface Look {
  readonly language: (typeof languages)[number]
  readonly scheme: (typeof schemes)[number]
  readonly window: keyof typeof windows
}

const looks: readonly Look[] = [
  { language: 'vi', scheme: 'light', window: 'desk' },
  { language: 'en', scheme: 'dark', window: 'desk' },
  { language: 'vi', scheme: 'dark', window: 'phone' },
  { language: 'en', scheme: 'light', window: 'phone' },
]

/** What stands in the office when the sweep begins. */
interface Things {
  readonly people: Readonly<Record<Role, SignIn>>
  readonly officer: SignIn
  readonly caseId: string
  judgmentId: string
  requestId: string
  userId: string
  importId: string
}
let things: Things

/** Every address of the application, as the rooms give them. */
function allRoutes(): readonly string[] {
  const root = path.join(import.meta.dirname, '../packages/web/src')
  return globSync('*/routes.tsx', { cwd: root })
    .flatMap((file) => [...readFileSync(path.join(root, file), 'utf8').matchAll(/rootRoute,\s+path: '([^']+)'/g)])
    .map((match) => match[1] ?? '')
    .sort()
}

const visited = new Set<string>()
const patternOf = (address: string) =>
  (address.split('?')[0] ?? '').replace(/\/[0-9a-f]{8}-[0-9a-f-]{27}/, '/:id').replace(/\/$/, '')

async function open(browser: Browser, person: SignIn, look: Look): Promise<Page> {
  const context = await browser.newContext({ viewport: windows[look.window], reducedMotion: 'reduce' })
  await context.addInitScript(({ language, scheme }) => {
    localStorage.setItem('minh-an-language', language)
    localStorage.setItem('mantine-color-scheme-value', scheme)
  }, look)
  await send(context.request, '/api/session', { username: person.username, password: person.password })
  const page = await context.newPage()
  countRequests(page)
  await page.goto('/account')
  await settled(page)
  return page
}

/** Goes on inside the application, as a link does. */
async function go(page: Page, address: string): Promise<void> {
  visited.add(patternOf(address))
  await page.evaluate((to) => {
    history.pushState({}, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, address)
  await settled(page)
}

/** The page has drawn what it asked for. */
async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const waiting = () => underWay.get(page)?.size ?? 0
  await expect.poll(waiting, { intervals: [40] }).toBe(0)
  // An answer may lead to the next question.
  await page.waitForTimeout(60)
  await expect.poll(waiting, { intervals: [40] }).toBe(0)
}

const underWay = new WeakMap<Page, Set<Request>>()

function countRequests(page: Page): void {
  const set = new Set<Request>()
  underWay.set(page, set)
  page.on('request', (request) => set.add(request))
  page.on('requestfinished', (request) => set.delete(request))
  page.on('requestfailed', (request) => set.delete(request))
}

/** Collects, so that one run tells everything. */
async function look(page: Page, at: string, found: string[]): Promise<void> {
  for (const { id, help, at: elements } of await findings(page)) {
    found.push(`${at}: ${id}: ${help}\n  ${elements.slice(0, 3).join('\n  ')}`)
  }
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  if (sideways > 0) found.push(`${at}: the page is ${sideways} px wider than the window`)
}

test.describe('a machine looks at every screen', () => {
  test.beforeAll(async ({ playwright, baseURL }) => {
    test.setTimeout(120_000)
    // A worker that starts anew after a failure makes people of its own.
    const run = randomInt(100, 999)
    const people = makeEverybody(unit, `moi${run}`)
    const office = makeOffice(`moi${run}-chv`, 10_000 + run)
    const file = await writeRegister(process.env['MINH_AN_E2E_DATA'] ?? '.', 'so-kv8.xlsx', [
      { number: 801, debtor: 'Bùi Văn Thụ', owed: '43.560.000', officer: 'Quách Văn Tám', status: 'Có điều kiện' },
      { number: 802, debtor: 'Lý Thị Mai', owed: '2.000.000', officer: 'Mạc Thị Chín', status: 'Chưa có điều kiện' },
    ])
    const { importId = '' } = minhAn('import', 'register', file, '--unit', unit) as { importId?: string }
    const request = await playwright.request.newContext({ ...(baseURL ? { baseURL } : {}) })
    await send(request, '/api/session', people.clerk)
    const judgment = await send<{ id: string }>(request, '/api/judgments', {
      number: `${run}/2026/DS-ST`,
      court: 'Tòa án nhân dân khu vực 3',
      judgedOn: daysAgo(60),
      effectiveOn: daysAgo(30),
      receivedOn: daysAgo(2),
      channel: 'direct',
      caseKind: 'civil',
      parties: [
        { role: 'creditor', form: 'organization', name: 'Ngân hàng Kiên Long Mẫu' },
        { role: 'debtor', form: 'person', name: 'Ngô Văn Khải', address: 'xã Mẫu' },
      ],
      lines: [
        { item: 'debt-principal', amount: '1052000000', creditorNo: 1, debtorNo: 2 },
        { item: 'court-fee', amount: '43560000', debtorNo: 2 },
      ],
    })
    const asked = await send<{ id: string }>(request, '/api/requests', {
      judgmentId: judgment.id,
      receivedOn: daysAgo(1),
      channel: 'direct',
      requester: 'Ngân hàng Kiên Long Mẫu',
      requesterNo: 1,
    })
    const session = (await (await request.get('/api/session')).json()) as { user: { id: string } }
    await request.dispose()
    things = {
      people,
      officer: office,
      caseId: office.caseId,
      judgmentId: judgment.id,
      requestId: asked.id,
      userId: session.user.id,
      importId,
    }
  })

  for (const [index, role] of roles.entries()) {
    test(`${role}: every room of the menu, and the menus themselves`, async ({ browser }) => {
      const shown = looks[index % looks.length] ?? looks[0]
      const page = await open(browser, things.people[role], shown as Look)
      const found: string[] = []
      const rooms = await roomsInMenu(page, shown as Look, found)
      expect(rooms.length).toBeGreaterThan(2)
      for (const room of ['/account', ...rooms]) {
        await go(page, room)
        await look(page, `${role} ${room}`, found)
      }
      expect(found.join('\n')).toBe('')
      await page.context().close()
    })
  }

  test('every other address, and what is not there', async ({ browser }) => {
    const found: string[] = []
    const { caseId, judgmentId, requestId, userId, importId } = things
    const nobody = '01994d5b-0000-7000-8000-000000000000'
    const tours: readonly (readonly [SignIn, Look, readonly string[]])[] = [
      [
        things.officer,
        { language: 'vi', scheme: 'light', window: 'desk' },
        [
          ...['timeline', 'lines', 'deadlines', 'money', 'attachments'].map((tab) => `/cases/${caseId}?tab=${tab}`),
          `/cases/${caseId}?asOf=${daysAgo(5)}`,
          `/cases/${nobody}`,
          '/no-such-page',
        ],
      ],
      [things.officer, { language: 'en', scheme: 'dark', window: 'phone' }, [`/cases/${caseId}?tab=next`]],
      [
        things.people.clerk,
        { language: 'en', scheme: 'light', window: 'desk' },
        [
          '/intake/new',
          `/intake/new?judgment=${judgmentId}`,
          '/intake/entrustment',
          `/judgments/${judgmentId}`,
          `/requests/${requestId}`,
          '/imports/new',
          `/imports/${importId}`,
          `/imports/jobs/${nobody}`,
        ],
      ],
      [
        things.people['provincial-leader'],
        { language: 'vi', scheme: 'dark', window: 'desk' },
        ['/statistics?form=2', '/statistics?rows=unit', '/statistics?view=charts'],
      ],
      [
        things.people.administrator,
        { language: 'vi', scheme: 'dark', window: 'phone' },
        ['/users/matrix', '/users/second-factor', `/users/${userId}`],
      ],
    ]
    for (const [person, shown, addresses] of tours) {
      const page = await open(browser, person, shown)
      for (const address of addresses) {
        await go(page, address)
        await look(page, address, found)
      }
      await page.context().close()
    }
    expect(found.join('\n')).toBe('')
  })

  test('what lies over a screen: dialogs, sheets, pickers, refusals', async ({ browser }) => {
    const found: string[] = []
    const officer = await open(browser, things.officer, { language: 'vi', scheme: 'dark', window: 'desk' })
    for (const [address, keys] of layers(things)) {
      await go(officer, address)
      for (const key of keys) {
        await officer.keyboard.press(key)
        await expect(layer(officer)).toBeVisible()
        await look(officer, `${address} ${key}`, found)
        await officer.keyboard.press('Escape')
        await expect(layer(officer)).toBeHidden()
      }
    }
    await officer.context().close()
    expect(found.join('\n')).toBe('')
  })

  test('a server that fails, and one that cannot be reached', async ({ browser }) => {
    const found: string[] = []
    const page = await open(browser, things.people['unit-head'], { language: 'vi', scheme: 'light', window: 'desk' })
    await page.route('**/api/**', (route) =>
      route.fulfill({
        status: 500,
        contentType: 'application/problem+json',
        body: JSON.stringify({ title: 'Chưa đọc được', detail: 'Thử lại sau.', status: 500, code: 'test/failed' }),
      }),
    )
    for (const address of ['/cases', '/intake', '/statistics', '/users', '/units', '/imports', '/audit']) {
      await go(page, address)
      await look(page, `${address}, 500`, found)
    }
    await page.unrouteAll()
    await page.route('**/api/**', (route) => route.abort())
    await go(page, '/deadlines')
    await look(page, '/deadlines, offline', found)
    await page.context().close()
    expect(found.join('\n')).toBe('')
  })

  test('no address of the application was left out', () => {
    const seen = [...visited].map((address) => address.replace('/:id', '')).sort()
    const named = allRoutes().map((route) => route.replace(/\/\$\w+/, ''))
    expect(named.filter((route) => !seen.includes(route))).toEqual([])
  })
})

/** The addresses the menu offers; on the way each of its layers is looked at. */
async function roomsInMenu(page: Page, { window }: Look, found: string[]): Promise<readonly string[]> {
  const links = async () =>
    page.locator('a[href^="/"]').evaluateAll((all) => all.map((one) => one.getAttribute('href')))
  const addresses = await links()
  if (window === 'phone') {
    await page.locator('nav button[aria-haspopup="dialog"]:visible').click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await look(page, 'menu', found)
    addresses.push(...(await links()))
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  } else {
    for (const wing of await page.locator('nav button[aria-haspopup="menu"]:visible').all()) {
      await wing.press('ArrowRight')
      await expect(page.getByRole('menu')).toBeVisible()
      await look(page, 'menu', found)
      addresses.push(...(await links()))
      await page.keyboard.press('Escape')
      await expect(page.getByRole('menu')).toBeHidden()
    }
  }
  const paths = addresses.map((address) => (address ?? '').split('?')[0] ?? '')
  return [...new Set(paths)].filter((address) => address !== '/' && address !== '/account').sort()
}

/** The keys of the open screen that put a layer over it. */
const layers = ({ caseId }: Things): readonly (readonly [string, readonly string[]])[] => [
  ['/today', ['?']],
  ['/cases', ['b', 'c']],
  [`/cases/${caseId}`, ['.', '?']],
]

const layer = (page: Page) => page.locator('[role="dialog"]:visible, .mantine-Popover-dropdown:visible').first()
