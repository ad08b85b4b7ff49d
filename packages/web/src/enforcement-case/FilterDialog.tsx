import { Checkbox, MultiSelect, Select, TextInput } from '@mantine/core'
import type { CaseFilter } from '@minh-an/contract/enforcement-case'
import { caseKinds, caseSources, lineStatuses, payees, priorityGroups } from '@minh-an/domain/case-file'
import { type Dong, dong } from '@minh-an/domain/money'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '../i18n/index.ts'
import { loadUnits } from '../shell/index.ts'
import { ActDialog, DateField, MoneyInput, useStateNames } from '../ui/index.ts'
import { dueCodes, without } from './filter-chips.ts'
import css from './list.module.css'
import { officersQuery } from './queries.ts'
import { words } from './words.vi.ts'

interface FilterDialogProps {
  readonly filter: CaseFilter
  readonly onClose: () => void
  readonly onApply: (filter: CaseFilter) => void
}

const classes = ['present', 'absent', 'paused', 'ended'] as const
const dues = ['late', 'today', 'next-5', 'later', 'none'] as const
const ages = [1, 3, 5, 10] as const
const idles = [30, 60, 90, 180, 365] as const
const wordKeys = ['debtor', 'creditor', 'court', 'judgmentNumber'] as const
const dayKeys = ['decided', 'firstDecided', 'notified', 'lastAct', 'dueOn', 'endedOn'] as const
const sums = ['outstanding', 'owed', 'collected', 'held'] as const

/** Every condition of the list in one form; each becomes a chip. */
export function FilterDialog({ filter: first, onClose, onApply }: FilterDialogProps) {
  const t = useWords(words)
  const stateName = useStateNames()
  const [filter, setFilter] = useState<CaseFilter>(first)
  const { data: officers = [] } = useQuery(officersQuery(undefined))
  const { data: units = [] } = useQuery({
    queryKey: ['units'],
    queryFn: loadUnits,
    staleTime: Number.POSITIVE_INFINITY,
  })

  const set = <K extends keyof CaseFilter>(key: K, value: CaseFilter[K] | undefined) =>
    setFilter(value === undefined ? without(filter, key) : { ...filter, [key]: value })
  const one = <T extends string>(known: readonly T[], value: string | null): T | undefined =>
    known.find((item) => item === value)
  const several = <T extends string>(known: readonly T[], values: readonly string[]): T[] | undefined => {
    const chosen = known.filter((item) => values.includes(item))
    return chosen.length === 0 ? undefined : chosen
  }
  const setAmount = (patch: { of?: (typeof sums)[number]; from?: Dong | undefined; to?: Dong | undefined }) => {
    const of = patch.of ?? filter.amount?.of ?? 'outstanding'
    const from = 'from' in patch ? patch.from?.toString() : filter.amount?.from
    const to = 'to' in patch ? patch.to?.toString() : filter.amount?.to
    const amount = { of, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
    set('amount', from === undefined && to === undefined && patch.of === undefined ? undefined : amount)
  }
  const apply = () => {
    const { amount } = filter
    const bare = amount !== undefined && amount.from === undefined && amount.to === undefined
    onApply(bare ? without(filter, 'amount') : filter)
    onClose()
  }

  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t('filter.title')}
      primary={{ label: t('filter.apply'), onClick: apply, readsOnly: true }}
    >
      <div className={css['flags']}>
        <TextInput
          label={t('filter.text')}
          description={t('filter.textHint')}
          autoComplete="off"
          value={filter.text ?? ''}
          onChange={(event) => set('text', event.currentTarget.value || undefined)}
        />
        <div className={css['pair']}>
          <Select
            label={t('filter.class')}
            data={classes.map((value) => ({ value, label: t(`class.${value}`) }))}
            value={filter.class ?? null}
            placeholder={t('filter.any')}
            clearable
            onChange={(value) => set('class', one(classes, value))}
          />
          <Select
            label={t('filter.due')}
            data={dues.map((value) => ({ value, label: t(`due.${value}`) }))}
            value={filter.due ?? null}
            placeholder={t('filter.any')}
            clearable
            onChange={(value) => set('due', one(dues, value))}
          />
          <Select
            label={t('filter.age')}
            data={ages.map((years) => ({ value: String(years), label: t('age.years', { n: years }) }))}
            value={filter.ageOver === undefined ? null : String(filter.ageOver)}
            placeholder={t('filter.any')}
            clearable
            onChange={(value) =>
              set(
                'ageOver',
                ages.find((years) => String(years) === value),
              )
            }
          />
          <Select
            label={t('filter.officer')}
            searchable
            data={[
              { value: 'none', label: t('chip.officerNone') },
              ...officers.map(({ id, fullName }) => ({ value: id, label: fullName })),
            ]}
            value={filter.officerId ?? null}
            placeholder={t('filter.any')}
            clearable
            onChange={(value) => set('officerId', value ?? undefined)}
          />
          <MultiSelect
            label={t('filter.status')}
            data={lineStatuses.map((value) => ({ value, label: stateName(value) }))}
            value={filter.status ?? []}
            clearable
            onChange={(values) => set('status', several(lineStatuses, values))}
          />
          <MultiSelect
            label={t('filter.group')}
            data={priorityGroups.map((value) => ({ value, label: t(`group.${value}`) }))}
            value={filter.groups ?? []}
            clearable
            onChange={(values) => set('groups', several(priorityGroups, values))}
          />
          <MultiSelect
            label={t('filter.caseKind')}
            data={caseKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
            value={filter.caseKind ?? []}
            clearable
            onChange={(values) => set('caseKind', several(caseKinds, values))}
          />
          <MultiSelect
            label={t('filter.payee')}
            data={payees.map((value) => ({ value, label: t(`payee.${value}`) }))}
            value={filter.payee ?? []}
            clearable
            onChange={(values) => set('payee', several(payees, values))}
          />
          <MultiSelect
            label={t('filter.source')}
            data={caseSources.map((value) => ({ value, label: t(`source.${value}`) }))}
            value={filter.source ?? []}
            clearable
            onChange={(values) => set('source', several(caseSources, values))}
          />
          <MultiSelect
            label={t('filter.dueCodes')}
            data={dueCodes.map((value) => ({ value, label: t(`dueCode.${value}`) }))}
            value={filter.dueCodes ?? []}
            clearable
            onChange={(values) => set('dueCodes', several(dueCodes, values))}
          />
          <Select
            label={t('filter.ageUnder')}
            data={ages.map((years) => ({ value: String(years), label: t('age.years', { n: years }) }))}
            value={filter.ageUnder === undefined ? null : String(filter.ageUnder)}
            placeholder={t('filter.any')}
            clearable
            onChange={(value) =>
              set(
                'ageUnder',
                ages.find((years) => String(years) === value),
              )
            }
          />
          <Select
            label={t('filter.idleOver')}
            data={idles.map((days) => ({ value: String(days), label: t('age.days', { n: days }) }))}
            value={filter.idleOver === undefined ? null : String(filter.idleOver)}
            placeholder={t('filter.any')}
            clearable
            onChange={(value) =>
              set(
                'idleOver',
                idles.find((days) => String(days) === value),
              )
            }
          />
          <Select
            label={t('filter.unit')}
            searchable
            data={units.map(({ code, name }) => ({ value: code, label: name }))}
            value={filter.unit ?? null}
            placeholder={t('filter.unitHere')}
            clearable
            onChange={(value) => set('unit', value ?? undefined)}
          />
          <Select
            label={t('filter.basis')}
            data={(['ex-officio', 'on-request'] as const).map((value) => ({ value, label: t(`basis.${value}`) }))}
            value={filter.basis ?? null}
            placeholder={t('filter.any')}
            clearable
            onChange={(value) => set('basis', one(['ex-officio', 'on-request'] as const, value))}
          />
        </div>
        <div className={css['pair']}>
          <Select
            label={t('filter.amountOf')}
            data={sums.map((value) => ({ value, label: t(`amount.${value}`) }))}
            value={filter.amount?.of ?? 'outstanding'}
            onChange={(value) => setAmount({ of: one(sums, value) ?? 'outstanding' })}
          />
          <MoneyInput
            label={t('filter.from')}
            value={filter.amount?.from === undefined ? undefined : dong(filter.amount.from)}
            onChange={(from) => setAmount({ from })}
          />
          <MoneyInput
            label={t('filter.to')}
            value={filter.amount?.to === undefined ? undefined : dong(filter.amount.to)}
            onChange={(to) => setAmount({ to })}
          />
        </div>
        <div className={css['pair']}>
          {wordKeys.map((key) => (
            <TextInput
              key={key}
              label={t(`filter.${key}`)}
              autoComplete="off"
              maxLength={key === 'judgmentNumber' ? 100 : 200}
              value={filter[key] ?? ''}
              onChange={(event) => set(key, event.currentTarget.value || undefined)}
            />
          ))}
        </div>
        {dayKeys.map((key) => (
          <div key={key} className={css['pair']}>
            <DateField
              label={t(`filter.${key}From`)}
              value={filter[key]?.from}
              onChange={(from) => set(key, range(from, filter[key]?.to))}
            />
            <DateField
              label={t(`filter.${key}To`)}
              value={filter[key]?.to}
              onChange={(to) => set(key, range(filter[key]?.from, to))}
            />
          </div>
        ))}
        <fieldset className={css['choices']}>
          <legend>{t('filter.flags')}</legend>
          <Checkbox
            label={t('chip.active')}
            checked={filter.ended === false}
            onChange={(event) => set('ended', event.currentTarget.checked ? false : undefined)}
          />
          <Checkbox
            label={t('chip.idle')}
            checked={filter.idle === true}
            onChange={(event) => set('idle', event.currentTarget.checked || undefined)}
          />
          <Checkbox
            label={t('chip.notNotified')}
            checked={filter.notNotified === true}
            onChange={(event) => set('notNotified', event.currentTarget.checked || undefined)}
          />
          <Checkbox
            label={t('chip.held')}
            checked={filter.held !== undefined}
            onChange={(event) => set('held', event.currentTarget.checked ? {} : undefined)}
          />
        </fieldset>
      </div>
    </ActDialog>
  )
}

function range(from: NonNullable<CaseFilter['decided']>['from'], to: NonNullable<CaseFilter['decided']>['to']) {
  if (from === undefined && to === undefined) return undefined
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
}
