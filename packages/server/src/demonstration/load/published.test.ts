import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Act, Refusal } from '@minh-an/domain/case-file'
import { foldCase } from '@minh-an/domain/enforcement-case'
import { describe, expect, it } from 'vitest'
import type { ActRecord } from '../../enforcement-case/index.ts'
import type { HostUnit } from '../generate/founding.ts'
import { caseNumbers, wantedCases, writePublishedCase } from '../generate/published-cases.ts'
import { randomOf } from '../people/random.ts'
import { planEntry } from '../plan/plan-entry.ts'
import { type PublishedEntry, readPublishedEntry } from '../plan/published-entry.ts'

const text = readFileSync(path.join(import.meta.dirname, '../plan/published-results.json'), 'utf8')

const host = (code: string): HostUnit => ({
  code,
  agencyId: code,
  place: 'huyện Thử',
  court: 'Tòa án nhân dân huyện Thử',
  suffix: 'QĐ-CCTHADS',
  officers: [{ id: '0192a000-0000-7000-8000-000000000001', name: 'Trần Văn Mẫu', unitCode: code }],
})

function* casesOf(entry: PublishedEntry): Generator<readonly ActRecord[]> {
  const plan = planEntry(entry)
  const hosts = [host('thu-1'), host('thu-2')]
  const numbers = caseNumbers()
  const random = randomOf(entry.id)
  for (const [index, wanted] of wantedCases(plan, hosts).entries()) {
    for (const one of wanted) yield writePublishedCase(one, hosts[index] as HostUnit, plan.period, numbers, random)
  }
}

describe('acts of published cases', () => {
  it.each(['honquan-2017h1', 'nghixuan-backlog-2020-05', 'vinhphuc-q1-2022', 'tuyenquang-6m-2023'])(
    '%s: every act is one the law allows there',
    (id) => {
      const conflicts: Refusal[] = []
      for (const records of casesOf(readPublishedEntry(text, id))) {
        const acts = records.map(({ act }, index) => ({ ...act, seq: index + 1, agencyId: 'x' })) as Act[]
        foldCase(records[0]?.caseId ?? '', acts, { conflicts })
      }
      const because = conflicts.map((one) => one.facts['because'])
      expect([...new Set(because)]).toEqual([])
    },
    60_000,
  )
})
