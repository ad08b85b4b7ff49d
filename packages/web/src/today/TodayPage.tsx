import { SegmentedControl } from '@mantine/core'

import { formatVi, weekdayVi } from '@minh-an/domain/calendar'
import { useQuery } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ApiProblem } from '../api/index.ts'
import { type Translate, useSpoken, useWords } from '../i18n/index.ts'
import { useUser } from '../identity/index.ts'
import { PageHead, usePlace, useRooms } from '../shell/index.ts'
import { countText, EmptyState, ErrorState, LoadingBar, TableFoot, todayInVietnam } from '../ui/index.ts'
import { AccountantToday } from './AccountantToday.tsx'
import { monthNumber, type OwnMonth, type TodayAnswer } from './answer.ts'
import { LeaderToday, UnitHeadToday } from './HeadToday.tsx'
import { rolesOf, type TodayRole, todayQuery, todayRoles } from './queries.ts'
import { ReaderToday } from './ReaderToday.tsx'
import { TabbedRows } from './TabbedRows.tsx'
import { words } from './words.vi.ts'

type T = Translate<(typeof words)['vi']>

const readers = ['centre', 'examiner', 'prosecutor'] as const

function ownMonthText(month: OwnMonth, t: T): string {
  const millions = (sum: string) => countText(Number(BigInt(sum) / 1_000_000n))
  return t('month.own', {
    month: monthNumber(month.month),
    done: countText(month.completed),
    of: countText(month.ofCases),
    collected: millions(month.collected),
    ofDong: millions(month.ofDong),
  })
}

/** Hôm nay: the first screen, one answer for each role. */
export function TodayPage() {
  const t = useWords(words)
  const say = useSpoken()
  const user = useUser()
  const rooms = useRooms()
  const [{ unit }] = usePlace()
  const own = rolesOf(user.roles)
  const [role, setRole] = useState<TodayRole | undefined>(own[0])
  const { data, error, isFetching, refetch } = useQuery(todayQuery(unit, role))
  const reader = readers.find((one) => user.roles.includes(one))
  const today = data?.today ?? todayInVietnam()
  const users = rooms.find(({ path }) => path === '/users')

  // The administrator sees no content of cases: the first screen is that of the accounts.
  if (own.length === 0 && reader === undefined && users) return <Navigate to={users.path} replace />
  return (
    <>
      <PageHead
        title={<span className="so">{t('title', { day: `${say(weekdayVi(today))}, ${formatVi(today)}` })}</span>}
        actions={
          own.length > 1 && (
            <SegmentedControl
              aria-label={t('role.label')}
              size="xs"
              data={own.map((value) => ({ value, label: t(`role.${value}`) }))}
              value={role ?? ''}
              onChange={(value) => setRole(todayRoles.find((one) => one === value))}
            />
          )
        }
      />
      <LoadingBar shown={isFetching} />
      {error instanceof ApiProblem && <ErrorState problem={error} onRetry={() => void refetch()} />}
      {own.length === 0 && reader !== undefined && <ReaderToday role={reader} unit={unit} />}
      {own.length === 0 && reader === undefined && <EmptyState why={t('empty.noCase')} />}
      {data && role !== undefined && (
        <>
          <Answer answer={data} t={t} />
          <TableFoot loadedAt={data.at} onReload={() => void refetch()} />
        </>
      )}
    </>
  )
}

function Answer({ answer, t }: { readonly answer: TodayAnswer; readonly t: T }) {
  switch (answer.role) {
    case 'officer':
      return <TabbedRows tabs={answer.tabs} next={answer.next} aside={ownMonthText(answer.month, t)} />
    case 'clerk':
      return <TabbedRows tabs={answer.tabs} next={answer.next} withOfficer />
    case 'unit-head':
      return <UnitHeadToday answer={answer} />
    case 'provincial-leader':
      return <LeaderToday answer={answer} />
    case 'accountant':
      return <AccountantToday answer={answer} />
  }
}
