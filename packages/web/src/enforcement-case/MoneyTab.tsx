import type { CaseLineView, CaseView } from '@minh-an/contract/enforcement-case'
import { formatVi } from '@minh-an/domain/calendar'
import { useWords } from '../i18n/index.ts'
import { EmptyState, Money } from '../ui/index.ts'
import css from './tables.module.css'
import { words } from './words.vi.ts'

const other = (line: CaseLineView) =>
  String(BigInt(line.terminated) + BigInt(line.entrusted) + BigInt(line.recalled) + BigInt(line.returned))

const total = (lines: readonly CaseLineView[], of: (line: CaseLineView) => string) =>
  String(lines.reduce((sum, line) => sum + BigInt(of(line)), 0n))

/** Tiền: owed, collected, paid out, held, struck and left, by line; then each receipt and voucher. */
export function MoneyTab({ file }: { readonly file: CaseView }) {
  const t = useWords(words)
  const lines = file.lines.filter((line) => line.kind === 'money')
  const movements = file.timeline.filter(
    (act) => (act.kind === 'payment-collected' || act.kind === 'payment-disbursed') && !act.withdrawn,
  )
  const columns: readonly (readonly [header: string, of: (line: CaseLineView) => string, full?: string])[] = [
    [t('column.owed'), (line) => line.owed],
    [t('column.collected'), (line) => line.collected],
    [t('money.disbursed'), (line) => line.disbursed],
    [t('money.heldColumn'), (line) => line.held],
    [t('money.other'), other, t('money.otherFull')],
    [t('column.outstanding'), (line) => line.outstanding],
  ]
  return (
    <>
      <div className={css['frame']}>
        <table className={css['table']} aria-label={t('money.label')}>
          <thead>
            <tr>
              <th scope="col">{t('lines.no')}</th>
              {columns.map(([header, , full]) => (
                <th key={header} scope="col" className={css['figures']} title={full}>
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.no}>
                <th scope="row" className="so" title={line.text}>
                  {line.no}
                </th>
                {columns.map(([header, of]) => (
                  <td key={header} className={css['figures']}>
                    <Money value={of(line)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('money.total')}</th>
              {columns.map(([header, of]) => (
                <td key={header} className={css['figures']}>
                  <Money value={total(lines, of)} />
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      <h2 className={css['heading']}>{t('money.movements')}</h2>
      {movements.length === 0 ? (
        <EmptyState why={t('money.none')} />
      ) : (
        <div className={css['frame']}>
          <table className={css['table']} aria-label={t('money.movements')}>
            <tbody>
              {movements.map((act) => (
                <tr key={act.id}>
                  <td className="so">{formatVi(act.effectiveOn)}</td>
                  <td>
                    {act.summary}
                    {act.summaryBefore && <s className={`so ${css['dim']}`}>{act.summaryBefore}</s>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}
