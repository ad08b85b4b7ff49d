import { Button } from '@mantine/core'
import type { FactorRules, FactorRuleView } from '@minh-an/contract/access'
import { rolesWith } from '@minh-an/domain/access'
import { addDays, formatVi } from '@minh-an/domain/calendar'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem, read, withQuery } from '../api/index.ts'
import { useWords } from '../i18n/index.ts'
import { useUser } from '../identity/index.ts'
import { PageHead, usePlace } from '../shell/index.ts'
import { ErrorState, LoadingBar } from '../ui/index.ts'
import css from './access.module.css'
import { FactorRuleDialog } from './FactorRuleDialog.tsx'
import { words } from './words.vi.ts'

const managers: readonly string[] = rolesWith('user.manage')

/** Which roles sign in with a second factor, in the unit at hand and below, and how far people are. */
export function FactorRulesPage() {
  const t = useWords(words)
  const me = useUser()
  const [{ unit }] = usePlace()
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['factor-rules', unit],
    queryFn: ({ signal }) => read<FactorRules>(withQuery('/api/access/second-factor', { unit }), signal),
  })
  const [change, setChange] = useState<FactorRuleView>()
  const mayManage = me.roles.some((role) => managers.includes(role))

  const ruleText = (row: FactorRuleView) =>
    row.since === undefined
      ? t('rule.none')
      : t('rule.since', { date: formatVi(row.since), due: formatVi(addDays(row.since, row.graceDays ?? 0)) })

  return (
    <>
      <PageHead title={t('rule.title')} />
      <LoadingBar shown={isFetching} />
      {error instanceof ApiProblem && <ErrorState problem={error} onRetry={() => void refetch()} />}
      {data && (
        <>
          <p className={css['lead']}>{t('rule.note', { unit: data.unit.name })}</p>
          <div className={css['scroll']}>
            <table className={css['table']} aria-label={t('rule.title')}>
              <thead>
                <tr>
                  <th scope="col">{t('user.role')}</th>
                  <th scope="col">{t('rule.required')}</th>
                  <th scope="col">{t('rule.setAt')}</th>
                  <th scope="col">{t('rule.people')}</th>
                  {mayManage && <th scope="col">{t('rule.act')}</th>}
                </tr>
              </thead>
              <tbody>
                {data.items.map((row) => (
                  <tr key={row.role}>
                    <th scope="row">{t(`role.${row.role}`)}</th>
                    <td className="so">{ruleText(row)}</td>
                    <td>{row.unit?.name ?? ''}</td>
                    <td className="so">{t('rule.count', { on: row.holders - row.without, all: row.holders })}</td>
                    {mayManage && (
                      <td>
                        {(row.unit === undefined || row.unit.code === data.unit.code) && (
                          <Button variant="subtle" size="compact-sm" onClick={() => setChange(row)}>
                            {t(row.unit === undefined ? 'rule.set' : 'rule.lift')}
                          </Button>
                        )}
                      </td>
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      {change && data && <FactorRuleDialog unit={data.unit} rule={change} onClose={() => setChange(undefined)} />}
    </>
  )
}
