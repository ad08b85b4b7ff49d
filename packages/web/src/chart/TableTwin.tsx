import { useWords } from '../i18n/index.ts'
import { DrillCell, shortUnitName } from '../ui/index.ts'
import css from './chart.module.css'
import type { ChartData } from './chart-data.ts'
import { words } from './words.vi.ts'

/** The same figures as the drawing, each opening the same. */
export function TableTwin({ data, label }: { readonly data: ChartData; readonly label: string }) {
  const t = useWords(words)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls is scrolled from the keyboard
    <section className={css['frame']} aria-label={label} tabIndex={0}>
      <table className={css['table']} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{data.corner}</th>
            {data.series.map((series) => (
              <th key={series.key} scope="col">
                {series.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.categories.map((category, at) => (
            <tr key={category.key}>
              <th scope="row" className="so" title={category.full}>
                {shortUnitName(category.full)}
                {category.provisional && <span className={css['detail']}>{t('provisional')}</span>}
              </th>
              {data.series.map((series) => {
                const value = series.values[at]
                return (
                  <td key={series.key} className="so">
                    {value?.onOpen ? (
                      <DrillCell
                        figure={value.figure}
                        row={category.full}
                        column={series.label}
                        onOpen={value.onOpen}
                      />
                    ) : (
                      <DrillCellText text={value?.figure} none={t('nothing')} />
                    )}
                    {value?.detail && <span className={css['detail']}>{value.detail}</span>}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function DrillCellText({ text, none }: { readonly text: string | undefined; readonly none: string }) {
  if (text !== undefined) return <>{text}</>
  return (
    <>
      <span aria-hidden>–</span>
      <span className="visually-hidden">{none}</span>
    </>
  )
}
