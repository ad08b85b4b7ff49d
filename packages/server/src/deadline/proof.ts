import type { DeadlineProof } from '@minh-an/contract/deadline'
import { formatVi, type PlainDate, weekdayVi } from '@minh-an/domain/calendar'
import { actNames } from '@minh-an/domain/case-file'
import { type ComputedDeadline, tryDeadline } from '@minh-an/domain/deadline'
import { requestActNames } from '@minh-an/domain/request'
import { RESPONSIBLE_VI } from '@minh-an/law/deadline'
import { CONFIDENCE_VI, citeVi } from '@minh-an/law/instrument'
import { type Caller, unitsFor } from '../command/index.ts'
import { problem, type Tx } from '../platform/index.ts'
import { badgeOf, ruleOf } from './badge.ts'
import { type DeadlineRow, factsOfRow } from './rows.sql.ts'

interface ProofRow extends DeadlineRow {
  subject: 'case' | 'judgment' | 'request'
  title: string
  act_kind: string
  act_on: PlainDate
  act_at: string
}

/** Proof sheet of one deadline: trigger, article, every step of the arithmetic, what would change it. */
export async function proveDeadline(
  tx: Tx,
  caller: Caller,
  at: { subjectId: string; code: string; triggerActId: string },
): Promise<DeadlineProof> {
  const row = await findRow(tx, caller, at)
  const facts = factsOfRow(row)
  const rule = ruleOf(facts.code, facts.triggeredOn)
  const computed = rule === undefined ? undefined : tryDeadline({ rule, from: facts.triggeredOn })
  if (computed === undefined || 'messageVi' in computed) throw notFound()
  return {
    subject: row.subject,
    subjectId: at.subjectId,
    subjectTitle: row.title,
    badge: badgeOf(facts, caller.today),
    responsible: RESPONSIBLE_VI[computed.responsible] ?? computed.responsible,
    result: `Hết ngày ${weekdayVi(facts.dueOn)}, ${formatVi(facts.dueOn)}`,
    trigger: {
      actId: at.triggerActId,
      kind: row.act_kind,
      name: actName(row.act_kind),
      effectiveOn: row.act_on,
      recordedAt: row.act_at,
    },
    steps: computed.steps.map((step) => ({
      text: step.textVi,
      ...(step.legalBasis === null ? {} : { legalBasis: citeVi(step.legalBasis) }),
      from: step.from,
      to: step.until,
    })),
    pauses: [],
    ...otherRegimeOf(computed),
    marks: [
      ...computed.warnings,
      ...(computed.confidence === 'confirmed' ? [] : [CONFIDENCE_VI[computed.confidence]]),
      ...(computed.noteVi === null ? [] : [computed.noteVi]),
    ],
  }
}

function otherRegimeOf({ otherRegime }: ComputedDeadline): Pick<DeadlineProof, 'otherRegime'> {
  if (otherRegime === null) return {}
  return {
    otherRegime: {
      regime: otherRegime.regime,
      dueOn: otherRegime.dueOn,
      legalBasis: citeVi(otherRegime.legalBasis),
    },
  }
}

function actName(kind: string): string {
  if (kind === 'judgment-received') return 'Nhận bản án, quyết định'
  const names: Readonly<Record<string, string>> = { ...actNames, ...requestActNames }
  const name = names[kind] ?? kind
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** Seen only with its subject: each kind by the right that opens it. */
async function findRow(
  tx: Tx,
  caller: Caller,
  at: { subjectId: string; code: string; triggerActId: string },
): Promise<ProofRow> {
  const { rows } = await tx.query<ProofRow & { unit_code: string }>(
    `select d.subject_id, d.code, d.trigger_act_id, d.triggered_on, d.due_on, d.holder, d.met_on, d.met_by_act_id, d.closed, d.subject, d.unit_code, a.kind as act_kind, a.effective_on as act_on, a.recorded_at as act_at,
            coalesce(c.number || '/' || c.number_year, j.number, r.requester) as title
     from deadline d join act a on a.id = d.trigger_act_id
     left join enforcement_case c on d.subject = 'case' and c.id = d.subject_id
     left join judgment j on d.subject = 'judgment' and j.id = d.subject_id
     left join request r on d.subject = 'request' and r.id = d.subject_id
     where d.subject_id = $1 and d.code = $2 and d.trigger_act_id = $3`,
    [at.subjectId, at.code, at.triggerActId],
  )
  const row = rows[0]
  if (row === undefined || row.title === null) throw notFound()
  const units = unitsFor(caller, `${row.subject}.read`)
  if (units !== null && !units.includes(row.unit_code)) throw notFound()
  return row
}

function notFound() {
  return problem(
    'deadline/not-found',
    404,
    'Không tìm thấy thời hạn',
    'Không tìm thấy thời hạn này, hoặc hồ sơ ngoài phạm vi được xem. Mở lại hồ sơ.',
  )
}
