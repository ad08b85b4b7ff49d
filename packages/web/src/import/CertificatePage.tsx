import { Button, Textarea } from '@mantine/core'
import type { ImportCertificate, ImportDetail, ImportSummary, RegisterTotals } from '@minh-an/contract/import'
import { rolesWith } from '@minh-an/domain/access'
import { formatVi } from '@minh-an/domain/calendar'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { ApiProblem, read, useCommand } from '../api/index.ts'
import { useWords } from '../i18n/index.ts'
import { useUser } from '../identity/index.ts'
import { PageHead } from '../shell/index.ts'
import {
  ActDialog,
  countText,
  dayInVietnam,
  ErrorState,
  LoadingBar,
  Money,
  showToast,
  timeInVietnam,
} from '../ui/index.ts'
import css from './import.module.css'
import { words } from './words.vi.ts'

const undoers: readonly string[] = rolesWith('import.undo')

/** The certificate of one import: before = after, for each officer and together; every rejected row by name. */
export function CertificatePage() {
  const t = useWords(words)
  const user = useUser()
  const { importId = '' } = useParams({ strict: false }) as { readonly importId?: string }
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['import', importId],
    queryFn: ({ signal }) => read<ImportDetail>(`/api/imports/${importId}`, signal),
  })
  const [undoing, setUndoing] = useState(false)
  if (data === undefined) {
    return (
      <>
        <PageHead title={t('certificate')} />
        <LoadingBar shown={isFetching} />
        {error instanceof ApiProblem && <ErrorState problem={error} onRetry={() => void refetch()} />}
      </>
    )
  }
  const mayUndo = data.canUndo && user.roles.some((role) => undoers.includes(role))
  return (
    <>
      <PageHead
        title={t('certificate.of', { file: data.fileName })}
        actions={
          mayUndo && (
            <Button variant="default" onClick={() => setUndoing(true)}>
              {t('undo')}
            </Button>
          )
        }
        primary={{ label: t('print'), onClick: () => globalThis.print() }}
      />
      {data.undoneAt && (
        <p role="status" className={css['undone']}>
          {t('undone', { date: formatVi(dayInVietnam(data.undoneAt)), who: data.undoneBy ?? '' })}
        </p>
      )}
      <Certificate certificate={data.certificate} />
      {undoing && <UndoDialog id={data.id} onClose={() => setUndoing(false)} />}
    </>
  )
}

function Certificate({ certificate }: { readonly certificate: ImportCertificate }) {
  const t = useWords(words)
  const { total } = certificate
  return (
    <article>
      <dl className={css['facts']}>
        <dt>{t('file.unitLabel')}</dt>
        <dd>{certificate.unit.name}</dd>
        <dt>{t('certificate.when')}</dt>
        <dd className="so">
          {timeInVietnam(certificate.importedAt)}, {formatVi(dayInVietnam(certificate.importedAt))}
          {certificate.importedBy && ` · ${certificate.importedBy}`}
        </dd>
        <dt>{t('certificate.file')}</dt>
        <dd className="so">
          {certificate.fileName}
          {certificate.sheet && ` · ${certificate.sheet}`} ·{' '}
          {t('fingerprint', { text: certificate.fileHash.slice(0, 12) })}
        </dd>
        <dt>{t('certificate.rows')}</dt>
        <dd className="so">
          {t('certificate.sum', {
            read: countText(certificate.rowsRead),
            imported: countText(certificate.rowsImported),
            there: countText(certificate.rowsAlreadyThere),
            rejected: countText(certificate.rowsRejected),
          })}
        </dd>
      </dl>
      <p className={css['verdict']} data-equal={total.equal ? 'yes' : 'no'} role="status">
        {t(total.equal ? 'certificate.equal' : 'certificate.different')}
      </p>
      <div className={css['scroll']}>
        <table className={css['table']} aria-label={t('certificate')}>
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {t('certificate.officer')}
              </th>
              <th scope="colgroup" colSpan={4}>
                {t('certificate.before')}
              </th>
              <th scope="colgroup" colSpan={4}>
                {t('certificate.after')}
              </th>
              <th scope="col" rowSpan={2}>
                {t('certificate.check')}
              </th>
            </tr>
            <tr>
              {['before', 'after'].map((side) => (
                <TotalHeads key={side} />
              ))}
            </tr>
          </thead>
          <tbody>
            {certificate.officers.map((officer) => (
              <tr key={officer.officerId ?? officer.name}>
                <th scope="row">
                  {officer.name || t('certificate.nobody')}
                  {officer.created && ` · ${t('certificate.created')}`}
                </th>
                <TotalCells totals={officer.before} />
                <TotalCells totals={officer.after} />
                <td>{officer.equal ? '✓' : '✗'}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('certificate.total')}</th>
              <TotalCells totals={total.before} />
              <TotalCells totals={total.after} />
              <td>{total.equal ? '✓' : '✗'}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      {certificate.rejected.length > 0 && (
        <section className={css['part']}>
          <h2>{t('certificate.rejected', { n: countText(certificate.rejected.length) })}</h2>
          <RejectedTable rejected={certificate.rejected} />
        </section>
      )}
      {certificate.notes.length > 0 && (
        <section className={css['part']}>
          <h2>{t('certificate.notes')}</h2>
          <ul>
            {certificate.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </section>
      )}
    </article>
  )
}

/** A rejected row by its place in the file and its decision, then each cell that kept it out. */
function RejectedTable({ rejected }: { readonly rejected: ImportCertificate['rejected'] }) {
  const t = useWords(words)
  return (
    <div className={css['scroll']}>
      <table className={css['table']} aria-label={t('error.label')}>
        <thead>
          <tr>
            <th scope="col">{t('error.row')}</th>
            <th scope="col">{t('error.decision')}</th>
            <th scope="col">{t('error.cell')}</th>
            <th scope="col">{t('error.value')}</th>
            <th scope="col">{t('error.message')}</th>
          </tr>
        </thead>
        <tbody>
          {rejected.flatMap(({ row, decision, reasons }) =>
            reasons.map((reason, index) => (
              <tr key={`${reason.cell} ${reason.code} ${reason.message}`}>
                <th scope="row" className="so">
                  {index === 0 ? countText(row) : ''}
                </th>
                <td className="so">{index === 0 ? decision : ''}</td>
                <td className="so">{reason.cell}</td>
                <td className="so">{reason.value}</td>
                <td>
                  {reason.message} {reason.caseId && <Link to={`/cases/${reason.caseId}`}>{t('error.openCase')}</Link>}
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  )
}

function TotalHeads() {
  const t = useWords(words)
  return (
    <>
      <th scope="col">{t('total.cases')}</th>
      <th scope="col">{t('total.owed')}</th>
      <th scope="col">{t('total.collected')}</th>
      <th scope="col">{t('total.outstanding')}</th>
    </>
  )
}

function TotalCells({ totals }: { readonly totals: RegisterTotals }) {
  return (
    <>
      <td className={`so ${css['figures']}`}>{countText(totals.cases)}</td>
      {([totals.owed, totals.collected, totals.outstanding] as const).map((sum, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: three columns in their order
        <td key={index} className={css['figures']}>
          <Money value={sum} />
        </td>
      ))}
    </>
  )
}

function UndoDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const t = useWords(words)
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const send = useCommand<ImportSummary>()
  const undo = async () => {
    setTried(true)
    if (reason.trim() === '') return
    try {
      await send.mutateAsync({ path: `/api/imports/${id}/undo`, body: { reason } })
      void queries.invalidateQueries()
      showToast(t('undo.done'))
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
      title={t('undo.title')}
      primary={{ label: t('undo'), onClick: () => void undo(), busy: send.isPending }}
    >
      {send.error instanceof ApiProblem && <ErrorState problem={send.error} />}
      <p>{t('undo.note')}</p>
      <Textarea
        label={t('undo.reason')}
        withAsterisk
        required
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={tried && reason.trim() === '' ? t('required') : undefined}
      />
    </ActDialog>
  )
}
