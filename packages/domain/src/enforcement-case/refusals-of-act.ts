import {
  type Act,
  type ActDefinition,
  actNames,
  type CaseFile,
  dayText,
  groundListRefusals,
  groundRefusals,
  type LineState,
  type Moment,
  type NewAct,
  type Refusal,
  refusal,
  transitionBasis,
} from '../case-file/index.ts'
import { statusOn, voluntaryUntil } from '../verification/index.ts'
import { definitionOf } from './definitions.ts'
import { lineStatusNames } from './status-names.ts'

/** Vietnamese sentence for lines whose status does not let them take part. */
function wrongStatus(definition: ActDefinition, line: LineState, file: CaseFile, { on }: Moment): Refusal {
  const transition = transitionOf(definition, line, file)
  const status = statusOn(line.status, voluntaryUntil(file), on)
  return refusal({
    code: 'case/status-does-not-allow',
    message: `Chưa thể ${actNames[definition.kind]} vì khoản ${line.entry.no} đang ở trạng thái “${lineStatusNames[status]}”.`,
    facts: { status },
    legalBasis: transition === undefined ? [] : transitionBasis(transition, on),
    line: line.entry.no,
  })
}

export function transitionOf(
  definition: ActDefinition,
  line: LineState | undefined,
  file: CaseFile,
): string | undefined {
  const { transition } = definition
  if (typeof transition !== 'function') return transition
  const subject = line ?? file.lines[0]
  return subject === undefined ? undefined : transition(subject, file)
}

/** What a definition says about the file before anything concrete is entered: per line, and for the whole. */
export interface Standing {
  readonly eligible: readonly LineState[]
  readonly refusals: readonly Refusal[]
}

/** Which lines could take part in an act of this kind at that moment, and what stops the others. */
export function standingOf(definition: ActDefinition, file: CaseFile, moment: Moment): Standing {
  const fileRefusals = [
    ...groundListRefusals(definition.grounds, moment.on),
    ...(definition.fileRefusals?.(file, moment) ?? []),
  ]
  if (definition.from === undefined)
    return { eligible: fileRefusals.length === 0 ? file.lines : [], refusals: fileRefusals }
  const eligible: LineState[] = []
  const stopped: Refusal[] = []
  for (const line of file.lines) {
    if (!definition.from.includes(line.status)) {
      stopped.push(wrongStatus(definition, line, file, moment))
      continue
    }
    const found = definition.lineRefusals?.(line, file, moment) ?? []
    if (found.length === 0) eligible.push(line)
    else stopped.push(...found)
  }
  if (fileRefusals.length > 0) return { eligible: [], refusals: [...fileRefusals, ...stopped] }
  return { eligible, refusals: stopped }
}

/** Everything that stops this concrete act on the file as it stands before it. Empty means it may be recorded. */
export function refusalsOfAct(file: CaseFile, act: Act | NewAct, moment: Moment): Refusal[] {
  const definition = definitionOf(act.kind) as ActDefinition
  const found: Refusal[] = []
  if (act.effectiveOn < file.decidedOn) {
    found.push(
      refusal({
        code: 'case/before-decision',
        message: `Ngày văn bản sớm hơn ngày quyết định thi hành án (${dayText(file.decidedOn)}). Kiểm tra một trong hai ngày.`,
        pointer: '/effectiveOn',
      }),
    )
  }
  if (act.effectiveOn > moment.today) {
    found.push(
      refusal({
        code: 'case/date-in-future',
        message: `Ngày văn bản sau ngày hôm nay (${dayText(moment.today)}). Nhập ngày đã ghi trên văn bản.`,
        pointer: '/effectiveOn',
      }),
    )
  }
  const standing = standingOf(definition, file, moment)
  const named = 'lines' in act.payload ? (act.payload.lines as readonly number[] | undefined) : undefined
  if (definition.from === undefined) found.push(...standing.refusals)
  else if (named === undefined) {
    if (standing.eligible.length === 0) found.push(...standing.refusals)
    else found.push(...standing.refusals.filter((one) => one.code !== 'case/status-does-not-allow'))
  } else found.push(...namedLineRefusals(file, named, standing))
  if (found.length > 0) return found
  const lines =
    named === undefined ? standing.eligible : standing.eligible.filter((line) => named.includes(line.entry.no))
  const ground = 'ground' in act.payload ? act.payload.ground : undefined
  const groundless = definition.grounds === undefined ? [] : groundRefusals(definition.grounds, ground, moment.on)
  if (groundless.length > 0) return groundless
  return definition.contentRefusals?.(file, act.payload as never, moment, lines) ?? []
}

function namedLineRefusals(file: CaseFile, named: readonly number[], standing: Standing): Refusal[] {
  if (named.length === 0) {
    return [refusal({ code: 'case/no-line', message: 'Chọn ít nhất một khoản.', pointer: '/payload/lines' })]
  }
  const caseWide = standing.refusals.filter((one) => one.line === undefined)
  if (caseWide.length > 0) return caseWide
  return named.flatMap((no) => {
    if (!file.lines.some((line) => line.entry.no === no)) {
      return [
        refusal({
          code: 'case/no-such-line',
          message: `Việc không có khoản ${no}. Chọn khoản trong hồ sơ.`,
          pointer: '/payload/lines',
        }),
      ]
    }
    return standing.refusals.filter((one) => one.line === no)
  })
}
