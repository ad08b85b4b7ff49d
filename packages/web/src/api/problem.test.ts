import { describe, expect, it } from 'vitest'
import { fieldPath, readProblem } from './problem.ts'

const fallback = { title: 'Máy chủ trả lời không đúng dạng', detail: 'Bấm Thử lại.' }

describe('problem', () => {
  it('reads a refusal with its article and its fields', () => {
    const facts = readProblem(
      422,
      {
        type: 'about:blank',
        title: 'Ngày quyết định sớm hơn ngày nhận bản án',
        detail: 'Kiểm tra một trong hai ngày.',
        code: 'enforcement-case/decision-before-judgment',
        legalBasis: ['khoản 2 Điều 36 Luật Thi hành án dân sự 2025'],
        errors: [{ pointer: '/decidedOn', detail: 'Sớm hơn ngày nhận bản án.' }, { pointer: 7 }],
        requestId: '7F3A-21',
        earliestOn: '2026-10-22',
      },
      new Headers(),
      fallback,
    )
    expect(facts.code).toBe('enforcement-case/decision-before-judgment')
    expect(facts.legalBasis).toEqual(['khoản 2 Điều 36 Luật Thi hành án dân sự 2025'])
    expect(facts.errors).toEqual([{ pointer: '/decidedOn', detail: 'Sớm hơn ngày nhận bản án.' }])
    expect(facts.requestId).toBe('7F3A-21')
    expect(facts.extra).toEqual({ earliestOn: '2026-10-22' })
  })

  it('says a sentence even when a proxy answers with something else', () => {
    const facts = readProblem(502, undefined, new Headers({ 'x-request-id': 'abc' }), fallback)
    expect(facts.title).toBe(fallback.title)
    expect(facts.requestId).toBe('abc')
  })

  it('reads how long to wait', () => {
    expect(readProblem(429, {}, new Headers({ 'retry-after': '30' }), fallback).retryAfterSeconds).toBe(30)
    expect(readProblem(429, {}, new Headers(), fallback).retryAfterSeconds).toBeUndefined()
  })

  it('names the field of the form that a pointer means', () => {
    expect(fieldPath('/lines/0/amount')).toBe('lines.0.amount')
    expect(fieldPath('#/debtor/a~1b')).toBe('debtor.a/b')
  })
})
