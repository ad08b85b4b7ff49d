import { addDays, type PlainDate } from '@minh-an/domain/calendar'
import type { Act } from '@minh-an/domain/case-file'
import { factsOf, type StatFact } from '@minh-an/domain/enforcement-case'
import { type FormNumber, type Group, type Measure, measures, type Sums, sumsOf } from '@minh-an/domain/statistics'
import { findFormDefinition } from '@minh-an/law/statistics'
import type { ActRecord } from '../../enforcement-case/index.ts'

/** Forms 1 and 2 of a list of cases, from their acts alone and without a database; for the tests of this room. */
export class FormsInMemory {
  private readonly groups: Record<
    FormNumber,
    Map<string, { measured: Record<Measure, bigint> } & Omit<Group, 'measured'>>
  > = {
    1: new Map(),
    2: new Map(),
  }
  private readonly eve: PlainDate
  private readonly end: PlainDate

  constructor(from: PlainDate, to: PlainDate) {
    this.eve = addDays(from, -1)
    this.end = to
  }

  add(records: readonly ActRecord[]): void {
    const acts = records.map(({ act }, index) => ({ ...act, seq: index + 1, agencyId: 'x' })) as Act[]
    const facts = factsOf(records[0]?.caseId ?? '', acts)
    for (const lineNo of new Set(facts.map((fact) => fact.lineNo))) {
      const at = (day: PlainDate) =>
        facts.find((fact) => fact.lineNo === lineNo && fact.legalFrom <= day && fact.legalUntil > day)
      this.addRow(lineNo === 0 ? 1 : 2, at(this.eve), at(this.end))
    }
  }

  sums(form: FormNumber): Sums {
    const rules = findFormDefinition(form, this.end)
    if (rules === undefined) throw new Error(`no definition on ${this.end}`)
    return sumsOf(form, rules, this.groups[form].values())
  }

  private addRow(form: FormNumber, before: StatFact | undefined, end: StatFact | undefined): void {
    if (end === undefined) return
    const key = `${before?.phase} ${end.phase} ${end.basis}`
    const known = this.groups[form].get(key)
    const measured =
      known?.measured ?? (Object.fromEntries(measures.map((one) => [one, 0n])) as Record<Measure, bigint>)
    if (known === undefined)
      this.groups[form].set(key, { before: before?.phase ?? null, end: end.phase, basis: end.basis, measured })
    const struck = end.terminatedDong - (before?.terminatedDong ?? 0n)
    measured.count += 1n
    measured.opening += before?.outstandingDong ?? 0n
    measured.closing += end.outstandingDong
    measured.owed += end.owedDong - (before?.owedDong ?? 0n)
    measured.collected += end.collectedDong - (before?.collectedDong ?? 0n)
    measured.terminated += struck
    measured.entrusted += end.entrustedDong - (before?.entrustedDong ?? 0n)
    measured.recalled += end.recalledDong - (before?.recalledDong ?? 0n)
    measured.returned += end.returnedDong - (before?.returnedDong ?? 0n)
  }
}
