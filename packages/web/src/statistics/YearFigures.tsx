import { type PlainDate, statisticalMonthOf, statisticalYearOf } from '@minh-an/domain/calendar'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useWords } from '../i18n/index.ts'
import { usePlace } from '../shell/index.ts'
import { Money, todayInVietnam } from '../ui/index.ts'
import { figureOf } from './figures.ts'
import css from './form.module.css'
import { formQuery } from './queries.ts'
import { words } from './words.vi.ts'

/** “Will the target be met?” in one line: rate of cases and of money of the unit, from 1 October until today. */
export function YearFigures() {
  const t = useWords(words)
  const [place] = usePlace()
  const today = todayInVietnam() as PlainDate
  const period = { year: statisticalYearOf(today), months: statisticalMonthOf(today) }
  const cases = useQuery(formQuery({ form: 1, unit: place.unit, period })).data?.cells
  const money = useQuery(formQuery({ form: 2, unit: place.unit, period })).data?.cells
  return (
    <p className={css['year']} aria-busy={cases === undefined || money === undefined}>
      <span>{t('year.title', { year: period.year })}</span>
      <Link to="/statistics" search={{ rows: 'unit' }}>
        {t('year.cases')} <strong className="so">{cases === undefined ? '…' : (figureOf(cases, 'R') ?? '–')}</strong>
      </Link>
      {cases !== undefined && <span className="so">{`${figureOf(cases, 'F')}/${figureOf(cases, 'E')}`}</span>}
      <Link to="/statistics" search={{ form: 2, rows: 'unit' }}>
        {t('year.money')} <strong className="so">{money === undefined ? '…' : (figureOf(money, 'R') ?? '–')}</strong>
      </Link>
      {money !== undefined && (
        <span>
          <Money value={String(money.F)} as="short" /> / <Money value={String(money.E)} as="short" />
        </span>
      )}
      <span className={css['soft']}>{t('provisional')}</span>
    </p>
  )
}
