import { defineConfig } from 'vitest/config'

/** `pure` needs nothing; `db` runs on real PostgreSQL. Browser journeys (`*.e2e.ts`) run under Playwright. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    reporters: process.env['CI'] ? ['dot'] : ['default'],
    projects: [
      {
        test: {
          name: 'pure',
          testTimeout: 20_000,
          include: ['packages/**/src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
          exclude: ['**/*.db.test.ts', '**/node_modules/**', '**/dist/**'],
        },
      },
      {
        test: {
          name: 'db',
          include: ['packages/**/src/**/*.db.test.ts'],
          globalSetup: ['packages/server/src/testing/global-setup.ts'],
          testTimeout: 40_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
