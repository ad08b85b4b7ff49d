import type { CaseFilter } from '@minh-an/contract/enforcement-case'
import { formatVi, type PlainDate } from '@minh-an/domain/calendar'
import { dong, formatDong } from '@minh-an/domain/money'
import type { Translate } from '../i18n/index.ts'
import { type CaseState, countText, type FilterChip } from '../ui/index.ts'
import type { words } from './words.vi.ts'

type T = Translate<(typeof words)['vi']>
type ChipText = Omit<FilterChip, 'key' | 'onRemove'>

const day = (value: PlainDate | undefined) => (value === undefined ? '…' : formatVi(value))

function amountText(amount: NonNullable<CaseFilter['amount']>, t: T): string {
  const of = t(`amount.${amount.of}`)
  const [from, to] = [amount.from, amount.to].map((sum) => (sum === undefined ? undefined : formatDong(dong(sum))))
  if (from !== undefined && to !== undefined) return t('chip.amountBoth', { of, from, to })
  return from === undefined ? t('chip.amountTo', { of, to: to ?? '' }) : t('chip.amountFrom', { of, from })
}

function heldText(held: NonNullable<CaseFilter['held']>, t: T): string {
  if (held.over === undefined && held.under === undefined) return t('chip.held')
  if (held.under === undefined) return t('chip.heldOver', { n: countText(held.over ?? 0) })
  return t('chip.heldBand', { from: countText(held.over ?? 0), to: countText(held.under - 1) })
}

export const dueCodes = [
  'notify-parties',
  'send-decision-to-procuracy',
  'start-verification',
  'no-condition-reverification',
  'no-condition-decision',
  'deferral-resume',
  'pay-out',
] as const

/** Names of the periods that other screens filter by; any other is told apart by its own code. */
function dueName(code: string, t: T): string {
  const known = dueCodes.find((one) => one === code)
  return known === undefined ? code : t(`dueCode.${known}`)
}

/** One chip for each member of a filter, in the words of its definition. */
function chipOf(
  key: keyof CaseFilter,
  filter: CaseFilter,
  { t, officerName, unitName, stateName }: ChipContext,
): ChipText | undefined {
  const value = filter[key]
  if (value === undefined) return undefined
  switch (key) {
    case 'unit':
      return { label: t('chip.unit', { text: unitName ?? filter.unit ?? '' }) }
    case 'unitOnly':
      return { label: t('chip.unitOnly') }
    case 'officerId':
      if (value === 'none') return { label: t('chip.officerNone') }
      return { label: t('chip.officer', { text: officerName ?? t('chip.officerOther') }) }
    case 'status':
      return { label: t('chip.status', { text: (filter.status ?? []).map(stateName).join(', ') }) }
    case 'class':
      return filter.class && { label: t(`class.${filter.class}`) }
    case 'ended':
      return { label: t(filter.ended ? 'chip.ended' : 'chip.active') }
    case 'groups':
      return { label: t('chip.group', { text: (filter.groups ?? []).map((one) => t(`group.${one}`)).join(', ') }) }
    case 'basis':
      return filter.basis && { label: t(`basis.${filter.basis}`) }
    case 'caseKind':
      return { label: t('chip.caseKind', { text: (filter.caseKind ?? []).map((one) => t(`kind.${one}`)).join(', ') }) }
    case 'source':
      return { label: t('chip.source', { text: (filter.source ?? []).map((one) => t(`source.${one}`)).join(', ') }) }
    case 'due':
      return filter.due && { label: t(`due.${filter.due}`) }
    case 'dueCodes':
      return { label: t('chip.dueCodes', { text: (filter.dueCodes ?? []).map((code) => dueName(code, t)).join(', ') }) }
    case 'ageOver':
      return { label: t('chip.age', { n: filter.ageOver ?? 0 }), definition: t('chip.ageDefinition') }
    case 'ageUnder':
      return { label: t('chip.ageUnder', { n: filter.ageUnder ?? 0 }), definition: t('chip.ageDefinition') }
    case 'amount':
      return filter.amount && { label: amountText(filter.amount, t) }
    case 'amounts':
      return { label: (filter.amounts ?? []).map((one) => amountText(one, t)).join('; ') }
    case 'idleOver':
      return { label: t('chip.idleOver', { n: filter.idleOver ?? 0 }), definition: t('chip.idleOverDefinition') }
    case 'payee':
      return { label: t('chip.payee', { text: (filter.payee ?? []).map((one) => t(`payee.${one}`)).join(', ') }) }
    case 'officerIds':
      return { label: t('chip.officers', { n: filter.officerIds?.length ?? 0 }) }
    case 'firstDecided':
    case 'notified':
    case 'statusSince':
    case 'lastAct':
    case 'dueOn':
      return { label: t(`chip.${key}`, { from: day(filter[key]?.from), to: day(filter[key]?.to) }) }
    case 'debtor':
    case 'creditor':
    case 'court':
    case 'judgmentNumber':
      return { label: t(`chip.${key}`, { text: filter[key] ?? '' }) }
    case 'idle':
      return { label: t('chip.idle'), definition: t('chip.idleDefinition') }
    case 'notNotified':
      return { label: t('chip.notNotified') }
    case 'held':
      return filter.held && { label: heldText(filter.held, t) }
    case 'decided':
      return { label: t('chip.decided', { from: day(filter.decided?.from), to: day(filter.decided?.to) }) }
    case 'endedOn':
      return { label: t('chip.endedOn', { from: day(filter.endedOn?.from), to: day(filter.endedOn?.to) }) }
    case 'judgmentId':
      return { label: t('chip.judgment') }
    case 'importId':
      return { label: t('chip.import') }
    case 'ids':
      return { label: t('chip.ids', { n: countText(filter.ids?.length ?? 0) }) }
    case 'text':
      return { label: t('chip.text', { text: filter.text ?? '' }) }
  }
}

/** The filter without one of its members. */
export function without(filter: CaseFilter, key: keyof CaseFilter): CaseFilter {
  return Object.fromEntries(Object.entries(filter).filter(([name]) => name !== key)) as CaseFilter
}

export interface ChipContext {
  readonly t: T
  readonly officerName: string | undefined
  readonly unitName: string | undefined
  readonly stateName: (state: CaseState) => string
}

export function chipsOf(
  filter: CaseFilter,
  context: ChipContext,
  onChange: (filter: CaseFilter) => void,
): readonly FilterChip[] {
  return (Object.keys(filter) as (keyof CaseFilter)[]).flatMap((key) => {
    const chip = chipOf(key, filter, context)
    return chip ? [{ key, ...chip, onRemove: () => onChange(without(filter, key)) }] : []
  })
}
