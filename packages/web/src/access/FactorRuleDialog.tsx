import { NativeSelect, Textarea } from '@mantine/core'
import type { FactorRuleView } from '@minh-an/contract/access'
import { useState } from 'react'
import { useWords } from '../i18n/index.ts'
import { ActDialog, ErrorState, showToast } from '../ui/index.ts'
import css from './access.module.css'
import { useSending } from './use-sending.ts'
import { words } from './words.vi.ts'

const graces = [0, 7, 14, 30, 60] as const
const usualGrace = 14

interface FactorRuleDialogProps {
  readonly unit: { readonly code: string; readonly name: string }
  readonly rule: FactorRuleView
  readonly onClose: () => void
}

/** Asks for a second factor of a role, or lifts that; with a reason that goes into the chain. */
export function FactorRuleDialog({ unit, rule, onClose }: FactorRuleDialogProps) {
  const t = useWords(words)
  const { send, busy, problem } = useSending<object>([])
  const [grace, setGrace] = useState<number>(usualGrace)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const required = rule.unit === undefined
  const role = t(`role.${rule.role}`)
  const kind = required ? 'rule.set' : 'rule.lift'

  const record = async () => {
    setTried(true)
    if (reason.trim() === '') return
    const done = await send({
      path: '/api/access/second-factor',
      body: { unit: unit.code, role: rule.role, required, reason, ...(required ? { graceDays: grace } : {}) },
    })
    if (done === undefined) return
    showToast(t(`${kind}.done`, { role, unit: unit.name }))
    onClose()
  }

  return (
    <ActDialog
      opened
      size={480}
      onClose={onClose}
      title={t(`${kind}.title`, { role })}
      primary={{ label: t(kind), onClick: () => void record(), busy }}
    >
      <div className={css['fields']}>
        {problem && <ErrorState problem={problem} />}
        <p className={css['note']}>{t(`${kind}.note`, { role, unit: unit.name })}</p>
        {required && (
          <NativeSelect
            label={t('rule.grace')}
            description={t('rule.graceNote')}
            value={String(grace)}
            data={graces.map((days) => ({ value: String(days), label: t('rule.days', { n: days }) }))}
            onChange={(event) => setGrace(Number(event.currentTarget.value))}
          />
        )}
        <Textarea
          label={t('reason')}
          withAsterisk
          required
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={tried && reason.trim() === '' ? t('required') : undefined}
        />
      </div>
    </ActDialog>
  )
}
