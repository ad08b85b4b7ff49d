import type { PartyView } from '@minh-an/contract/enforcement-case'
import type { JudgmentView } from '@minh-an/contract/judgment'
import { Link } from '@tanstack/react-router'
import { useWords } from '../i18n/index.ts'
import { Money, PartyLabel } from '../ui/index.ts'
import css from './intake.module.css'
import { words } from './words.vi.ts'

/** Everybody of the judgment, in their numbers. */
export function PartiesTable({ parties }: { readonly parties: readonly PartyView[] }) {
  const t = useWords(words)
  return (
    <section className={css['block']}>
      <h2>{t('step.parties')}</h2>
      <div className={css['scroll']}>
        <table className={css['table']}>
          <tbody>
            {parties.map((party) => (
              <tr key={party.no}>
                <td className="so">{party.no}</td>
                <td>
                  <PartyLabel
                    party={{
                      name: party.name,
                      role: party.role,
                      ...(party.birthYear === undefined ? {} : { birthYear: party.birthYear }),
                      ...(party.identifierMasked === undefined
                        ? {}
                        : { maskedId: party.identifierMasked, form: party.form }),
                    }}
                  />
                </td>
                <td>{party.address ?? ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

interface LinesTableProps {
  readonly lines: JudgmentView['lines']
  readonly parties: readonly PartyView[]
  readonly owed: string
}

/** The obligation lines with how each starts, by which article, and the case that took it over. */
export function LinesTable({ lines, parties, owed }: LinesTableProps) {
  const t = useWords(words)
  const nameOf = (no: number | undefined) => parties.find((party) => party.no === no)?.name
  return (
    <section className={css['block']}>
      <h2>{t('step.lines')}</h2>
      <div className={css['scroll']}>
        <table className={css['table']}>
          <thead>
            <tr>
              <th scope="col">{t('line')}</th>
              <th scope="col">{t('line.who')}</th>
              <th scope="col" className={css['figures']}>
                {t('line.amountHead')}
              </th>
              <th scope="col">{t('line.basis')}</th>
              <th scope="col">{t('line.case')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.no}>
                <td>
                  {line.no}. {line.itemName}
                  {line.text && line.text !== line.itemName && `: ${line.text}`}
                </td>
                <td>
                  {nameOf(line.debtorNo) ?? t('line.allDebtors')} →{' '}
                  {line.payee === 'state-budget' ? t('line.state') : (nameOf(line.creditorNo) ?? '')}
                </td>
                <td className={css['figures']}>{line.kind === 'money' ? <Money value={line.amount} /> : '–'}</td>
                <td>
                  {t(`basis.${line.basis}`)}, {line.legalBasis}
                </td>
                <td>
                  {line.caseId ? <Link to={`/cases/${line.caseId}`}>{line.caseNumber}</Link> : t('line.noDecision')}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {t('line.sum')}
              </th>
              <td className={css['figures']}>
                <Money value={owed} />
              </td>
              <td colSpan={2} />
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  )
}
