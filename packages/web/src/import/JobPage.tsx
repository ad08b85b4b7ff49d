import { Button, Checkbox, NativeSelect } from '@mantine/core'
import type { ColumnMapping, ImportJobView, ImportPreview } from '@minh-an/contract/import'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { ApiProblem, useCommand } from '../api/index.ts'
import { useWords } from '../i18n/index.ts'
import { PageHead } from '../shell/index.ts'
import { countText, ErrorState, LoadingBar, showToast } from '../ui/index.ts'
import { CheckPart } from './CheckPart.tsx'
import { EncodingPart } from './EncodingPart.tsx'
import css from './import.module.css'
import { JobProgress } from './JobProgress.tsx'
import { jobQuery, movesByItself } from './job-query.ts'
import { MappingTable } from './MappingTable.tsx'
import { words } from './words.vi.ts'

/** A file on its way in: how far it is, its columns, what is wrong with it, and letting it in. The page may be closed. */
export function JobPage() {
  const t = useWords(words)
  const { jobId = '' } = useParams({ strict: false }) as { readonly jobId?: string }
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { data: job, error, isFetching, refetch } = useQuery(jobQuery(jobId))
  const isDone = job?.state === 'done'
  const ready = job?.rowsReady ?? 0
  useEffect(() => {
    if (!isDone) return
    void queries.invalidateQueries({ queryKey: ['imports'] })
    showToast(t('done', { n: countText(ready) }))
    void navigate({ to: `/imports/${jobId}`, replace: true })
  }, [isDone, ready, jobId, navigate, queries, t])
  if (job === undefined) {
    return (
      <>
        <PageHead title={t('new.title')} />
        <LoadingBar shown={isFetching} />
        {error instanceof ApiProblem && <ErrorState problem={error} onRetry={() => void refetch()} />}
      </>
    )
  }
  return <OpenJob job={job} key={job.id} />
}

function OpenJob({ job }: { readonly job: ImportJobView }) {
  const t = useWords(words)
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [remember, setRemember] = useState(true)
  const send = useCommand<ImportJobView>()
  const { preview } = job
  const attempt = async (what: 'read' | 'publish' | 'drop', body?: unknown) => {
    if (send.isPending) return
    try {
      await send.mutateAsync({ path: `/api/imports/jobs/${job.id}/${what}`, ...(body === undefined ? {} : { body }) })
      await queries.invalidateQueries({ queryKey: ['import-job', job.id] })
      void queries.invalidateQueries({ queryKey: ['import-jobs'] })
      if (what === 'drop') void navigate({ to: '/imports' })
    } catch (caught) {
      if (!(caught instanceof ApiProblem)) throw caught
    }
  }
  const reread = (how: { readonly sheet?: string; readonly mapping?: ColumnMapping }) => void attempt('read', how)
  const rejects = preview !== null && preview.errorCount > 0
  const mayPublish =
    job.state === 'checked' && preview?.missing.length === 0 && job.rowsReady > 0 && preview.alreadyImported === null
  const publish = () => void attempt('publish', { goodRowsOnly: rejects, rememberMapping: remember })
  const label = t(rejects ? 'import.good' : 'import.all', { n: countText(job.rowsReady) })
  const mayDrop = job.state === 'checked' || job.state === 'refused' || job.state === 'undone'
  return (
    <>
      <PageHead
        title={t('job.title', { file: job.fileName })}
        actions={
          mayDrop && (
            <Button variant="default" onClick={() => void attempt('drop')}>
              {t('job.drop')}
            </Button>
          )
        }
        {...(mayPublish ? { primary: { label, onClick: publish } } : {})}
      />
      <section className={css['part']}>
        <h2>1. {t('step.file')}</h2>
        <p>{t('job.unit', { unit: job.unit.name })}</p>
        {preview && job.state === 'checked' && (
          <p className={css['dim']}>
            {t('file.read', {
              encoding: preview.encoding,
              form: preview.normalization,
              rows: countText(preview.rows),
            })}
          </p>
        )}
        <LoadingBar shown={send.isPending} />
        {movesByItself(job) && (
          <>
            <JobProgress job={job} />
            <p className={css['dim']}>{t('job.mayLeave')}</p>
          </>
        )}
        {send.error instanceof ApiProblem && <ErrorState problem={send.error} />}
        {job.problem && (
          <div role="alert" className={css['verdict']} data-equal="no">
            <p>{job.problem.title}</p>
            <p>{job.problem.detail}</p>
          </div>
        )}
        {preview?.alreadyImported && (
          <p role="status">
            {t('file.already', { n: countText(preview.alreadyImported.cases) })}{' '}
            <Link to={`/imports/${preview.alreadyImported.id}`}>{t('file.alreadyOpen')}</Link>
          </p>
        )}
      </section>
      {preview && job.state === 'checked' && (
        <Checked preview={preview} remember={remember} onRemember={setRemember} onReread={reread} />
      )}
    </>
  )
}

interface CheckedProps {
  readonly preview: ImportPreview
  readonly remember: boolean
  readonly onRemember: (remember: boolean) => void
  readonly onReread: (how: { readonly sheet?: string; readonly mapping?: ColumnMapping }) => void
}

function Checked({ preview, remember, onRemember, onReread }: CheckedProps) {
  const t = useWords(words)
  const missing = preview.missing
    .map((name) => preview.fields.find((field) => field.name === name)?.label ?? name)
    .join(', ')
  return (
    <>
      <section className={css['part']}>
        <h2>2. {t('step.mapping')}</h2>
        <p className={css['dim']}>{t(`mapping.${preview.mappingSource}`)}</p>
        {preview.sheets.length > 1 && (
          <NativeSelect
            label={t('mapping.sheet')}
            maw={320}
            value={preview.mapping.sheet ?? preview.sheets[0] ?? ''}
            data={[...preview.sheets]}
            onChange={(event) => onReread({ sheet: event.currentTarget.value })}
          />
        )}
        {missing !== '' && (
          <p role="alert">
            {t('mapping.missing', {
              rows: countText(preview.rows),
              n: countText(preview.missing.length),
              fields: missing,
            })}
          </p>
        )}
        <MappingTable preview={preview} onChange={(mapping) => onReread({ mapping })} />
        <Checkbox
          mt="sm"
          label={t('mapping.remember')}
          checked={remember}
          onChange={(event) => onRemember(event.currentTarget.checked)}
        />
      </section>
      {preview.conversions.length > 0 && (
        <EncodingPart preview={preview} onChange={(mapping) => onReread({ mapping })} />
      )}
      {missing === '' && <CheckPart preview={preview} />}
    </>
  )
}
