import { findGround } from '@minh-an/law/ground'
import { citeVi, regimeOn } from '@minh-an/law/instrument'
import { getTransition, type TransitionId } from '@minh-an/law/transition'
import type { PlainDate } from '../calendar/index.ts'
import { dayText, groundRefusals, type LineEntry, type Refusal, refusal, transitionBasis } from '../case-file/index.ts'
import { initiationOf, type Judgment, requestUntil } from '../judgment/index.ts'
import { formatDong } from '../money/index.ts'
import type { RequestAct, RequestActPayloads, RequestFile } from './file.ts'

/** What is done with a received request. */
export type RequestStep = 'supplement' | 'supplemented' | 'refusal' | 'late-review' | 'decide'

/** True where the request came after the limitation and no limitation is waived for it. */
export function isLate(received: RequestActPayloads['request-received'], on: PlainDate, judgment: Judgment): boolean {
  if (received.returnedCaseId !== undefined) return false
  const until = requestUntil(judgment, on)
  return until !== undefined && on > until
}

/** What stops a request from being received; pointers name members of what was sent. */
export function receiptRefusals(
  received: RequestActPayloads['request-received'],
  on: PlainDate,
  judgment: Judgment,
  today: PlainDate,
): Refusal[] {
  const found: Refusal[] = []
  if (on > today) {
    found.push(
      refusal({
        code: 'request/received-in-future',
        message: `Ngày nhận sau ngày hôm nay (${dayText(today)}). Nhập ngày thực nhận.`,
        pointer: '/receivedOn',
      }),
    )
  }
  if (on < judgment.judgedOn) {
    found.push(
      refusal({
        code: 'request/before-judgment',
        message: `Ngày nhận yêu cầu sớm hơn ngày tuyên bản án (${dayText(judgment.judgedOn)}). Kiểm tra một trong hai ngày.`,
        pointer: '/receivedOn',
      }),
    )
  }
  if (received.requesterNo !== undefined) {
    const party = judgment.parties.find((known) => known.no === received.requesterNo)
    if (party === undefined || party.role === 'related') {
      found.push(
        refusal({
          code: 'request/requester-not-party',
          message: 'Người yêu cầu phải là người được hoặc người phải thi hành án trong bản án. Chọn lại đương sự.',
          legalBasis: transitionBasis('T02', on),
          pointer: '/requesterNo',
        }),
      )
    }
  }
  received.lines.forEach((asked, index) => {
    const line = judgment.lines.find((known) => known.no === asked.no)
    if (line === undefined) {
      found.push(
        refusal({
          code: 'request/no-such-line',
          message: `Bản án không có khoản ${asked.no}. Chọn khoản trong bản án.`,
          pointer: `/lines/${index}/no`,
        }),
      )
    } else if (asked.amountDong !== undefined && asked.amountDong > line.amountDong) {
      found.push(
        refusal({
          code: 'request/more-than-judged',
          message: `Khoản ${asked.no}: bản án tuyên ${formatDong(line.amountDong)} đồng; không yêu cầu nhiều hơn.`,
          line: asked.no,
          pointer: `/lines/${index}/amount`,
        }),
      )
    }
  })
  if (received.lines.length === 0) {
    found.push(
      refusal({
        code: 'request/no-line',
        message: 'Bản án không có khoản nào thi hành theo yêu cầu.',
        pointer: '/lines',
      }),
    )
  }
  return found
}

const transitionOfStep: Readonly<Record<RequestStep, TransitionId>> = {
  supplement: 'T03',
  supplemented: 'T03b',
  refusal: 'T04',
  'late-review': 'T05',
  decide: 'T02',
}

/** What stops a step on the request as it stands, whatever is entered. Empty: it can be done on that day. */
export function stepRefusals(file: RequestFile, step: RequestStep, on: PlainDate, judgment: Judgment): Refusal[] {
  const transition = transitionOfStep[step]
  if (getTransition(transition).legalBasis[regimeOn(on)] === null) {
    return [
      refusal({
        code: 'request/step-not-in-law',
        message: `Luật áp dụng ngày ${dayText(on)} không có bước này. Kiểm tra ngày văn bản; hướng dẫn người yêu cầu bằng văn bản khác.`,
        pointer: '/on',
      }),
    ]
  }
  const legalBasis = transitionBasis(transition, on)
  const refuse = (code: string, message: string): Refusal[] => [
    refusal({ code: `request/${code}`, message, legalBasis }),
  ]
  if (file.status === 'decided' && step !== 'decide') return refuse('decided', 'Yêu cầu đã có quyết định thi hành án.')
  if (file.status === 'refused') return refuse('refused', 'Yêu cầu đã bị từ chối; người yêu cầu nộp yêu cầu mới.')
  const late = isLate(file.received.payload, file.received.effectiveOn, judgment)
  switch (step) {
    case 'supplement':
      return file.status === 'supplement'
        ? refuse('already-asked', 'Đã thông báo bổ sung, đang chờ người yêu cầu.')
        : []
    case 'supplemented':
      return file.status === 'supplement' ? [] : refuse('nothing-asked', 'Chưa thông báo bổ sung cho yêu cầu này.')
    case 'refusal':
      return []
    case 'late-review':
      if (!late) return refuse('not-late', 'Yêu cầu còn trong thời hiệu; không cần xem xét quá hạn.')
      return file.late?.outcome === 'accepted' ? refuse('late-accepted', 'Yêu cầu quá hạn đã được chấp nhận.') : []
    case 'decide': {
      if (file.status === 'supplement') return refuse('waiting', 'Chưa thể ra quyết định vì yêu cầu đang chờ bổ sung.')
      const until = requestUntil(judgment, file.received.effectiveOn)
      if (late && file.late?.outcome !== 'accepted') {
        return refuse(
          'limitation-over',
          `Chưa thể ra quyết định vì thời hiệu yêu cầu đã hết ngày ${until === undefined ? '' : dayText(until)}. Thủ trưởng xem xét yêu cầu quá hạn, hoặc từ chối.`,
        )
      }
      return []
    }
    default:
      return step satisfies never
  }
}

/** Items whose request must not be refused while the right has not been exercised (Decree 62/2015 art. 7.4; Decree 152/2026 art. 9.7). */
const neverRefused: ReadonlySet<string> = new Set([
  'deliver-thing',
  'deliver-real-estate',
  'deliver-papers',
  'custody',
  'visiting',
])

/** What stops a concrete act on a request: the step, its dates and its content. */
export function requestActRefusals(
  file: RequestFile,
  act: RequestAct,
  judgment: Judgment,
  today: PlainDate,
): Refusal[] {
  const step = stepOf(act)
  if (step === undefined) return []
  const on = act.effectiveOn
  const found: Refusal[] = []
  if (on > today) {
    found.push(
      refusal({
        code: 'request/date-in-future',
        message: `Ngày văn bản sau ngày hôm nay (${dayText(today)}). Nhập ngày đã ghi trên văn bản.`,
        pointer: '/on',
      }),
    )
  }
  if (on < file.statusOn) {
    found.push(
      refusal({
        code: 'request/date-before-last-step',
        message: `Ngày văn bản sớm hơn bước trước (${dayText(file.statusOn)}). Kiểm tra một trong hai ngày.`,
        pointer: '/on',
      }),
    )
  }
  found.push(...stepRefusals(file, step, on, judgment))
  if (found.length > 0) return found
  if (act.kind === 'request-refused') found.push(...refusalGroundRefusals(file, act.payload.ground, on, judgment))
  if (act.kind === 'request-late-reviewed' && act.payload.outcome !== 'opened') {
    const opened = file.late?.outcome === 'opened' || file.received.payload.lateReason !== undefined
    if (!opened) {
      found.push(
        refusal({
          code: 'request/late-reason-missing',
          message: 'Chưa ghi lý do chậm yêu cầu. Mở xem xét và ghi lý do, chứng cứ trước.',
          legalBasis: transitionBasis('T05', on),
          pointer: '/outcome',
        }),
      )
    }
  }
  return found
}

function stepOf(act: RequestAct): RequestStep | undefined {
  switch (act.kind) {
    case 'request-supplement-asked':
      return 'supplement'
    case 'request-supplemented':
      return 'supplemented'
    case 'request-refused':
      return 'refusal'
    case 'request-late-reviewed':
      return 'late-review'
    case 'request-decided':
      return 'decide'
    case 'request-received':
      return undefined
    default:
      return act satisfies never
  }
}

function refusalGroundRefusals(file: RequestFile, groundId: string, on: PlainDate, judgment: Judgment): Refusal[] {
  const unknown = groundRefusals('request-refusal', groundId, on).map((one) => ({ ...one, pointer: '/ground' }))
  if (unknown.length > 0) return unknown
  const ground = findGround(groundId)
  const legalBasis = ground === undefined ? [] : [citeVi(ground.legalBasis)]
  const lines = askedLines(file, judgment)
  const isLimitation = limitationGrounds.has(groundId)
  if (isLimitation && !isLate(file.received.payload, file.received.effectiveOn, judgment)) {
    return [
      refusal({
        code: 'request/within-limitation',
        message: 'Không được từ chối vì hết thời hiệu: yêu cầu còn trong thời hiệu. Chọn căn cứ khác.',
        legalBasis,
        pointer: '/ground',
      }),
    ]
  }
  const regime = regimeOn(on)
  const kept = lines.length > 0 && lines.every((line) => neverRefused.has(line.item))
  const sentBack = file.received.payload.returnedCaseId !== undefined
  if ((kept || sentBack) && (regime === '2025' || noRightGrounds.has(groundId))) {
    return [
      refusal({
        code: 'request/never-refused',
        message: kept
          ? 'Không được từ chối yêu cầu giao tài sản, giao người, thăm nom chưa được thực hiện trên thực tế.'
          : 'Không được từ chối yêu cầu mà cơ quan thi hành án đã trả trước đây.',
        legalBasis: [citeVi(regime === '2008' ? 'NĐ 62/2015 Đ7.4' : 'NĐ 152/2026 Đ9.7')],
        pointer: '/ground',
      }),
    ]
  }
  return []
}

/**
 * The ground “no right to request, or nothing for the parties in the judgment” of Law 2008 art. 31.5.a: Decree 62/2015
 * art. 7.4 forbids only this one for requests that must not be refused, so limitation still stands against them. Decree
 * 152/2026 art. 9.7 forbids every ground.
 */
const noRightGrounds: ReadonlySet<string> = new Set(['request-refusal-2008-a'])

/** The ground “limitation over”: point c of 2008, point d of 2025 (Law 2008 art. 31.5; Law 2025 art. 34.4). */
const limitationGrounds: ReadonlySet<string> = new Set([
  'request-refusal-2009-c',
  'request-refusal-2008-c',
  'request-refusal-2025-d',
])

/** Lines of the judgment the request asks for, with the sums asked. */
export function askedLines(file: RequestFile, judgment: Judgment): LineEntry[] {
  return file.received.payload.lines.flatMap((asked) => {
    const line = judgment.lines.find((known) => known.no === asked.no)
    return line === undefined ? [] : [{ ...line, amountDong: asked.amountDong ?? line.amountDong }]
  })
}

/** Lines a request can ask for where it names none: all that the law of the day leaves to a request. */
export function linesOnRequest(judgment: Judgment, on: PlainDate): number[] {
  return judgment.lines.filter((line) => initiationOf(line.item, on)?.basis === 'on-request').map((line) => line.no)
}
