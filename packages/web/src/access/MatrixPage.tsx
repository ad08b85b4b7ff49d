import type { matrixRow } from '@minh-an/contract/access'
import { roles } from '@minh-an/domain/access'
import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { ApiProblem, read } from '../api/index.ts'
import { useWords } from '../i18n/index.ts'
import { PageHead } from '../shell/index.ts'
import { ErrorState, LoadingBar } from '../ui/index.ts'
import css from './access.module.css'
import { words } from './words.vi.ts'

type Row = z.infer<typeof matrixRow>

/** Who may do what, and how far: the same table by which the server decides. */
export function MatrixPage() {
  const t = useWords(words)
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['matrix'],
    queryFn: ({ signal }) => read<{ readonly items: readonly Row[] }>('/api/access/matrix', signal),
  })
  return (
    <>
      <PageHead title={t('matrix.title')} />
      <LoadingBar shown={isFetching} />
      {error instanceof ApiProblem && <ErrorState problem={error} onRetry={() => void refetch()} />}
      {data && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
        <section className={css['scroll']} tabIndex={0} aria-label={t('matrix.title')}>
          <table className={`${css['table']} ${css['matrix']}`} aria-label={t('matrix.title')}>
            <thead>
              <tr>
                <th scope="col">{t('matrix.action')}</th>
                {roles.map((role) => (
                  <th key={role} scope="col">
                    {t(`role.${role}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.items.map((row) => (
                <tr key={row.action}>
                  <th scope="row">{row.name}</th>
                  {roles.map((role) => {
                    const scope = row.cells.find((cell) => cell.role === role)?.scope
                    return <td key={role}>{scope ? t(`scope.${scope}`) : '–'}</td>
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  )
}
