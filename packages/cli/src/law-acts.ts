import type { PlainDate } from '@minh-an/domain/calendar'
import { lineStatusNames } from '@minh-an/domain/enforcement-case'
import { CONFIDENCE_VI } from '@minh-an/law/instrument'
import { resolveUnitCode } from '@minh-an/server/agency'
import { type ActsOfCase, actsOfNumber } from '@minh-an/server/enforcement-case'
import { readOnly, systemClock } from '@minh-an/server/platform'
import { withDatabase } from './with-database.ts'

export interface ActsQuestion {
  readonly number: string
  readonly unit: string | undefined
  readonly on: PlainDate | undefined
  readonly data: string | undefined
  readonly json: boolean
}

/** `minh-an law acts`: what the law lets be done with a case on a day, and why the rest cannot be done yet. */
export async function printActs({ number, unit, on, data, json }: ActsQuestion): Promise<number> {
  const answer = await withDatabase(data, (database) =>
    readOnly(database, async (tx) =>
      actsOfNumber(tx, {
        number,
        unit: unit === undefined ? undefined : (await resolveUnitCode(tx, unit)).code,
        on: on ?? (systemClock.today() as PlainDate),
      }),
    ),
  )
  console.log(json ? JSON.stringify(answer) : sheetOf(answer))
  return 0
}

const groups = [
  ['due', 'BẮT BUỘC'],
  ['allowed', 'ĐƯỢC LÀM'],
  ['refused', 'CHƯA THỂ'],
] as const

/** The points one may choose from, and what is to be known of those whose wording was not compared with the law. */
function groundLines(grounds: ActsOfCase['acts'][number]['grounds']): string[] {
  const doubtOf = ({ confidence, note }: (typeof grounds)[number]) =>
    confidence === 'confirmed' ? undefined : (note ?? `${CONFIDENCE_VI[confidence]}.`)
  const points = (some: typeof grounds) => some.map(({ point }) => point).join(', ')
  const doubts = new Set(grounds.map(doubtOf).filter((doubt) => doubt !== undefined))
  return [
    `    căn cứ: ${points(grounds)}`,
    ...[...doubts].map((doubt) => `    ! ${points(grounds.filter((ground) => doubtOf(ground) === doubt))}: ${doubt}`),
  ]
}

function sheetOf(answer: ActsOfCase): string {
  const day = (iso: string) => iso.split('-').reverse().join('/')
  const lines = [
    `Việc ${answer.number} · ${answer.debtors} · ${answer.unit.name}`,
    `Trạng thái ngày ${day(answer.on)}: ${lineStatusNames[answer.status]}`,
  ]
  for (const [state, heading] of groups) {
    const acts = answer.acts.filter((act) => act.state === state)
    if (acts.length === 0) continue
    lines.push('', heading)
    for (const act of acts) {
      const basis = act.legalBasis.length === 0 ? '' : ` (${act.legalBasis.join('; ')})`
      lines.push(`  ${act.name}${basis}${act.duty === undefined ? '' : ` · hạn ${day(act.duty.dueOn)}`}`)
      for (const refusal of act.refusals) lines.push(`    - ${refusal.message}`)
      if (act.grounds.length > 0 && state !== 'refused') lines.push(...groundLines(act.grounds))
    }
  }
  return lines.join('\n')
}
