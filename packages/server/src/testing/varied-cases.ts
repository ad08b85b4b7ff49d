import { addDays, type PlainDate, plainDate } from '@minh-an/domain/calendar'
import { type Act, bases, caseKinds, type NewAct, outstandingDong } from '@minh-an/domain/case-file'
import { foldCase } from '@minh-an/domain/enforcement-case'
import { dong } from '@minh-an/domain/money'
import { ensureAgencies } from '../agency/index.ts'
import { loadActsOf, transferCases, writeActs } from '../enforcement-case/index.ts'
import { newId, type Tx } from '../platform/index.ts'
import { addExampleOfficer, exampleAct, exampleDecision, exampleLine } from './example-cases.ts'

/** Numbers from a seed: the same data in every run. */
function seeded(seed: number): { below(limit: number): number; of<T>(list: readonly T[]): T } {
  let state = seed >>> 0
  const next = () => {
    // mulberry32
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return { below, of: (list) => list[below(list.length)] as never }
}

const oldUnits = ['pre2025:26', 'pre2025:26.01', 'pre2025:26.02', 'pre2025:17.01']
const successor = '2025:25'
const offices = ['2025:25.01', '2025:25.02']
const mergedOn = plainDate('2025-07-01')
const firstDay = plainDate('2019-01-02')
const lastDay = plainDate('2026-11-20')
/** After the latest of the late entries. */
const recordsEnd = plainDate('2027-07-01')

type Draft = { caseId: string; agencyId: string; unitCode: string; acts: { act: NewAct; recordedOn: PlainDate }[] }

export type VariedCases = { readonly caseIds: readonly string[]; acts(tx: Tx): Promise<Map<string, Act[]>> }

/**
 * Cases of Chi cục, of their province and of its successor's offices, 2019–2026, with every kind of act, several lines,
 * late entries, corrections, moves between units and the succession of 2025-07-01.
 */
export async function writeVariedCases(
  tx: Tx,
  seed: number,
  count: number,
  recordedLaterDays = 0,
  /** Does something when everything recorded until a day is written, and late entries, corrections and moves are to come. */
  between?: { readonly recordedUntil: PlainDate; run(): Promise<void> },
): Promise<VariedCases> {
  const random = seeded(seed)
  await ensureAgencies(tx)
  await tx.query(
    `insert into unit (code, name, kind, parent_code, agency_id, valid_from)
     select code, 'Phòng ' || code, 'regional-office', $2, $2, '2025-07-01' from unnest($1::text[]) code on conflict do nothing`,
    [offices, successor],
  )
  const officers = new Map<string, string[]>()
  for (const unit of [...oldUnits, ...offices]) {
    const agency = unit.startsWith('2025') ? successor : unit
    officers.set(unit, [
      await addExampleOfficer(tx, agency, unit, `An ${unit}`),
      await addExampleOfficer(tx, agency, unit, `Bình ${unit}`),
    ])
  }
  const drafts = Array.from({ length: count }, (_, index) => draftCase(random, seed * 1_000 + index + 1, officers))
  const writePart = async (belongs: (recordedOn: PlainDate) => boolean) => {
    for (const agencyId of new Set(drafts.map((draft) => draft.agencyId))) {
      const records = drafts
        .filter((draft) => draft.agencyId === agencyId)
        .flatMap((draft) =>
          draft.acts.map(({ act, recordedOn }) => ({
            caseId: draft.caseId,
            act,
            recordedOn: addDays(recordedOn, recordedLaterDays),
          })),
        )
      const part = records.filter(({ recordedOn }) => belongs(recordedOn))
      if (part.length > 0) await writeAll(tx, agencyId, part)
    }
  }
  if (between === undefined) await writePart(() => true)
  else {
    await writePart((recordedOn) => recordedOn <= between.recordedUntil)
    await between.run()
    await writePart((recordedOn) => recordedOn > between.recordedUntil)
  }
  const moving = drafts.filter((draft) => draft.agencyId !== successor && random.below(10) > 1)
  await succeed(tx, moving, random, officers, addDays(recordsEnd, recordedLaterDays))
  const caseIds = drafts.map((draft) => draft.caseId)
  return { caseIds, acts: (reader) => loadActsOf(reader, caseIds) }
}

async function writeAll(
  tx: Tx,
  agencyId: string,
  records: { caseId: string; act: NewAct; recordedOn: PlainDate }[],
  time = '02:00:00',
) {
  const inOrder = records.toSorted((a, b) => (a.recordedOn < b.recordedOn ? -1 : a.recordedOn > b.recordedOn ? 1 : 0))
  await writeActs(tx, {
    agencyId,
    source: 'demonstration',
    records: inOrder.map(({ caseId, act, recordedOn }) => ({
      caseId,
      act,
      recordedAt: `${recordedOn}T${time}.000000Z`,
    })),
  })
}

/** The files that were open go to an office of the new province, and some are worked on there. */
async function succeed(
  tx: Tx,
  drafts: readonly Draft[],
  random: ReturnType<typeof seeded>,
  officers: Map<string, string[]>,
  recordedOn: PlainDate,
) {
  for (const [index, fromAgencyId] of [...new Set(drafts.map((draft) => draft.agencyId))].entries()) {
    // The successor's chain grows by each transfer and the work on it: two minutes of the record clock for each.
    const minute = (after: number) => `02:${String(index * 2 + after).padStart(2, '0')}:00`
    const leaving = drafts.filter(
      (draft) => draft.agencyId === fromAgencyId && draft.acts.every(({ act }) => act.effectiveOn < mergedOn),
    )
    const cases = leaving.map((draft) => {
      const toUnit = random.of(offices)
      return { caseId: draft.caseId, toUnit, officerId: random.of(officers.get(toUnit) ?? []) }
    })
    await transferCases(tx, {
      fromAgencyId,
      toAgencyId: successor,
      on: mergedOn,
      source: 'demonstration',
      recordedAt: `${recordedOn}T${minute(1)}.000000Z`,
      cases,
    })
    const known = await loadActsOf(
      tx,
      cases.map((one) => one.caseId),
    )
    const later = [...known].flatMap(([caseId, acts]) => {
      const added: { caseId: string; act: NewAct; recordedOn: PlainDate }[] = []
      let on = addDays(mergedOn, 1 + random.below(90))
      for (let step = 0; step < 2; step += 1) {
        const all = [
          ...acts,
          ...added.map((one, index) => ({ ...one.act, agencyId: successor, seq: 1_000_000 + index }) as Act),
        ]
        const act = nextAct(random, caseId, all, on)
        if (act !== undefined && sound(caseId, [...all, { ...act, agencyId: successor, seq: 2_000_000 } as Act])) {
          added.push({ caseId, act, recordedOn })
        }
        on = addDays(on, 1 + random.below(120))
      }
      return added
    })
    await writeAll(tx, successor, later, minute(2))
  }
}

function draftCase(random: ReturnType<typeof seeded>, number: number, officers: Map<string, string[]>): Draft {
  const fromNew = random.below(4) === 0
  const unitCode = fromNew ? random.of(offices) : random.of(oldUnits)
  const agencyId = fromNew ? successor : unitCode
  const [first, last] = fromNew ? [mergedOn, lastDay] : [firstDay, plainDate('2025-06-20')]
  let on = addDays(first, random.below(fromNew ? 400 : 2300))
  const caseId = newId()
  const lines = Array.from({ length: 1 + random.below(3) }, (_, index) =>
    exampleLine(index + 1, random.below(6) === 0 ? 0n : BigInt(1 + random.below(900)) * 100_000n),
  )
  const decision = exampleDecision({
    number,
    on,
    unitCode,
    lines,
    more: { basis: random.of(bases), caseKind: random.of(caseKinds) },
  })
  const draft: Draft = { caseId, agencyId, unitCode, acts: [{ act: decision, recordedOn: on }] }
  const steps = random.below(9)
  const units = fromNew ? offices : [unitCode]
  for (let step = 0; step < steps && on < last; step += 1) {
    on = addDays(on, 1 + random.below(160))
    if (on > last) break
    const known = draft.acts.map(({ act }, index) => ({ ...act, agencyId, seq: index + 1 }) as Act)
    const act =
      random.below(4) === 0
        ? assignment(on, random.of(units), random, officers)
        : random.below(9) === 0
          ? corrected(random, known, on)
          : nextAct(random, caseId, known, on)
    if (act === undefined) continue
    if (!sound(caseId, [...known, { ...act, agencyId, seq: known.length + 1 } as Act])) continue
    // Some are recorded long after their legal day.
    draft.acts.push({ act, recordedOn: random.below(4) === 0 ? addDays(on, random.below(200)) : on })
  }
  return inOrderOfRecords(draft)
}

/** Late entries change what each record point knows; only files that stay sound at each of them are kept. */
function inOrderOfRecords(draft: Draft): Draft {
  const acts = draft.acts.toSorted((a, b) => (a.recordedOn < b.recordedOn ? -1 : a.recordedOn > b.recordedOn ? 1 : 0))
  const numbered = acts.map(({ act }, index) => ({ ...act, agencyId: draft.agencyId, seq: index + 1 }) as Act)
  const allSound = numbered.every((_, index) => sound(draft.caseId, numbered.slice(0, index + 1)))
  return allSound ? { ...draft, acts } : { ...draft, acts: draft.acts.slice(0, 1) }
}

/** Nothing is collected or struck twice, on any day. */
function sound(caseId: string, acts: readonly Act[]): boolean {
  let negative = false
  const file = foldCase(caseId, acts, {
    onDay: (now) => {
      if (now.lines.some((line) => outstandingDong(line) < 0n)) negative = true
    },
  })
  return file !== undefined && !negative
}

function assignment(
  on: PlainDate,
  unitCode: string,
  random: ReturnType<typeof seeded>,
  officers: Map<string, string[]>,
) {
  return exampleAct('officer-assigned', on, {
    officerId: random.of(officers.get(unitCode) ?? []),
    officerName: 'An',
    unitCode,
  })
}

function corrected(random: ReturnType<typeof seeded>, known: readonly Act[], on: PlainDate): NewAct | undefined {
  const about = random.of(known)
  if (about.kind === 'enforcement-decision' || about.kind === 'correction') return undefined
  const change =
    random.below(2) === 0 ? { withdrawn: true } : { effectiveOn: addDays(about.effectiveOn, random.below(30)) }
  if ('effectiveOn' in change && change.effectiveOn > on) return undefined
  return exampleAct('correction', on, { aboutActId: about.id, reason: 'Ghi nhầm', ...change })
}

/** An act of a kind that moves figures, on some or all lines. What the law says of it does not matter here. */
function nextAct(
  random: ReturnType<typeof seeded>,
  caseId: string,
  acts: readonly Act[],
  on: PlainDate,
): NewAct | undefined {
  const file = foldCase(caseId, acts)
  if (file === undefined) return undefined
  const lines = random.below(3) === 0 ? { lines: [1 + random.below(file.lines.length)] } : {}
  switch (random.below(14)) {
    case 0:
      return exampleAct('postponement', on, { ground: 'any', ...lines })
    case 1:
      return exampleAct('suspension', on, { ground: 'any', ...lines })
    case 2:
    case 3:
      return exampleAct('conditions-absent', on, { ground: 'any', ...lines })
    case 4:
      return exampleAct('separate-ledger-entry', on, lines)
    case 5:
      return exampleAct('enforcement-resumed', on, { reason: 'Có điều kiện', ...lines })
    case 6:
      return exampleAct('termination', on, { ground: 'any', ...lines })
    case 7:
      return exampleAct('termination-recalled', on, { reason: 'Đình chỉ phá sản', ...lines })
    case 8:
      return exampleAct('entrustment-out', on, { toAgency: '2025:01', ground: 'any', ...lines })
    case 9:
      return random.below(2) === 0
        ? exampleAct('recall', on, { ground: random.below(3) === 0 ? 'recall-2008-withdrawn-up' : 'any', ...lines })
        : exampleAct('cancellation', on, { reason: 'Khiếu nại đúng', by: 'head', ...lines })
    case 10:
      return random.below(2) === 0
        ? exampleAct('request-returned', on, { reason: 'Chưa có điều kiện', ...lines })
        : exampleAct('ended-otherwise', on, { ground: 'any', ...lines })
    case 11:
      return exampleAct('verification-recorded', on, {
        method: 'on-site',
        place: 'xã',
        conditionsFound: true,
        findings: 'Có',
      })
    default:
      return payment(
        random,
        file.lines.map((line) => ({ no: line.entry.no, left: outstandingDong(line) })),
        on,
      )
  }
}

function payment(
  random: ReturnType<typeof seeded>,
  lines: readonly { no: number; left: bigint }[],
  on: PlainDate,
): NewAct | undefined {
  const owing = lines.filter((line) => line.left > 0n)
  if (owing.length === 0) return exampleAct('completion', on, {})
  const line = random.of(owing)
  const amountDong = dong(random.below(2) === 0 ? line.left : line.left / 3n + 1n)
  return exampleAct('payment-collected', on, {
    allocations: [{ no: line.no, amountDong }],
    payer: 'Khải',
    method: 'bank',
  })
}
