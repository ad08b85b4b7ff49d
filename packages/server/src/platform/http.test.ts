import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Writable } from 'node:stream'
import { refusalAnswer } from '@minh-an/contract/wire'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type App, buildHttpServer } from './http.ts'
import { createLog } from './log.ts'
import { problem } from './problem.ts'

const lines: string[] = []
const sink = new Writable({
  write(chunk, _encoding, done) {
    lines.push(String(chunk))
    done()
  },
})
const log = createLog('info', sink)
let app: App

function routes(app: App): void {
  const body = z.strictObject({ name: z.string().min(1), amountDong: z.string() })
  app.post('/api/payments', { schema: { body } }, async (request) => ({ amountDong: BigInt(request.body.amountDong) }))
  app.get('/api/cases/:id', async () => {
    throw problem('case/not-found', 404, 'Không tìm thấy hồ sơ', 'Kiểm tra số quyết định.', {
      legalBasis: ['Điều 36 Luật 106/2025/QH15'],
    })
  })
  const response = { 200: z.object({ refusals: z.array(refusalAnswer), typed: z.string() }) }
  app.get('/api/refusals', { schema: { response } }, async () => {
    const message = 'Không ghi nhận được vì việc đã kết thúc.'
    return { refusals: [{ code: 'case/ended', message, legalBasis: [] }], typed: message }
  })
  app.get('/api/bug', async () => {
    throw new Error('select secret from person where name = canary-4711')
  })
  app.get('/api/database/:code', async (request) => {
    const { code } = request.params as { code: string }
    const fields = { code, severity: 'ERROR', routine: 'x', detail: 'Key (name)=(canary-4711)' }
    throw Object.assign(new Error('canary-4711'), fields)
  })
}

const build = (extra: object = {}) =>
  buildHttpServer({ services: undefined, routes: [routes], log, isHealthy: async () => true, ...extra })

const post = (payload: string | Buffer, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url: '/api/payments',
    payload,
    headers: { host: 'localhost:8080', 'content-type': 'application/json', ...headers },
  })
const get = (url: string, headers: Record<string, string> = {}) =>
  app.inject({ url, headers: { host: 'localhost:8080', ...headers } })

describe('http', () => {
  beforeAll(async () => {
    const web = mkdtempSync(path.join(os.tmpdir(), 'web-'))
    mkdirSync(path.join(web, 'assets'))
    const page = '<html><head></head><body><script nonce="__CSP_NONCE__" src="/assets/a-1.js"></script></body></html>'
    writeFileSync(path.join(web, 'index.html'), page)
    writeFileSync(path.join(web, 'assets', 'a-1.js'), 'export {}')
    app = await build({ webDirectory: web })
  })
  afterAll(() => app.close())

  it('writes đồng as text, past 2^53 too', async () => {
    const answer = await post('{"name":"a","amountDong":"9007199254740993"}')
    expect(answer.json()).toEqual({ amountDong: '9007199254740993' })
  })

  it.each([
    ['a member it does not know', '{"name":"a","amountDong":"1","status":"done"}', 422, 'request/invalid'],
    ['a missing member', '{"name":"a"}', 422, 'request/invalid'],
    ['a key given twice', '{"name":"a","name":"b","amountDong":"1"}', 400, 'request/malformed'],
    [
      'a key given twice in another spelling',
      '{"name":"a","n\\u0061me":"b","amountDong":"1"}',
      400,
      'request/malformed',
    ],
    ['a prototype', '{"__proto__":{},"name":"a","amountDong":"1"}', 400, 'request/malformed'],
    ['broken JSON', '{"name":', 400, 'request/malformed'],
    ['no body', '', 400, 'request/malformed'],
    ['NUL', '{"name":"a\\u0000","amountDong":"1"}', 422, 'request/unstorable-text'],
    ['a lone surrogate', '{"name":"\\ud800","amountDong":"1"}', 422, 'request/unstorable-text'],
    ['a direction override', '{"name":"a\\u202e","amountDong":"1"}', 422, 'request/unstorable-text'],
    ['21 levels', `${'['.repeat(21)}${']'.repeat(21)}`, 400, 'request/malformed'],
    ['bytes that are not UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), 400, 'request/malformed'],
    ['more than 1 MB', `{"name":"${'a'.repeat(1_100_000)}"}`, 413, 'request/too-large'],
  ])('refuses %s', async (_what, body, status, code) => {
    const answer = await post(body)
    expect(answer.statusCode).toBe(status)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(answer.json()).toMatchObject({ status, code, title: expect.any(String), detail: expect.any(String) })
  })

  it('points at the member that is wrong', async () => {
    const answer = await post('{"name":"","amountDong":"1"}')
    expect(answer.json().errors).toEqual([{ pointer: '/name', detail: 'Không được để trống.' }])
  })

  it('refuses other content types with 415', async () => {
    expect((await post('name=a', { 'content-type': 'application/x-www-form-urlencoded' })).statusCode).toBe(415)
    expect((await post('{}', { 'content-type': 'text/plain' })).statusCode).toBe(415)
  })

  it('tells a wrong method from a wrong address', async () => {
    const answer = await get('/api/payments')
    expect([answer.statusCode, answer.headers.allow]).toEqual([405, 'POST'])
    expect((await get('/api/nothing')).statusCode).toBe(404)
    expect((await get('/api/%E0%A4%A')).statusCode).toBe(400)
  })

  it('carries a refusal with its article', async () => {
    expect((await get('/api/cases/1')).json()).toMatchObject({
      code: 'case/not-found',
      legalBasis: ['Điều 36 Luật 106/2025/QH15'],
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    })
  })

  it.each([
    [undefined, 'vi', 'Không tìm thấy hồ sơ'],
    ['vi', 'vi', 'Không tìm thấy hồ sơ'],
    ['en', 'en', 'No such file'],
    ['en-GB,en;q=0.9,vi;q=0.3', 'en', 'No such file'],
    ['vi-VN,vi;q=0.9,en;q=0.8', 'vi', 'Không tìm thấy hồ sơ'],
    ['fr', 'vi', 'Không tìm thấy hồ sơ'],
  ])('answers who reads %s in %s', async (wish, language, title) => {
    const answer = await get('/api/cases/1', wish === undefined ? {} : { 'accept-language': wish })
    expect(answer.headers['content-language']).toBe(language)
    expect(answer.json()).toMatchObject({ title, legalBasis: ['Điều 36 Luật 106/2025/QH15'] })
  })

  it('says in English what is wrong with a field', async () => {
    const answer = await post('{"name":7,"status":"done"}', { 'accept-language': 'en' })
    expect(answer.json()).toMatchObject({
      title: 'Some fields are not right',
      errors: [
        { pointer: '/name', detail: 'This field takes text. Send the value in quotation marks.' },
        { pointer: '/amountDong', detail: 'This field is missing. Enter a value, then send again.' },
        { pointer: '/', detail: 'There is no field “status”. Leave it out, then send again.' },
      ],
    })
  })

  it('says marked members of an answer in English, and leaves what people wrote', async () => {
    const english = (await get('/api/refusals', { 'accept-language': 'en' })).json()
    expect(english).toEqual({
      refusals: [{ code: 'case/ended', message: 'Cannot be recorded: the case has ended.', legalBasis: [] }],
      typed: 'Không ghi nhận được vì việc đã kết thúc.',
    })
    expect((await get('/api/refusals')).json().refusals[0].message).toBe('Không ghi nhận được vì việc đã kết thúc.')
  })

  it('shows of a fault only its number, and logs it under that number', async () => {
    const answer = await get('/api/bug')
    expect(answer.statusCode).toBe(500)
    expect(answer.body).not.toMatch(/select|canary|at /)
    expect(answer.json().detail).toContain(answer.json().requestId)
    expect(lines.join('')).toContain(answer.json().requestId)
  })

  it.each([
    ['40001', 503],
    ['55P03', 503],
    ['57014', 503],
    ['25006', 503],
    ['53100', 503],
    ['22003', 422],
    ['23505', 409],
  ])('turns database state %s into %i without its words', async (state, status) => {
    const before = lines.length
    const answer = await get(`/api/database/${state}`)
    expect(answer.statusCode).toBe(status)
    expect(answer.body + lines.slice(before).join('')).not.toContain('canary')
    if (status === 503) expect(answer.headers['retry-after']).toBe('5')
  })

  it.each([
    ['another site', { origin: 'https://evil.example' }, 403],
    ['another port of this machine', { origin: 'http://localhost:9999' }, 403],
    ['a cross-site fetch', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a foreign name for this machine', { host: 'evil.example' }, 421],
  ])('refuses a change that comes from %s', async (_what, headers, status) => {
    expect((await post('{"name":"a","amountDong":"1"}', headers)).statusCode).toBe(status)
  })

  it('accepts a change from its own page', async () => {
    const headers = { origin: 'http://localhost:8080', 'sec-fetch-site': 'same-origin' }
    expect((await post('{"name":"a","amountDong":"1"}', headers)).statusCode).toBe(200)
  })

  it('gives every address of the web application the page, with a fresh nonce in tag and policy', async () => {
    const answers = [await get('/'), await get('/cases/2025-24.03')].map(({ body, headers, statusCode }) => {
      const nonce = /nonce="([0-9a-f]+)" src/.exec(body)?.[1]
      expect(statusCode).toBe(200)
      expect(headers['content-security-policy']).toContain(`script-src 'self' 'nonce-${nonce}'`)
      expect(headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}'`)
      expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/)
      return nonce
    })
    expect(new Set(answers).size).toBe(2)
    expect((await get('/assets/a-1.js')).headers['cache-control']).toContain('immutable')
    expect((await get('/assets/missing.js')).statusCode).toBe(404)
    expect((await get('/../../package.json')).statusCode).toBeGreaterThanOrEqual(400)
  })

  it('never lets an answer of the API be stored', async () => {
    const answer = await get('/api/health')
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.headers['x-content-type-options']).toBe('nosniff')
    expect(answer.headers['referrer-policy']).toBe('no-referrer')
  })

  it('logs the path without what was typed', async () => {
    await get('/api/nothing?q=canary-0815')
    expect(lines.join('')).not.toContain('canary-0815')
  })

  it('describes itself as OpenAPI 3.1', async () => {
    const description = (await get('/api/openapi.json')).json()
    expect(description.openapi).toBe('3.1.0')
    expect(Object.keys(description.paths)).toContain('/api/payments')
  })

  it('answers 429 in words when one address asks too much', async () => {
    const small = await build({ requestsPerMinute: 2 })
    const ask = () => small.inject({ url: '/api/openapi.json', headers: { host: 'localhost' } })
    await ask()
    await ask()
    const third = await ask()
    expect([third.statusCode, third.json().code]).toEqual([429, 'request/too-many'])
    await small.close()
  })

  it('does not start with a route that would drop unknown members', async () => {
    const loose = (app: App) => {
      const body = z.strictObject({ parties: z.array(z.object({ name: z.string() })) })
      app.post('/api/loose', { schema: { body } }, async () => ({}))
    }
    await expect(build({ routes: [loose] })).rejects.toThrow('/parties/0')
  })
})
