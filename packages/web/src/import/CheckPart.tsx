import { Button } from '@mantine/core'
import type { CellError, ImportPreview } from '@minh-an/contract/import'
import { Link } from '@tanstack/react-router'
import { useWords } from '../i18n/index.ts'
import { countText, Money } from '../ui/index.ts'
import { keepErrors } from './errors-file.ts'
import css from './import.module.css'
import { words } from './words.vi.ts'

interface CheckPartProps {
  readonly preview: ImportPreview
}

/** What would come in, and every cell that cannot. */
export function CheckPart({ preview }: CheckPartProps) {
  const t = useWords(words)
  const { totals } = preview
  return (
    <section className={css['part']}>
      <h2>3. {t('step.check')}</h2>
      <dl className={css['facts']}>
        <dt>{t('check.rows')}</dt>
        <dd className="so">{countText(preview.rows)}</dd>
        <dt>{t('check.fresh')}</dt>
        <dd className="so">{countText(preview.goodRows)}</dd>
        <dt>{t('check.there')}</dt>
        <dd className="so">{countText(preview.alreadyThere)}</dd>
        <dt>{t('check.rejected')}</dt>
        <dd className="so">{countText(preview.rejectedRows)}</dd>
        <dt>{t('total.owed')}</dt>
        <dd>
          <Money value={totals.owed} as="prose" />
        </dd>
        <dt>{t('total.collected')}</dt>
        <dd>
          <Money value={totals.collected} as="prose" />
        </dd>
        <dt>{t('total.outstanding')}</dt>
        <dd>
          <Money value={totals.outstanding} as="prose" />
        </dd>
        {preview.newOfficers.length > 0 && (
          <>
            <dt>{t('check.newOfficers')}</dt>
            <dd>{preview.newOfficers.join(', ')}</dd>
          </>
        )}
      </dl>
      {preview.errorCount === 0 ? (
        <p role="status">{t('check.clean')}</p>
      ) : (
        <>
          <div className={css['row']}>
            <p role="status">
              {t('check.errors', { n: countText(preview.errorCount), rows: countText(preview.rejectedRows) })}
            </p>
            <Button
              variant="default"
              onClick={() =>
                keepErrors([t('error.row'), t('error.cell'), t('error.value'), t('error.message')], preview.errors)
              }
            >
              {t('check.keepErrors')}
            </Button>
          </div>
          <ErrorsTable errors={preview.errors} />
        </>
      )}
    </section>
  )
}

/** One line a cell: where, what stands there, what to do. */
function ErrorsTable({ errors }: { readonly errors: readonly CellError[] }) {
  const t = useWords(words)
  return (
    <div className={css['scroll']}>
      <table className={css['table']} aria-label={t('error.label')}>
        <thead>
          <tr>
            <th scope="col">{t('error.cell')}</th>
            <th scope="col">{t('error.value')}</th>
            <th scope="col">{t('error.message')}</th>
          </tr>
        </thead>
        <tbody>
          {errors.map((error) => (
            <tr key={`${error.cell} ${error.code} ${error.message}`}>
              <th scope="row" className="so">
                {error.cell}
              </th>
              <td className="so">{error.value}</td>
              <td>
                {error.message} {error.caseId && <Link to={`/cases/${error.caseId}`}>{t('error.openCase')}</Link>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
