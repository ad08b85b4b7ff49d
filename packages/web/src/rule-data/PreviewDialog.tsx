import { Textarea } from '@mantine/core'
import type { RuleDataApplied, RuleDataFile, RuleDataPreview } from '@minh-an/contract/rule-data'
import { formatVi } from '@minh-an/domain/calendar'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem, useCommand } from '../api/index.ts'
import { useSpoken, useWords } from '../i18n/index.ts'
import { ActDialog, type Column, countText, DataTable, ErrorState, fieldId, showToast } from '../ui/index.ts'
import css from './rule-data.module.css'
import { words } from './words.vi.ts'

interface PreviewDialogProps {
  readonly file: RuleDataFile
  readonly preview: RuleDataPreview
  readonly onClose: () => void
}

interface Change {
  readonly id: string
  readonly what: string
  readonly before: string
  readonly after: string
  readonly source: string
}

/** What a file changes and which periods move; it is laid with a reason. */
export function PreviewDialog({ file, preview, onClose }: PreviewDialogProps) {
  const t = useWords(words)
  const say = useSpoken()
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const send = useCommand<RuleDataApplied>()
  const problem = send.error instanceof ApiProblem ? send.error : undefined
  const { days, rates, problems, moved, unchanged } = preview
  const changes: readonly Change[] = [
    ...days.map(({ date, before, after }) => ({
      id: date,
      what: formatVi(date),
      before: before ? say(before.name) : t('preview.ordinary'),
      after: `${say(after.name)} (${t(`kind.${after.kind}`)})`,
      source: `${after.source} · ${t(`confidence.${after.confidence}`)}`,
    })),
    ...rates.map(({ before, after }) => ({
      id: `${after.kind} ${after.from}`,
      what: `${say(after.name)}, ${formatVi(after.from)}–${after.until ? formatVi(after.until) : t('now')}`,
      before: before ? `${before.percentYear} %` : t('preview.none'),
      after: `${after.percentYear} %`,
      source: `${after.source} · ${t(`confidence.${after.confidence}`)}`,
    })),
  ]
  const columns: readonly Column<Change>[] = [
    { key: 'what', header: t('day'), card: 'heading', cell: ({ what }) => <span className="so">{what}</span> },
    { key: 'before', header: t('preview.before'), cell: ({ before }) => before },
    { key: 'after', header: t('preview.after'), cell: ({ after }) => after },
    { key: 'source', header: t('source'), cell: ({ source }) => <span className={css['source']}>{source}</span> },
  ]
  const groups: readonly Column<RuleDataPreview['moved']['groups'][number]>[] = [
    { key: 'unit', header: t('unit'), cell: ({ unitName }) => unitName },
    { key: 'deadline', header: t('deadline'), card: 'heading', cell: ({ name }) => say(name) },
    { key: 'from', header: t('from'), cell: ({ from }) => <span className="so">{formatVi(from)}</span> },
    { key: 'to', header: t('to'), cell: ({ to }) => <span className="so">{formatVi(to)}</span> },
    { key: 'count', header: t('count'), cell: ({ count }) => countText(count) },
  ]
  const record = async () => {
    setTried(true)
    if (reason.trim() === '') return
    try {
      const body = { ...file, reason, revision: preview.revision }
      const { data } = await send.mutateAsync({ path: '/api/rule-data', body })
      void queries.invalidateQueries()
      showToast(t('done', { changed: countText(data.rowsChanged), moved: countText(data.deadlinesMoved) }))
      onClose()
    } catch (caught) {
      if (!(caught instanceof ApiProblem)) throw caught
    }
  }
  const sums = {
    changed: countText(changes.length),
    unchanged: countText(unchanged),
    moved: countText(moved.count),
  }
  const mayRecord = problems.length === 0 && changes.length > 0
  return (
    <ActDialog
      opened
      size={760}
      onClose={onClose}
      title={t('preview.title', { file: file.fileName })}
      primary={
        mayRecord
          ? { label: t('record'), onClick: () => void record(), busy: send.isPending }
          : { label: t('preview.other'), onClick: onClose }
      }
    >
      <div className={css['fields']}>
        {problem && <ErrorState problem={problem} onRetry={() => void record()} />}
        <p className={css['hint']}>{t('preview.sum', sums)}</p>
        {problems.length > 0 && (
          <section role="alert">
            <strong>{t('preview.faults')}</strong>
            <ul className={css['faults']}>
              {problems.map(({ row, message }) => (
                <li key={`${row} ${message}`}>
                  {row === 0 ? say(message) : t('preview.row', { row, message: say(message) })}
                </li>
              ))}
            </ul>
          </section>
        )}
        <DataTable
          label={t('changed')}
          columns={columns}
          rows={changes}
          rowId={({ id }) => id}
          rowName={({ what }) => what}
          empty={{ why: t('preview.none') }}
        />
        {mayRecord && (
          <>
            <DataTable
              label={t('preview.moved')}
              columns={groups}
              rows={moved.groups}
              rowId={({ unit, code, from, to }) => `${unit} ${code} ${from} ${to}`}
              rowName={({ name }) => name}
              empty={{ why: t('preview.noneMoved') }}
            />
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
              error={tried && reason.trim() === '' ? t('required') : undefined}
            />
          </>
        )}
      </div>
    </ActDialog>
  )
}
