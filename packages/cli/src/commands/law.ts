import { parsePlainDate } from '@minh-an/domain/calendar'
import { type ComputedDeadline, type DeadlineRefusal, tryDeadline } from '@minh-an/domain/deadline'
import { DEADLINE_CODES, deadlineVersions, RESPONSIBLE_VI } from '@minh-an/law/deadline'
import { CONFIDENCE_VI, citeVi } from '@minh-an/law/instrument'
import { type Command, readOptions, required, WrongUse } from '../command.ts'

const REFUSED = 1

const usageVi = [
  'minh-an law deadline --code MÃ --from NGÀY [--hours HH:MM] [--as-of-law NGÀY] [--json]',
  '    ngày cuối của một thời hạn, với từng bước tính và căn cứ',
  'minh-an law deadline --list [--json]',
  '    các mã thời hạn',
  'minh-an law acts --case SỐ [--unit MÃ] [--on NGÀY] [--json] [--data THƯ_MỤC]',
  '    việc phải làm, được làm, chưa thể làm của một hồ sơ, với lý do và căn cứ',
  'minh-an law calendar check [--json] [--data THƯ_MỤC]',
  '    cảnh báo khi chưa có lịch nghỉ của năm tới (từ 01/11)',
  'minh-an law calendar template --out TỆP.xlsx|.csv|.json [--rates]',
  'minh-an law calendar preview TỆP [--rates] [--json]',
  'minh-an law calendar apply TỆP --reason LÝ_DO --unit MÃ [--rates] [--json]',
  '    lịch nghỉ (hoặc lãi suất) hằng năm: mẫu, thay đổi và thời hạn dời ngày, nạp',
  '',
  'Ví dụ: minh-an law deadline --code enforcement-decision-on-request --from 13/02/2026',
].join('\n')

const dayOf = (text: string) => {
  const day = parsePlainDate(text)
  return (
    day ?? {
      code: 'deadline/bad-date',
      messageVi: `“${text}” không phải là ngày trong lịch. Nhập ngày dạng 2026-07-01 hoặc 01/07/2026.`,
    }
  )
}

/** Periods and other rules of the law, worked out without a database. */
export const command: Command = {
  name: 'law',
  summaryVi: 'Tính theo luật: thời hạn, việc được làm của hồ sơ',
  usageVi,
  async run(args) {
    const { values, positionals } = readOptions(args, {
      code: { type: 'string' },
      from: { type: 'string' },
      'as-of-law': { type: 'string' },
      hours: { type: 'string' },
      list: { type: 'boolean' },
      case: { type: 'string' },
      unit: { type: 'string' },
      on: { type: 'string' },
      rates: { type: 'boolean' },
      out: { type: 'string' },
      reason: { type: 'string' },
    })
    const [action, ...rest] = positionals
    const json = values.json === true
    if (action === 'acts' && rest.length === 0) {
      const on = values.on === undefined ? undefined : dayOf(values.on)
      if (on !== undefined && typeof on !== 'string') return refuse(on, json)
      // The server's rooms are loaded only for what needs the database.
      const { printActs } = await import('../law-acts.ts')
      return printActs({ number: required(values.case, 'case'), unit: values.unit, on, data: values.data, json })
    }
    if (action === 'calendar') {
      const { lawCalendar } = await import('../law-calendar.ts')
      const { out, reason, unit, data } = values
      return lawCalendar({ words: rest, rates: values.rates === true, out, reason, unit, data, json })
    }
    if (action !== 'deadline' || rest.length > 0) throw new WrongUse('Chọn "deadline", "acts" hoặc "calendar".')
    if (values.list === true) return list(json)

    const code = required(values.code, 'code')
    const from = dayOf(required(values.from, 'from'))
    if (typeof from !== 'string') return refuse(from, json)
    const asOfLaw = values['as-of-law'] === undefined ? undefined : dayOf(values['as-of-law'])
    if (asOfLaw !== undefined && typeof asOfLaw !== 'string') return refuse(asOfLaw, json)
    if (values.hours !== undefined && !/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(values.hours)) {
      return refuse(
        { code: 'deadline/bad-time', messageVi: `“${values.hours}” không phải là giờ. Nhập giờ dạng 15:00.` },
        json,
      )
    }
    const result = tryDeadline({
      rule: code,
      from,
      ...(values.hours === undefined ? {} : { atTime: values.hours }),
      ...(asOfLaw === undefined ? {} : { asOfLaw }),
    })
    if ('messageVi' in result) return refuse(result, json)
    if (json) console.log(JSON.stringify({ ...result, legalBasisVi: citeVi(result.legalBasis) }))
    else console.log(proofSheet(result))
    return 0
  },
}

function refuse(refusal: DeadlineRefusal | { code: string; messageVi: string }, json: boolean): number {
  console.error(refusal.messageVi)
  if (json)
    console.log(JSON.stringify({ code: refusal.code, title: 'Không tính được thời hạn', detail: refusal.messageVi }))
  return REFUSED
}

function list(json: boolean): number {
  const rules = DEADLINE_CODES.flatMap((code) => deadlineVersions(code).slice(-1))
  if (json) console.log(JSON.stringify(rules))
  else for (const { code, nameVi } of rules) console.log(`${code.padEnd(48)} ${nameVi}`)
  return 0
}

function proofSheet(result: ComputedDeadline): string {
  const day = (date: string) => date.split('-').reverse().join('/')
  return [
    `${result.nameVi} (${result.code})`,
    `Thời hạn: ${result.periodVi}. Người thực hiện: ${RESPONSIBLE_VI[result.responsible] ?? result.responsible}.`,
    `Căn cứ: ${citeVi(result.legalBasis)} (Luật năm ${result.regime}; ${CONFIDENCE_VI[result.confidence]}).`,
    '',
    ...result.steps.map(
      (step, index) => `${index + 1}. ${step.textVi}${step.legalBasis === null ? '' : ` [${citeVi(step.legalBasis)}]`}`,
    ),
    '',
    `Hạn: ${day(result.dueOn)}${result.dueAt === null ? '' : ` ${result.dueAt.slice(11)}`}`,
    ...(result.safeOn === null ? [] : [`Ngày an toàn: ${day(result.safeOn)}`]),
    ...(result.opensOn === null ? [] : [`Được thực hiện từ: ${day(result.opensOn)}`]),
    ...result.warnings.map((warning) => `Lưu ý: ${warning}`),
    ...(result.noteVi === null ? [] : [`Ghi chú: ${result.noteVi}`]),
  ].join('\n')
}
