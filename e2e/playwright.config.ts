import { randomBytes } from 'node:crypto'
import os from 'node:os'
import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { findBrowser } from './support/browser.ts'

const ROOT = path.resolve(import.meta.dirname, '..')
const PORT = process.env['MINH_AN_E2E_PORT'] ?? '8109'
const inCi = Boolean(process.env['CI'])

const browser = await findBrowser()
if (!browser) {
  console.error('No Chromium: set CHROMIUM_PATH or run "npm ci" with its optional packages. Browser tests cannot run.')
}

// The configuration is read again in each worker: the name is drawn once and handed on; the application makes the folder.
process.env['MINH_AN_E2E_DATA'] ??= path.join(os.tmpdir(), `minh-an-e2e-${randomBytes(4).toString('hex')}`)

/** Journeys run against the real application on an embedded database of their own. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: path.join(ROOT, 'test-results'),
  // Without a browser nothing runs: loud here, and in CI the missing figures are a failure.
  grepInvert: browser ? [] : /.*/,
  fullyParallel: false,
  workers: 1,
  retries: 0,
  forbidOnly: inCi,
  timeout: 60_000,
  reporter: process.env['MINH_AN_REPORT']
    ? [['list'], ['json', { outputFile: process.env['MINH_AN_REPORT'] }]]
    : [['list']],
  use: {
    baseURL: `http://localhost:${PORT}`,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1366, height: 768 },
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: browser ? { executablePath: browser.executablePath, args: browser.args } : {},
  },
  ...(browser
    ? {
        webServer: {
          command: `"${process.execPath}" packages/cli/bin/minh-an.js start --json`,
          cwd: ROOT,
          url: `http://localhost:${PORT}/api/health`,
          // One machine stands for a whole office: its requests are not counted as one person's.
          env: {
            ...process.env,
            PORT,
            MINH_AN_DATA: process.env['MINH_AN_E2E_DATA'],
            MINH_AN_RATE_LIMIT: '100000',
          } as Record<string, string>,
          timeout: 120_000,
          reuseExistingServer: false,
          gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
          stdout: 'ignore',
          stderr: 'pipe',
        },
        globalTeardown: './support/remove-data.ts',
      }
    : {}),
})
