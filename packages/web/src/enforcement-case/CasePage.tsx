import { Button } from '@mantine/core'
import type { CaseView } from '@minh-an/contract/enforcement-case'
import { formatVi } from '@minh-an/domain/calendar'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import { ApiProblem } from '../api/index.ts'
import { AttachmentsTab, useAttachments } from '../attachment/index.ts'
import { ProofSheet, type ProofSubject } from '../deadline/index.ts'
import { useWords } from '../i18n/index.ts'
import { type KeyBinding, PageHead, useKeys, usePageActs } from '../shell/index.ts'
import { countText, EmptyState, ErrorState, LoadingBar } from '../ui/index.ts'
import { ActChooser } from './ActChooser.tsx'
import { AsOfBar, PastLine } from './AsOfBar.tsx'
import { type ActKind, knownKind, useActName } from './act-button.ts'
import { CaseHead } from './CaseHead.tsx'
import { CaseSideList } from './CaseSideList.tsx'
import css from './case.module.css'
import { type CaseSearch, type CaseTab, caseTabs } from './case-search.ts'
import { DeadlinesTab } from './DeadlinesTab.tsx'
import { LinesTab } from './LinesTab.tsx'
import { caseState, listState, useAskedAct, useGivenListView, viewSearch } from './list-view.ts'
import { MoneyTab } from './MoneyTab.tsx'
import { NextActsPanel } from './NextActsPanel.tsx'
import { type CasePoint, caseQuery } from './queries.ts'
import { TimelineTab } from './TimelineTab.tsx'
import { type Neighbour, useNeighbours } from './use-neighbours.ts'
import { words } from './words.vi.ts'

/** Forms of acts come with the first one that is opened. */
const RecordDialog = lazy(() => import('./acts/RecordDialog.tsx').then((module) => ({ default: module.RecordDialog })))

interface OpenForm {
  readonly kind: ActKind
  readonly aboutActId?: string
}

/** Hồ sơ: the list it came from, the file, and what can be done with it. */
export function CasePage() {
  const t = useWords(words)
  const { caseId } = useParams({ strict: false }) as { readonly caseId: string }
  const { asOf, record, tab = 'timeline', view: viewId } = useSearch({ strict: false }) as CaseSearch
  const navigate = useNavigate()
  const view = useGivenListView()
  const asked = knownKind(useAskedAct())
  const neighbours = useNeighbours(caseId)
  const keepView = viewSearch(viewId)
  const [folded, setFolded] = useState(false)
  const { data: file, error, isFetching, refetch } = useQuery(caseQuery(caseId, { asOf, record }))
  const [form, setForm] = useState<OpenForm>()
  const [choosing, setChoosing] = useState(false)
  const [proof, setProof] = useState<ProofSubject>()

  const nameOf = useActName()
  const canRecord = file?.acts.some((act) => act.state !== 'refused') === true
  // The state of an act that was asked for on the way here decides what opens: its form, or why it cannot be recorded.
  const askedState = file?.acts.find((act) => act.kind === asked)?.state
  // Answered once: recording the act changes its state, and must not open anything again.
  const answered = useRef<string>(undefined)
  useEffect(() => {
    const question = asked === undefined ? undefined : `${caseId} ${asked}`
    if (question !== undefined && question === answered.current) return
    setProof(undefined)
    if (asked === undefined || askedState === undefined) return setForm(undefined)
    answered.current = question
    if (askedState === 'refused') setChoosing(true)
    else setForm({ kind: asked })
  }, [caseId, asked, askedState])

  const stay = (search: Partial<CaseSearch>, point?: CasePoint) =>
    void navigate({
      to: '.',
      replace: true,
      state: caseState(view),
      search: ((old: CaseSearch) => ({
        ...old,
        ...search,
        ...(point ? { asOf: point.asOf, record: point.record } : {}),
      })) as never,
    })
  const goTo = (one: Neighbour | undefined) => {
    if (one !== undefined) void navigate({ to: `/cases/${one.id}`, state: caseState(one.view), search: keepView })
  }
  const goBack = () => void navigate({ to: '/cases', search: keepView, state: listState(neighbours.view, caseId) })
  const showTab = (next: CaseTab) => stay({ tab: next })

  usePageActs(
    useMemo(
      () =>
        (file?.acts ?? [])
          .filter((act) => act.state !== 'refused')
          .flatMap((act) => {
            const kind = knownKind(act.kind)
            return kind ? [{ id: kind, name: nameOf(kind), run: () => setForm({ kind }) }] : []
          }),
      [file?.acts, nameOf],
    ),
  )
  const keys: readonly KeyBinding[] = [
    { shortcut: { kind: 'sign', sign: '.' }, label: t('case.record'), run: () => canRecord && setChoosing(true) },
    { shortcut: { kind: 'letter', letter: 'n' }, label: t('case.next'), run: () => goTo(neighbours.next) },
    { shortcut: { kind: 'letter', letter: 'p' }, label: t('case.previous'), run: () => goTo(neighbours.previous) },
    ...(view === undefined ? [] : [{ shortcut: { kind: 'escape' } as const, label: t('case.back'), run: goBack }]),
    { shortcut: { kind: 'letter', letter: 't' }, label: t('tab.timeline'), run: () => showTab('timeline') },
    { shortcut: { kind: 'letter', letter: 'k' }, label: t('tab.lines'), run: () => showTab('lines') },
    { shortcut: { kind: 'letter', letter: 'h' }, label: t('tab.deadlines'), run: () => showTab('deadlines') },
    { shortcut: { kind: 'letter', letter: 'm' }, label: t('tab.money'), run: () => showTab('money') },
    { shortcut: { kind: 'letter', letter: 'v' }, label: t('tab.attachments'), run: () => showTab('attachments') },
  ]
  useKeys(keys)

  const row = neighbours.rows.find(({ id }) => id === caseId)
  const title = file
    ? t('case.of', { number: file.number, date: formatVi(file.decidedOn) })
    : (row?.shortNumber ?? t('case.loading'))
  const showList = !folded && neighbours.rows.length > 0
  const panel = file && <NextActsPanel file={file} onAct={(kind) => setForm({ kind })} onProof={setProof} />
  return (
    <>
      <PageHead
        title={<span className="so">{title}</span>}
        actions={
          folded && (
            <Button variant="default" onClick={() => setFolded(false)}>
              {t('case.listUnfold')}
            </Button>
          )
        }
        {...(canRecord ? { primary: { label: t('case.record'), onClick: () => setChoosing(true) } } : {})}
      />
      <div className={css['columns']} data-folded={showList ? undefined : true}>
        {showList && (
          <CaseSideList
            rows={neighbours.rows}
            total={neighbours.total}
            view={neighbours.view}
            position={neighbours.position}
            currentId={caseId}
            onBack={goBack}
            onPrevious={neighbours.previous === undefined ? undefined : () => goTo(neighbours.previous)}
            onNext={neighbours.next === undefined ? undefined : () => goTo(neighbours.next)}
            onFold={() => setFolded(true)}
          />
        )}
        <div className={css['file']} data-past={(file?.asOf ?? file?.recordedUntil) ? true : undefined}>
          <LoadingBar shown={isFetching} />
          {error instanceof ApiProblem && <CaseProblem problem={error} onRetry={() => void refetch()} />}
          {file && (
            <>
              <PastLine file={file} onLeave={() => stay({}, {})} />
              <CaseHead key={file.id} file={file} />
              <CaseTabs file={file} tab={tab} onTab={showTab} />
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the panel of a tab takes the focus */}
              <div role="tabpanel" aria-label={t(`tab.${tab}`)} tabIndex={0}>
                {tab === 'timeline' && (
                  <>
                    <TimelineTab
                      file={file}
                      onCorrect={mayCorrect(file) ? (id) => setForm({ kind: 'correction', aboutActId: id }) : undefined}
                    />
                    <AsOfBar
                      key={`${file.asOf} ${file.recordedUntil}`}
                      file={file}
                      onShow={(point) => stay({}, point)}
                    />
                  </>
                )}
                {tab === 'lines' && <LinesTab file={file} />}
                {tab === 'deadlines' && <DeadlinesTab file={file} onProof={setProof} />}
                {tab === 'money' && <MoneyTab file={file} />}
                {tab === 'attachments' && <CaseFiles file={file} />}
                {tab === 'next' && panel}
              </div>
            </>
          )}
        </div>
        <aside className={css['next']}>{panel}</aside>
      </div>
      {file && (
        <ActChooser
          file={file}
          opened={choosing}
          onClose={() => setChoosing(false)}
          onAct={(kind) => {
            setChoosing(false)
            setForm({ kind })
          }}
          onProof={(subject) => {
            setChoosing(false)
            setProof(subject)
          }}
        />
      )}
      {file && form && canRecord && (
        <Suspense fallback={null}>
          <RecordDialog
            key={`${file.id} ${form.kind} ${form.aboutActId ?? ''}`}
            file={file}
            kind={form.kind}
            aboutActId={form.aboutActId}
            onClose={() => setForm(undefined)}
            onOther={(kind) => setForm({ kind })}
          />
        </Suspense>
      )}
      <ProofSheet
        subject={proof}
        onClose={() => setProof(undefined)}
        onOpenTrigger={(actId) => {
          setProof(undefined)
          showTab('timeline')
          globalThis.setTimeout(() => document.getElementById(`act-${actId}`)?.scrollIntoView({ block: 'center' }))
        }}
      />
    </>
  )
}

const isPast = (file: CaseView) => file.asOf !== undefined || file.recordedUntil !== undefined

function CaseFiles({ file }: { readonly file: CaseView }) {
  const nameOf = useActName()
  const actName = (actId: string) => {
    const act = file.timeline.find(({ id }) => id === actId)
    return act && `${nameOf(act.kind, act.name)} ${formatVi(act.effectiveOn)}`
  }
  return <AttachmentsTab key={file.id} caseId={file.id} actName={actName} past={isPast(file)} />
}

const mayCorrect = (file: CaseView) => file.acts.some((act) => act.kind === 'correction' && act.state !== 'refused')

function CaseProblem({ problem, onRetry }: { readonly problem: ApiProblem; readonly onRetry: () => void }) {
  const t = useWords(words)
  if (problem.facts.status === 404 && problem.facts.code !== 'case/not-yet-there') {
    return <EmptyState why={t('case.missing')} next={<Link to="/cases">{t('case.back')}</Link>} />
  }
  return <ErrorState problem={problem} onRetry={onRetry} />
}

interface CaseTabsProps {
  readonly file: CaseView
  readonly tab: CaseTab
  readonly onTab: (tab: CaseTab) => void
}

function CaseTabs({ file, tab, onTab }: CaseTabsProps) {
  const t = useWords(words)
  const files = useAttachments(file.id)
  const counts: Readonly<Partial<Record<CaseTab, number>>> = {
    lines: file.lines.length,
    deadlines: file.deadlines.filter((one) => ['late', 'today', 'soon', 'later'].includes(one.state)).length,
    ...(files === undefined ? {} : { attachments: files.length }),
  }
  return (
    <div className={css['tabs']} role="tablist" aria-label={t('tab.label')}>
      {caseTabs.map((one) => {
        const count = counts[one]
        return (
          <button
            key={one}
            type="button"
            role="tab"
            aria-selected={tab === one}
            className={one === 'next' ? `${css['tab']} ${css['narrow']}` : css['tab']}
            onClick={() => onTab(one)}
          >
            {t(`tab.${one}`)} {count !== undefined && <span className="so">{countText(count)}</span>}
          </button>
        )
      })}
    </div>
  )
}
