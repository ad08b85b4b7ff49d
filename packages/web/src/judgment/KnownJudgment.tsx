import { Checkbox } from '@mantine/core'
import type { JudgmentView } from '@minh-an/contract/judgment'
import { formatVi } from '@minh-an/domain/calendar'
import { type Dong, dong } from '@minh-an/domain/money'
import { Link } from '@tanstack/react-router'
import { useWords } from '../i18n/index.ts'
import { FormSection, MoneyInput } from '../ui/index.ts'
import type { IntakeDraft } from './draft.ts'
import css from './intake.module.css'
import { RequestFields } from './JudgmentStep.tsx'
import { words } from './words.vi.ts'

interface KnownJudgmentProps {
  readonly judgment: JudgmentView | undefined
  readonly draft: IntakeDraft
  readonly onChange: (draft: IntakeDraft) => void
  readonly errorAt: (path: string) => string | undefined
}

/** A request on a judgment that is in the book: everything known is there; only the request itself is typed. */
export function KnownJudgment({ judgment, draft, onChange, errorAt }: KnownJudgmentProps) {
  const t = useWords(words)
  if (judgment === undefined) return <p role="status">{t('loading')}</p>
  const open = judgment.lines.filter((line) => line.basis === 'on-request' && line.caseId === undefined)
  const { asked } = draft.request
  const isAsked = (no: number) => asked.size === 0 || asked.has(no)
  const setAsked = (next: ReadonlyMap<number, Dong | undefined>) =>
    onChange({ ...draft, request: { ...draft.request, asked: next } })
  const toggle = (no: number, on: boolean) => {
    const next = new Map(asked.size === 0 ? open.map((line) => [line.no, undefined] as const) : asked)
    if (on) next.set(no, undefined)
    else next.delete(no)
    if (next.size > 0) setAsked(next)
  }
  const setAmount = (no: number, amount: Dong | undefined, whole: string) => {
    const next = new Map(asked.size === 0 ? open.map((line) => [line.no, undefined] as const) : asked)
    next.set(no, amount === undefined || String(amount) === whole ? undefined : amount)
    setAsked(next)
  }
  return (
    <>
      <div className={css['known']} role="status">
        <p>
          {t('judgment.known', {
            number: judgment.number,
            court: judgment.court,
            judgedOn: formatVi(judgment.judgedOn),
            debtors: judgment.parties.flatMap(({ role, name }) => (role === 'debtor' ? [name] : [])).join('; '),
          })}
        </p>
        <Link to={`/judgments/${judgment.id}`}>{t('open')}</Link>
        {judgment.requestUntil && <span>{t('request.until', { date: formatVi(judgment.requestUntil) })}</span>}
      </div>
      <RequestFields
        draft={draft}
        onChange={onChange}
        errorAt={errorAt}
        names={judgment.parties.flatMap(({ role, name }) => (role === 'creditor' ? [name] : []))}
      />
      <FormSection title={t('request.lines')}>
        {open.length === 0 && <p>{t('request.noLines')}</p>}
        {open.map((line) => (
          <div key={line.no} className={css['card']}>
            <Checkbox
              label={`${line.no}. ${line.itemName}${line.text ? `: ${line.text}` : ''}`}
              checked={isAsked(line.no)}
              onChange={(event) => toggle(line.no, event.currentTarget.checked)}
            />
            {line.kind === 'money' && isAsked(line.no) && (
              <MoneyInput
                label={t('request.amount')}
                value={asked.get(line.no) ?? dong(line.amount)}
                onChange={(amount) => setAmount(line.no, amount, line.amount)}
                error={errorAt(`request.lines.${line.no - 1}.amount`)}
              />
            )}
          </div>
        ))}
      </FormSection>
    </>
  )
}
