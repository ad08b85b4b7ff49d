import { describe, expect, it } from 'vitest'
import { type App, type Database, problem } from '../platform/index.ts'
import { testApp } from '../testing/test-app.ts'
import { measure } from './metrics.ts'
import type { HealthMonitor, HealthState, ReadOnlyReason } from './monitor.ts'
import { refuseWrites } from './refuse-writes.ts'
import { registerHealthRoutes } from './routes.ts'

const TOKEN = 'mot-ma-dai-hon-hai-muoi-ky-tu'
const database = { pool: { totalCount: 3, idleCount: 2, waitingCount: 0 } } as unknown as Database

async function office(readOnly: ReadOnlyReason | undefined) {
  const state: HealthState = {
    readOnly,
    diskWarning: false,
    diskFreeBytes: 5_000,
    diskTotalBytes: 9_000,
    databaseAnswers: readOnly !== 'database-away',
  }
  const monitor: HealthMonitor = { state: () => state, stop: async () => undefined }
  const backups = () => ({
    lastBackupAt: '2026-11-24T00:00:00Z',
    archivedUntil: undefined,
    failing: true,
  })
  const metrics = measure({ database, monitor, backups })
  const answered = async () => ({ done: true })
  const rooms = (app: App) => {
    for (const [path, action] of [
      ['/api/acts', 'case.record'],
      ['/api/search', 'case.search'],
      ['/api/forms', 'statistics.read'],
      ['/api/password', 'signed-in'],
      ['/api/session', 'public'],
    ] as const) {
      app.post(path, { config: { action } }, answered)
    }
    app.delete('/api/session', { config: { action: 'signed-in' } }, answered)
    app.get('/api/case', { config: { action: 'case.read' } }, answered)
    app.get('/api/fault', { config: { action: 'case.read' } }, async () => {
      throw problem('a/b', 409, 'Không', 'Thử lại.')
    })
  }
  const { browser, app } = await testApp({ database }, [
    (scope) => {
      refuseWrites(scope, monitor)
      registerHealthRoutes(scope, { monitor, metrics, token: TOKEN })
    },
    rooms,
  ])
  return { browser: browser(), elsewhere: browser('10.0.0.7'), app }
}

describe('health', () => {
  it('says live and ready, and waits when the database is away', async () => {
    const { browser } = await office(undefined)
    expect(await browser.get('/health/live')).toMatchObject({ status: 200, body: { status: 'live' } })
    expect(await browser.get('/health/ready')).toMatchObject({ status: 200, body: { status: 'ready', readOnly: null } })
    const away = (await office('database-away')).browser
    expect((await away.get('/health/live')).status).toBe(200)
    expect(await away.get('/health/ready')).toMatchObject({ status: 503, body: { readOnly: 'database-away' } })
  })

  it('refuses what would write while the disk is low, and lets reading, searching and signing in go on', async () => {
    const { browser } = await office('disk-low')
    for (const path of ['/api/acts', '/api/password']) {
      expect(await browser.post(path)).toMatchObject({
        status: 503,
        body: {
          code: 'system/read-only',
          title: 'Hệ thống đang chỉ đọc',
          detail: expect.stringContaining('Xem, tìm và in vẫn dùng được.'),
        },
        headers: { 'minh-an-read-only': 'disk-low', 'retry-after': '5' },
      })
    }
    for (const path of ['/api/search', '/api/forms', '/api/session']) {
      expect((await browser.post(path)).status).toBe(200)
    }
    expect((await browser.delete('/api/session')).status).toBe(200)
    expect((await browser.get('/api/case')).headers['minh-an-read-only']).toBe('disk-low')
  })

  it('writes, without the mark, while all is well', async () => {
    const { browser } = await office(undefined)
    const answer = await browser.post('/api/acts')
    expect(answer.status).toBe(200)
    expect(answer.headers).not.toHaveProperty('minh-an-read-only')
  })

  it('measures, for this machine or with the token, by pattern and without content', async () => {
    const { app } = await office('disk-low')
    await app.inject({ url: '/api/fault' })
    const here = await app.inject({ url: '/metrics' })
    expect(here.statusCode).toBe(200)
    expect(here.headers['content-type']).toContain('text/plain')
    expect(here.body).toContain('minh_an_http_requests_total{method="GET",route="/api/fault",status="409"} 1')
    expect(here.body).toContain('minh_an_read_only 1')
    expect(here.body).toContain('minh_an_database_connections_idle 2')
    expect(here.body).toContain('minh_an_backup_failing 1')
    expect(here.body).not.toMatch(/^minh_an_backup_archive_lag_seconds /m)
    const there = { url: '/metrics', remoteAddress: '10.0.0.7' }
    expect((await app.inject(there)).statusCode).toBe(404)
    expect((await app.inject({ ...there, headers: { authorization: `Bearer ${TOKEN}` } })).statusCode).toBe(200)
    expect((await app.inject({ ...there, headers: { authorization: 'Bearer sai' } })).statusCode).toBe(404)
    const proxied = { url: '/metrics', headers: { 'x-forwarded-for': '203.0.113.9' } }
    expect((await app.inject(proxied)).statusCode, 'an unnamed proxy makes nobody local').toBe(404)
  })
})
