import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { type CreateUnitBody, type UnitRow, unitKinds } from '@minh-an/contract/agency'
import type { PlainDate } from '@minh-an/domain/calendar'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem, useCommand } from '../api/index.ts'
import { useWords } from '../i18n/index.ts'
import { forgetUnits, loadUnits } from '../shell/index.ts'
import { ActDialog, DateField, ErrorState, fieldId, serverErrors, showToast, UnitPicker } from '../ui/index.ts'
import css from './units.module.css'
import { words } from './words.vi.ts'

export interface UnitChange {
  readonly kind: 'create' | 'rename' | 'close'
  readonly unit: UnitRow
}

/** Setting up, renaming, closing a unit: always from a day on, with the decision it rests on. */
export function UnitDialog({ change, onClose }: { readonly change: UnitChange; readonly onClose: () => void }) {
  const t = useWords(words)
  const queries = useQueryClient()
  const { kind, unit } = change
  const [name, setName] = useState(kind === 'rename' ? unit.name : '')
  const [code, setCode] = useState(kind === 'create' ? `${unit.code}.` : unit.code)
  const [unitKind, setUnitKind] = useState<CreateUnitBody['kind']>('regional-office')
  const [day, setDay] = useState<PlainDate>()
  const [successor, setSuccessor] = useState<{ readonly code: string; readonly name: string }>()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const send = useCommand<UnitRow>()
  const problem = send.error instanceof ApiProblem ? send.error : undefined
  const errors = problem
    ? serverErrors(problem, ['name', 'code', 'validFrom', 'from', 'until', 'successors', 'reason']).fields
    : []
  const errorAt = (path: string) => errors.find((error) => error.path === path)?.message
  const gap = (empty: boolean) => (tried && empty ? t('required') : undefined)
  const dayField = kind === 'create' ? 'validFrom' : kind === 'rename' ? 'from' : 'until'

  /** A closed unit takes nothing over, and none takes over from itself. */
  const loadOthers = async () =>
    (await loadUnits()).filter((one) => one.code !== unit.code && one.validUntil === undefined)

  const record = async () => {
    setTried(true)
    if (day === undefined || reason.trim() === '' || (kind !== 'close' && name.trim() === '')) return
    const path = kind === 'create' ? '/api/units' : `/api/units/${encodeURIComponent(unit.code)}/${kind}`
    const body =
      kind === 'create'
        ? { code, name, kind: unitKind, parent: unit.code, validFrom: day, reason }
        : kind === 'rename'
          ? { name, from: day, reason }
          : { until: day, successors: successor ? [successor.code] : [], reason }
    try {
      await send.mutateAsync({ path, body })
      forgetUnits()
      void queries.invalidateQueries()
      showToast(t(`${kind}.done`, { name: kind === 'close' ? unit.name : name }))
      onClose()
    } catch (caught) {
      if (!(caught instanceof ApiProblem)) throw caught
    }
  }

  return (
    <ActDialog
      opened
      size={480}
      onClose={onClose}
      title={t(`${kind}.title`, { name: unit.name })}
      primary={{ label: t('record'), onClick: () => void record(), busy: send.isPending }}
    >
      <div className={css['fields']}>
        {problem && <ErrorState problem={problem} onRetry={() => void record()} />}
        {kind !== 'close' && (
          <TextInput
            id={fieldId('name')}
            label={t('name')}
            withAsterisk
            required
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={gap(name.trim() === '') ?? errorAt('name')}
          />
        )}
        {kind === 'create' && (
          <>
            <TextInput
              id={fieldId('code')}
              label={t('code')}
              description={t('code.hint')}
              withAsterisk
              required
              value={code}
              onChange={(event) => setCode(event.currentTarget.value)}
              error={errorAt('code')}
            />
            <NativeSelect
              label={t('kind')}
              value={unitKind}
              data={unitKinds.map((one) => ({ value: one, label: t(`kind.${one}`) }))}
              onChange={(event) => setUnitKind(unitKinds.find((one) => one === event.currentTarget.value) ?? unitKind)}
            />
          </>
        )}
        <DateField
          id={fieldId(dayField)}
          label={t(kind === 'close' ? 'until' : 'from')}
          required
          value={day}
          onChange={setDay}
          error={gap(day === undefined) ?? errorAt(dayField)}
        />
        {kind === 'close' && (
          <div>
            <p className={css['label']}>{t('successor')}</p>
            <UnitPicker
              label={t('successor')}
              value={successor?.code ?? ''}
              valueName={successor?.name ?? t('successor.none')}
              load={loadOthers}
              onChange={setSuccessor}
            />
            {errorAt('successors') && <p className={css['fault']}>{errorAt('successors')}</p>}
          </div>
        )}
        <Textarea
          id={fieldId('reason')}
          label={t('reason')}
          description={t('reason.hint')}
          withAsterisk
          required
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={gap(reason.trim() === '') ?? errorAt('reason')}
        />
      </div>
    </ActDialog>
  )
}
