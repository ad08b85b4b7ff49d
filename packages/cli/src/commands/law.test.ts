import { afterEach, describe, expect, it, vi } from 'vitest'
import { main } from '../main.ts'

function call(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  vi.spyOn(console, 'log').mockImplementation((text) => void out.push(String(text)))
  vi.spyOn(console, 'error').mockImplementation((text) => void err.push(String(text)))
  return main(['law', ...args]).then((exitCode) => ({ exitCode, out: out.join('\n'), err: err.join('\n') }))
}

afterEach(() => vi.restoreAllMocks())

describe('minh-an law deadline', () => {
  it('prints the due day with its proof as JSON', async () => {
    const { exitCode, out } = await call('deadline', '--code', 'voluntary-period', '--from', '01/07/2026', '--json')
    expect(exitCode).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      code: 'voluntary-period',
      dueOn: '2026-07-13',
      regime: '2025',
      legalBasis: 'LTHADS 2025 Đ36.1',
      legalBasisVi: 'khoản 1 Điều 36 Luật Thi hành án dân sự 2025',
      confidence: 'confirmed',
      steps: expect.arrayContaining([expect.objectContaining({ kind: 'moved-end', legalBasis: 'BLDS 2015 Đ148.5' })]),
    })
  })

  it('takes the hour and another law', async () => {
    const hours = await call(
      'deadline',
      '--code',
      'interim-measure-officer-action',
      '--from',
      '2026-09-01',
      '--hours',
      '15:00',
      '--json',
    )
    expect(JSON.parse(hours.out).dueAt).toBe('2026-09-02T15:00')
    vi.restoreAllMocks()
    const law = await call(
      'deadline',
      '--code',
      'judgment-transfer-final',
      '--from',
      '2026-06-20',
      '--as-of-law',
      '2026-07-01',
      '--json',
    )
    expect(JSON.parse(law.out)).toMatchObject({ regime: '2025', dueOn: '2026-07-06' })
  })

  it.each([
    [['--code', 'no-such-code', '--from', '2026-07-01'], 'Không có thời hạn'],
    [['--code', 'voluntary-period', '--from', '31/02/2026'], 'không phải là ngày trong lịch'],
    [['--code', 'voluntary-period', '--from', '2026-07-01', '--hours', '25:00'], 'không phải là giờ'],
    [['--code', 'request-return-clock', '--from', '2020-07-01'], 'không có quy định có hiệu lực ngày 01/07/2020'],
  ])('refuses %j with a sentence and exit code 1', async (args, sentence) => {
    const { exitCode, err } = await call('deadline', ...args)
    expect(exitCode).toBe(1)
    expect(err).toContain(sentence)
  })

  it('calls a missing option wrong use', async () => {
    expect((await call('deadline', '--from', '2026-07-01')).exitCode).toBe(2)
  })
})
