import { rolesWith } from '@minh-an/domain/access'
import { Link } from '@tanstack/react-router'
import { useWords } from '../i18n/index.ts'
import { useUser } from '../identity/index.ts'
import { PageHead } from '../shell/index.ts'
import { EmptyState } from '../ui/index.ts'
import { words } from './words.vi.ts'

const recorders: readonly string[] = rolesWith('judgment.record')

/** True where one of the reader's roles takes judgments in. */
export function useMayRecord(): boolean {
  return useUser().roles.some((role) => recorders.includes(role))
}

/** In place of a form that could be filled and never sent. */
export function NoRight({ title }: { readonly title: string }) {
  const t = useWords(words)
  return (
    <>
      <PageHead title={title} />
      <EmptyState why={t('noRight')} next={<Link to="/intake">{t('noRight.list')}</Link>} />
    </>
  )
}
