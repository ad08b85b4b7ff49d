import { Link } from '@tanstack/react-router'
import { useWords } from '../i18n/index.ts'
import css from './form.module.css'
import { words } from './words.vi.ts'

/** The same figures as a form or as charts: unit, period and tree stay. */
export function ViewTabs() {
  const t = useWords(words)
  const tab = (of: 'form' | 'charts') => (
    <Link
      to="."
      search={((old: Record<string, unknown>) => ({ ...old, view: of === 'form' ? undefined : of })) as never}
      className={css['view']}
      activeOptions={{ exact: true, includeSearch: true }}
    >
      {t(`view.${of}`)}
    </Link>
  )
  return (
    <nav className={css['views']} aria-label={t('view.label')}>
      {tab('form')}
      {tab('charts')}
    </nav>
  )
}
