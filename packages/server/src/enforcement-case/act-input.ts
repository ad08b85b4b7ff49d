import { type ActInput, actPayloads } from '@minh-an/contract/enforcement-case'
import { capacitiesFor } from '@minh-an/domain/access'
import { actNames, type Capacity, type NewAct, type Signer } from '@minh-an/domain/case-file'
import { definitionOf } from '@minh-an/domain/enforcement-case'
import { dong } from '@minh-an/domain/money'
import { newId, problem } from '../platform/index.ts'

/** Wire to domain: `amount` (decimal text) becomes `amountDong`; absent members stay absent. */
export function payloadOfWire(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(payloadOfWire)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) => {
      if (member === undefined) return []
      return [
        name === 'amount' && typeof member === 'string' ? ['amountDong', dong(member)] : [name, payloadOfWire(member)],
      ]
    }),
  )
}

/** Domain to wire, the other way round; identifiers go through `mask`. */
export function payloadToWire(value: unknown, mask: (identifier: string) => string): unknown {
  if (typeof value === 'bigint') return String(value)
  if (Array.isArray(value)) return value.map((member) => payloadToWire(member, mask))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => {
      if (name === 'amountDong') return ['amount', String(member)]
      if (name === 'identifier' && typeof member === 'string') return [name, mask(member)]
      return [name, payloadToWire(member, mask)]
    }),
  )
}

const capacityNames: Readonly<Record<Capacity, string>> = {
  head: 'Thủ trưởng',
  deputy: 'KT. Thủ trưởng',
  delegate: 'TL., TUQ. Thủ trưởng',
  officer: 'Chấp hành viên',
  clerk: 'Văn thư',
  accountant: 'Kế toán',
  system: 'Hệ thống',
}

/** The paper has one right signer: the head's decisions are not signed by an officer, and the other way round. */
export function requireCapacity(kind: NewAct['kind'], capacity: Capacity): void {
  const signer: Signer = definitionOf(kind).signer
  const allowed = capacitiesFor(kind, signer)
  if (allowed.includes(capacity)) return
  const detail = `Người ký không đúng thẩm quyền để ${actNames[kind]}. Chọn ${allowed.map((one) => capacityNames[one]).join(' hoặc ')}.`
  throw problem('act/capacity', 422, 'Sai thẩm quyền ký', detail, { errors: [{ pointer: '/capacity', detail }] })
}

/** A correction carries the content of the act it corrects; its shape is known only once that act is. */
export function correctedPayload(kind: NewAct['kind'], payload: unknown): unknown {
  const schema = kind in actPayloads ? actPayloads[kind as keyof typeof actPayloads] : undefined
  if (schema === undefined) {
    throw problem(
      'correction/kind',
      422,
      'Không đính chính được nội dung',
      `Nội dung của “${actNames[kind]}” không đính chính trực tiếp.`,
      {
        errors: [{ pointer: '/payload/payload', detail: 'Chỉ đính chính được ngày.' }],
      },
    )
  }
  const read = schema.safeParse(payload)
  if (read.success) return payloadOfWire(read.data)
  throw problem('request/invalid', 422, 'Có trường chưa hợp lệ', 'Sửa các trường được nêu rồi gửi lại.', {
    errors: read.error.issues.map((issue) => ({
      pointer: `/payload/payload/${issue.path.map(String).join('/')}`,
      detail: issue.message,
    })),
  })
}

/** The act as entered, with an id of its own. Content of corrections is resolved by the caller. */
export function actOfInput(input: ActInput, payload: unknown): NewAct {
  return {
    id: newId(),
    kind: input.kind,
    effectiveOn: input.effectiveOn,
    capacity: input.capacity,
    source: 'entry',
    payload,
  } as NewAct
}
