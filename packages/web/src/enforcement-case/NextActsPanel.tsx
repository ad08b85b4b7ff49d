import type { AvailableActView, CaseView } from '@minh-an/contract/enforcement-case'
import type { ProofSubject } from '../deadline/index.ts'
import { useWords } from '../i18n/index.ts'
import { countText, NextActs, RefusalPanel, type RefusedAct, standingOf } from '../ui/index.ts'
import { type ActKind, knownKind, useActButton, useActName } from './act-button.ts'
import css from './case.module.css'
import { words } from './words.vi.ts'

interface NextActsPanelProps {
  readonly file: CaseView
  readonly onAct: (kind: ActKind) => void
  readonly onProof: (subject: ProofSubject) => void
}

/** Only says that the step has not come, without a way to it: such acts are folded. */
const onlyNotYet = (act: AvailableActView) =>
  act.refusals.every(
    (one) => one.supply === undefined && (one.code.startsWith('access/') || one.code === 'case/status-does-not-allow'),
  )

/** A person whose roles record nothing at all sees one sentence instead of twenty refusals. */
export const recordsNothing = (file: CaseView) =>
  file.acts.every((act) => act.state === 'refused' && act.refusals.some((one) => one.code === 'access/role'))

/** What must, may and cannot yet be done with this file. */
export function NextActsPanel({ file, onAct, onProof }: NextActsPanelProps) {
  const t = useWords(words)
  const nameOf = useActName()
  const buttonOf = useActButton()
  const refusedOf = useRefused(onAct, file)
  if (file.asOf !== undefined || file.recordedUntil !== undefined) return <p>{t('case.actsOff')}</p>
  if (recordsNothing(file)) return <p>{t('case.readOnly')}</p>

  const open = (kind: string) => {
    const known = knownKind(kind)
    if (known !== undefined) onAct(known)
  }
  const refused = file.acts.filter((act) => act.state === 'refused')
  const near = refused.filter((act) => !onlyNotYet(act))
  const far = refused.filter(onlyNotYet)
  return (
    <>
      <NextActs
        due={file.acts
          .filter((act) => act.state === 'due')
          .map((act) => ({
            id: act.kind,
            name: act.duty?.name ?? nameOf(act.kind, act.name),
            button: buttonOf(act.kind),
            onAct: () => open(act.kind),
            ...(act.duty
              ? {
                  standing: standingOf(act.duty),
                  legalBasis: act.duty.legalBasis,
                  onProof: () => onProof({ subjectId: file.id, ...proofKey(act.duty) }),
                }
              : {}),
          }))}
        allowed={file.acts
          .filter((act) => act.state === 'allowed')
          .map((act) => ({ id: act.kind, name: nameOf(act.kind, act.name), onAct: () => open(act.kind) }))}
        refused={near.map(refusedOf)}
      />
      {far.length > 0 && (
        <details className={css['fold']}>
          <summary>{t('case.moreRefused', { n: countText(far.length) })}</summary>
          <ul>
            {far.map((act) => (
              <li key={act.kind}>
                <RefusalPanel act={refusedOf(act)} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function proofKey(duty: AvailableActView['duty']) {
  return { code: duty?.code ?? '', triggerActId: duty?.triggerActId ?? '' }
}

/** Refusals as the panel draws them: each sentence once, with the button that supplies what is missing. */
function useRefused(onAct: (kind: ActKind) => void, file: CaseView): (act: AvailableActView) => RefusedAct {
  const nameOf = useActName()
  const buttonOf = useActButton()
  const possible = new Set(file.acts.filter((act) => act.state !== 'refused').map((act) => act.kind))
  return (act) => ({
    id: act.kind,
    name: nameOf(act.kind, act.name),
    refusals: act.refusals
      .filter((one, index, all) => all.findIndex((other) => other.message === one.message) === index)
      .map(({ code, message, legalBasis, supply }) => {
        const known = knownKind(supply)
        return {
          code,
          message,
          legalBasis,
          ...(known !== undefined && possible.has(known)
            ? { remedy: { button: buttonOf(known), onAct: () => onAct(known) } }
            : {}),
        }
      }),
  })
}
