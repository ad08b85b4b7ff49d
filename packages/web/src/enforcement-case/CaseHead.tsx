import type { CaseView } from '@minh-an/contract/enforcement-case'
import { formatVi } from '@minh-an/domain/calendar'
import { dong, formatDong } from '@minh-an/domain/money'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ApiProblem, exchange } from '../api/index.ts'
import { useWords } from '../i18n/index.ts'
import { ErrorState, PartyLabel, StatusChip } from '../ui/index.ts'
import css from './case.module.css'
import { caseAddress } from './queries.ts'
import { words } from './words.vi.ts'

type Party = CaseView['parties'][number]

const sum = (value: string) => formatDong(dong(value))

/** The part of the lines that stands elsewhere than the case: “1/3 khoản: Hoãn”. */
function partialOf(file: CaseView) {
  const other = file.lines.find((line) => line.status !== file.status)
  if (!other) return undefined
  const part = file.lines.filter((line) => line.status === other.status).length
  return { state: other.status, part, whole: file.lines.length }
}

/** What everybody must know of the case before reading on: state, judgment, parties, money. */
export function CaseHead({ file }: { readonly file: CaseView }) {
  const t = useWords(words)
  const partial = partialOf(file)
  const { judgment, money } = file
  const judged = [
    t('case.judgment', { number: judgment.number }),
    judgment.judgedOn && t('case.judgmentDay', { date: formatVi(judgment.judgedOn) }),
    judgment.court,
  ].filter((part) => part)
  const facts = [
    t(`basis.${file.basis}`),
    t(`kind.${file.caseKind}`),
    file.officer ? t('case.officer', { name: file.officer.name }) : t('case.noOfficer'),
    file.notifiedOn === undefined && !file.ended && t('case.notNotified'),
    file.voluntaryUntil !== undefined && t('case.voluntary', { date: formatVi(file.voluntaryUntil) }),
    file.firstDecidedOn !== file.decidedOn && t('case.firstDecided', { date: formatVi(file.firstDecidedOn) }),
    file.unit.name,
  ].filter((part) => part)
  return (
    <header className={css['head']}>
      <p className={css['headLine']}>
        <StatusChip
          state={file.status}
          {...(partial ? { partial } : {})}
          since={{ date: formatVi(file.statusSince), act: sinceAct(file) }}
        />
        {file.agreed && <span className={css['dim']}>{t('case.agreed')}</span>}
        {file.groups.map((group) => (
          <span key={group} className={css['group']}>
            {t(`group.${group}`)}
          </span>
        ))}
      </p>
      <p className="so">
        {judgment.id ? <Link to={`/judgments/${judgment.id}`}>{judged.join(', ')}</Link> : judged.join(', ')}
      </p>
      <p className={`so ${css['dim']}`}>{facts.join(' · ')}</p>
      <Parties file={file} />
      <p className={`so ${css['sums']}`}>
        {t('case.money', {
          owed: sum(money.owed),
          collected: sum(money.collected),
          outstanding: sum(money.outstanding),
        })}
        {money.held !== '0' && ` · ${t('case.held', { held: sum(money.held) })}`}
        {money.heldSince !== undefined &&
          money.held !== '0' &&
          ` (${t('money.heldSince', { date: formatVi(money.heldSince) })})`}
      </p>
    </header>
  )
}

function sinceAct(file: CaseView): string {
  const actId = file.lines.find((line) => line.status === file.status)?.byActId
  return file.timeline.find((act) => act.id === actId)?.name ?? file.number
}

const sides = [
  ['creditor', 'case.creditors'],
  ['debtor', 'case.debtors'],
  ['related', 'case.related'],
] as const

function Parties({ file }: { readonly file: CaseView }) {
  const t = useWords(words)
  const [revealed, setRevealed] = useState<ReadonlyMap<number, string>>(new Map())
  const [problem, setProblem] = useState<ApiProblem>()
  const reveal = async (party: Party) => {
    try {
      const path = `${caseAddress(file.id)}/identifier`
      const { data } = await exchange<{ identifier: string }>(path, { method: 'POST', body: { partyNo: party.no } })
      setRevealed(new Map(revealed).set(party.no, data.identifier))
      setProblem(undefined)
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setProblem(error)
    }
  }
  return (
    <>
      <dl className={css['parties']}>
        {sides.map(([role, label]) => {
          const people = file.parties.filter((party) => party.role === role)
          if (people.length === 0) return null
          return (
            <div key={role}>
              <dt>{t(label)}:</dt>
              <dd className={css['people']}>
                {people.map((party) => {
                  const known = revealed.get(party.no)
                  return (
                    <PartyLabel
                      key={party.no}
                      party={{
                        name: party.name,
                        ...(party.birthYear === undefined ? {} : { birthYear: party.birthYear }),
                        ...(party.identifierMasked === undefined
                          ? {}
                          : { maskedId: party.identifierMasked, form: party.form }),
                      }}
                      onReveal={() => void reveal(party)}
                      {...(known === undefined ? {} : { revealedId: known })}
                    />
                  )
                })}
              </dd>
            </div>
          )
        })}
      </dl>
      {problem && <ErrorState problem={problem} />}
    </>
  )
}
