import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '..')
const FLOORS = readdirSync(path.join(ROOT, 'packages'))
let copy = ''

/** A small house with our real rules, package.json files and compiler settings, and nothing wrong in it. */
function buildHouse(): string {
  const house = mkdtempSync(path.join(os.tmpdir(), 'borders-'))
  for (const file of ['.dependency-cruiser.mjs', 'biome.json', 'tsconfig.base.json', 'package.json', 'scripts/lint']) {
    cpSync(path.join(ROOT, file), path.join(house, file), { recursive: true })
  }
  spawnSync('git', ['init', '-q', house])
  mkdirSync(path.join(house, 'node_modules', '@minh-an'), { recursive: true })
  for (const name of readdirSync(path.join(ROOT, 'node_modules'))) {
    if (name === '@minh-an' || name.startsWith('.')) continue
    symlinkSync(path.join(ROOT, 'node_modules', name), path.join(house, 'node_modules', name))
  }
  for (const floor of FLOORS) {
    const from = path.join(ROOT, 'packages', floor)
    const to = path.join(house, 'packages', floor)
    mkdirSync(to, { recursive: true })
    for (const file of ['package.json', 'tsconfig.json']) cpSync(path.join(from, file), path.join(to, file))
    symlinkSync(to, path.join(house, 'node_modules', '@minh-an', floor))
    for (const room of ['case', 'party']) {
      write(house, `packages/${floor}/src/${room}/index.ts`, `export { name } from './inner.ts'\n`)
      write(house, `packages/${floor}/src/${room}/inner.ts`, `export const name = '${room}'\n`)
    }
  }
  // The composition of the web opens what is allowed to it alone; the first test sees it pass.
  write(house, 'packages/web/src/party/routes.tsx', `export const routes = []\n`)
  for (const file of ['theme.ts', 'styles.ts']) write(house, `packages/web/src/ui/${file}`, 'export {}\n')
  write(house, 'packages/web/src/shell/rooms.ts', `import '../party/routes.tsx'\n`)
  write(house, 'packages/web/src/shell/App.tsx', `import '../ui/styles.ts'\nimport '../ui/theme.ts'\n`)
  return house
}

function write(house: string, file: string, text: string): void {
  mkdirSync(path.dirname(path.join(house, file)), { recursive: true })
  writeFileSync(path.join(house, file), text)
}

function run(script: string, ...args: string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, [path.join(ROOT, 'node_modules', script), ...args], {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1' },
  })
  return stdout + stderr
}

const cruise = () =>
  run(
    'dependency-cruiser/bin/dependency-cruiser.mjs',
    'packages',
    '--config',
    '.dependency-cruiser.mjs',
    '--output-type',
    'err-long',
  ).replaceAll(/\s+/g, ' ')

/** rule → the file that breaks it, what it says, and words of the advice the builder reads. */
const BREAKS: [rule: string, file: string, text: string, advice: string][] = [
  ['floor-law', 'law/src/case/up.ts', `import '@minh-an/domain/case'`, 'move the code to domain'],
  ['floor-domain', 'domain/src/case/up.ts', `import '@minh-an/contract/case'`, 'let the caller pass the value in'],
  ['floor-contract', 'contract/src/case/up.ts', `import '@minh-an/server/case'`, 'it sees domain and law'],
  ['floor-documents', 'documents/src/case/up.ts', `import '@minh-an/server/case'`, 'turns data into bytes'],
  ['floor-server', 'server/src/case/up.ts', `import '@minh-an/web/case'`, 'belongs to contract or domain'],
  ['floor-web', 'web/src/case/up.ts', `import '@minh-an/server/case'`, 'ask over HTTP'],
  ['floor-cli', 'cli/src/case/up.ts', `import '@minh-an/web/case'`, 'never imports web'],
  ['room-door', 'domain/src/case/window.ts', `import '../party/inner.ts'`, 'entered by its index.ts only'],
  ['web-rooms', 'web/src/shell/rooms.ts', `import '../party/inner.ts'`, 'takes a routes.tsx or an index.ts'],
  ['web-app', 'web/src/shell/App.tsx', `import '../party/inner.ts'`, 'takes theme.ts and styles.ts of ui'],
  ['package-door', 'server/src/case/window.ts', `import '../../../domain/src/party/inner.ts'`, 'by name and room'],
  ['package-by-name', 'server/src/case/path.ts', `import '../../../domain/src/party/index.ts'`, 'never by a path'],
  ['no-cycle', 'domain/src/case/about.ts', `import './round.ts'`, 'into a third module below them'],
  ['declared-package', 'contract/src/case/library.ts', `import 'dayjs'`, 'declare it there with its exact version'],
  ['resolvable', 'server/src/case/nowhere.ts', `import './no-such-file.ts'`, 'leads nowhere'],
  ['domain-libraries', 'domain/src/case/library.ts', `import 'zod'`, 'pass plain values'],
  ['no-node-below-server', 'contract/src/case/file.ts', `import 'node:fs'`, 'belong to server or cli'],
  ['spreadsheet-library', 'server/src/case/sheet.ts', `import 'exceljs'`, 'call the functions of that room'],
  ['database-driver', 'server/src/case/driver.ts', `import 'pg'`, 'rooms receive a Tx'],
  ['http-library', 'server/src/case/http.ts', `import 'fastify'`, 'register routes on the App'],
  ['no-test-in-product', 'server/src/case/tested.ts', `import './case.test.ts'`, 'into a module of its own'],
]

describe('borders', () => {
  beforeAll(() => {
    copy = buildHouse()
  })
  afterAll(() => rmSync(copy, { recursive: true, force: true }))

  it('lets a house in order pass', () => {
    expect(cruise()).toContain('no dependency violations found')
  })

  it('stops every break and says what to do', () => {
    for (const [, file, text] of BREAKS) write(copy, `packages/${file}`, `${text}\n`)
    write(copy, 'packages/domain/src/case/round.ts', `import './about.ts'\n`)
    write(copy, 'packages/server/src/case/case.test.ts', 'export {}\n')
    const words = cruise()
    const found = words.split(' error ')
    for (const [rule, file, , advice] of BREAKS) {
      const entry = found.find((one) => one.startsWith(`${rule}: packages/${file}`))
      expect.soft(entry, `${rule} by ${file}`).toContain(advice)
    }
  })

  it('has a planted break for every rule', async () => {
    const { default: config } = await import(path.join(ROOT, '.dependency-cruiser.mjs'))
    const rules = config.forbidden.map((rule: { name: string }) => rule.name)
    expect(BREAKS.map(([rule]) => rule).toSorted()).toEqual(rules.toSorted())
  })

  it('compiles domain without Node and without a browser', () => {
    write(copy, 'packages/domain/src/case/world.ts', 'export const a = process\nexport const b = document\n')
    const words = run('typescript-7/bin/tsc', '-p', 'packages/domain')
    expect(words).toContain("Cannot find name 'process'")
    expect(words).toContain("Cannot find name 'document'")
  })

  it.each([
    ['new Date()', 'today comes in as a value'],
    ['Math.random()', 'let the caller pass the value in'],
    ['Temporal.Now.instant()', 'today comes in as a PlainDate'],
  ])('keeps %s out of law and domain', (expression, advice) => {
    for (const floor of ['law', 'domain']) {
      write(copy, `packages/${floor}/src/case/clock.ts`, `export const now = ${expression}\n`)
      const words = run('@biomejs/biome/bin/biome', 'lint', `packages/${floor}/src/case/clock.ts`)
      expect(words.replaceAll(/\s+/g, ' ')).toContain(advice)
    }
  })

  it('parses TypeScript at all: with the wrong compiler the cruiser would see nothing and find nothing', () => {
    const modules = Number(/(\d+) modules/.exec(cruise())?.[1])
    expect(modules).toBeGreaterThan(FLOORS.length * 4)
    expect(JSON.parse(readFileSync(path.join(ROOT, 'node_modules/typescript/package.json'), 'utf8')).version).toMatch(
      /^6/,
    )
  })
})
