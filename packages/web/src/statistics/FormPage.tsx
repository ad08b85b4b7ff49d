import { Button } from '@mantine/core'
import type { FormRequestInput, FormResponse } from '@minh-an/contract/statistics'
import { rolesWith } from '@minh-an/domain/access'
import { formatVi, plainDate } from '@minh-an/domain/calendar'
import { IconAlertCircle, IconCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { ApiProblem, download } from '../api/index.ts'
import { useSpoken, useWords } from '../i18n/index.ts'
import { useUser } from '../identity/index.ts'
import { PageHead, useKeys, usePlace } from '../shell/index.ts'
import { ConfidenceMark, CutoffLine, EmptyState, ErrorState, LoadingBar } from '../ui/index.ts'
import { CellPanel } from './CellPanel.tsx'
import { FormTable, type OpenCell } from './FormTable.tsx'
import { type FormSearchChange, FormTools } from './FormTools.tsx'
import { recordPointText } from './figures.ts'
import css from './form.module.css'
import { shownGroups } from './form-columns.ts'
import { formQuery } from './queries.ts'
import type { FormSearch } from './routes.tsx'
import { DefinitionSheet, RelationsSheet } from './Sheets.tsx'
import { spokenForm } from './spoken-form.ts'
import { type Footnotes, useFootnotes } from './use-footnotes.ts'
import { ViewTabs } from './ViewTabs.tsx'
import { words } from './words.vi.ts'

const exporters: readonly string[] = rolesWith('statistics.export')

/** Forms 1 and 2 of a unit and a period; each figure opens its cases. */
export function FormPage() {
  const t = useWords(words)
  const user = useUser()
  const navigate = useNavigate()
  const [place] = usePlace()
  const search = useSearch({ strict: false }) as FormSearch
  const [cell, setCell] = useState<OpenCell>()
  const [sheet, setSheet] = useState<'relations' | 'definition'>()
  const [exportProblem, setExportProblem] = useState<ApiProblem>()

  const request: FormRequestInput = {
    form: search.form ?? 1,
    unit: place.unit,
    period: { year: place.year, months: place.months },
    ...(place.legalUntil ? { legalUntil: place.legalUntil } : {}),
    ...(place.recordedUntil ? { recordedUntil: place.recordedUntil } : {}),
    ...(search.rows ? { rows: search.rows } : {}),
    ...(search.tree ? { tree: search.tree } : {}),
  }
  const { data, error, isFetching, refetch } = useQuery(formQuery(request))
  const say = useSpoken()
  const form = useMemo(() => data && spokenForm(data, say), [data, say])
  const problem = error instanceof ApiProblem ? error : undefined
  const groups = shownGroups(search.all === true)
  const footnotes = useFootnotes(form, groups)

  const change = (next: FormSearchChange) => {
    setCell(undefined)
    const merge = (old: Record<string, unknown>) => ({ ...old, ...next })
    void navigate({ to: '.', search: merge as never, replace: true })
  }
  const keep = async () => {
    setExportProblem(undefined)
    try {
      const point = form ? { recordedUntil: form.cutoffs.recordedUntil } : {}
      await download('/api/statistics/form.xlsx', { method: 'POST', body: { ...request, ...point } })
    } catch (caught) {
      if (!(caught instanceof ApiProblem)) throw caught
      setExportProblem(caught)
    }
  }

  useKeys([
    {
      shortcut: { kind: 'letter', letter: 'b' },
      label: t('key.form'),
      run: () => change({ form: search.form === 2 ? undefined : 2 }),
    },
    {
      shortcut: { kind: 'letter', letter: 'c' },
      label: t('key.columns'),
      run: () => change({ all: search.all ? undefined : true }),
    },
  ])

  const mayExport = user.roles.some((role) => exporters.includes(role))
  return (
    <div className={css['screen']}>
      <PageHead
        title={t(search.form === 2 ? 'title2' : 'title1')}
        actions={
          <Button variant="default" onClick={() => globalThis.print()}>
            {t('print')}
          </Button>
        }
        {...(mayExport ? { primary: { label: t('export'), onClick: () => void keep() } } : {})}
      />
      <ViewTabs />
      <FormTools
        search={search}
        onChange={change}
        relations={form && <RelationsButton form={form} onClick={() => setSheet('relations')} />}
      />
      {exportProblem && <ErrorState problem={exportProblem} onRetry={() => void keep()} />}
      {problem && <ErrorState problem={problem} onRetry={() => void refetch()} />}
      <LoadingBar shown={isFetching} />
      {form && !problem && (
        <>
          <About form={form} footnotes={footnotes} onDefinition={() => setSheet('definition')} />
          {form.cells.A === 0 && form.cells.L === 0 && <EmptyState why={t('zero')} />}
          <FormTable form={form} groups={groups} footnotes={footnotes} open={cell} onOpen={setCell} />
          <div className={css['foot']}>
            <CutoffLine
              legalUntil={plainDate(form.cutoffs.legalUntil)}
              recordPoint={recordPointText(form.cutoffs.recordedUntil, (agencies, entries) =>
                t('records.several', { agencies, entries }),
              )}
              definition={form.definition.circularVi}
              fingerprint={form.fingerprint}
              provisional={form.cutoffs.provisional}
            />
            <p className={css['keys']}>{t('keys.move')}</p>
          </div>
          <ol className={css['footnotes']} aria-hidden>
            {footnotes.sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ol>
        </>
      )}
      {form && cell && <CellPanel form={form} request={request} cell={cell} onClose={() => setCell(undefined)} />}
      {form && sheet === 'relations' && <RelationsSheet form={form} onClose={() => setSheet(undefined)} />}
      {form && sheet === 'definition' && <DefinitionSheet form={form} onClose={() => setSheet(undefined)} />}
    </div>
  )
}

interface AboutProps {
  readonly form: FormResponse
  readonly footnotes: Footnotes
  readonly onDefinition: () => void
}

/** Unit, period and definition in one line: what the figures below are figures of. */
function About({ form, footnotes, onDefinition }: AboutProps) {
  const t = useWords(words)
  const range = { from: formatVi(plainDate(form.period.from)), to: formatVi(plainDate(form.period.to)) }
  return (
    <div className={css['about']}>
      <strong>{form.unitName}</strong>
      <span className="so">{form.period.months === null ? t('period.range', range) : t('period', range)}</span>
      <span>{t(form.form === 1 ? 'unitCases' : 'unitDong')}</span>
      <span>
        <Button variant="subtle" size="compact-sm" onClick={onDefinition}>
          {t('definition.open', { name: form.definition.circularVi })}
        </Button>
        <ConfidenceMark
          confidence={form.definition.confidence}
          footnote={footnotes.numberOf(form.definition)}
          {...(form.definition.noteVi ? { note: form.definition.noteVi } : {})}
        />
      </span>
      {form.cutoffs.provisional && (
        <span
          className={css['provisional']}
          title={t('provisional.full', { date: formatVi(plainDate(form.cutoffs.legalUntil)) })}
        >
          {t('provisional')}
        </span>
      )}
    </div>
  )
}

function RelationsButton({ form, onClick }: { readonly form: FormResponse; readonly onClick: () => void }) {
  const t = useWords(words)
  const broken = form.relations.filter(({ holds }) => !holds).length
  const all = form.relations.length
  const Icon = broken === 0 ? IconCheck : IconAlertCircle
  return (
    <Button variant="subtle" leftSection={<Icon size={16} aria-hidden />} onClick={onClick}>
      {broken === 0 ? t('relations.hold', { holds: all, all }) : t('relations.broken', { broken })}
    </Button>
  )
}
