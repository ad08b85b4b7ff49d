import { Button } from '@mantine/core'
import type { AttachmentView } from '@minh-an/contract/attachment'
import { fileKindFacts } from '@minh-an/domain/attachment'
import { formatVi } from '@minh-an/domain/calendar'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem, fetchFile, keepFile } from '../api/index.ts'
import { useLanguage, useSpoken, useWords } from '../i18n/index.ts'
import { dayInVietnam, ErrorState, timeInVietnam } from '../ui/index.ts'
import css from './attachment.module.css'
import { FileViewer } from './FileViewer.tsx'
import { contentAddress } from './queries.ts'
import { RemoveDialog } from './RemoveDialog.tsx'
import { sizeText } from './size-text.ts'
import { words } from './words.vi.ts'

interface FileRowsProps {
  readonly caseId: string
  readonly items: readonly AttachmentView[]
  /** Name and day of an act, where the list goes over several. */
  readonly actName?: ((actId: string) => string | undefined) | undefined
  readonly mayRemove: boolean
}

/** The files, each with what it is, who attached it and when; opened in the page or handed out to be kept. */
export function FileRows({ caseId, items, actName, mayRemove }: FileRowsProps) {
  const t = useWords(words)
  const queries = useQueryClient()
  const [shownId, setShownId] = useState<string>()
  const [removing, setRemoving] = useState<AttachmentView>()
  const shown = items.filter((item) => fileKindFacts[item.kind].shownAs !== 'download')
  return (
    <>
      <ul className={css['files']} aria-label={t('label')}>
        {items.map((item) => (
          <FileRow
            key={item.id}
            item={item}
            about={item.actId === undefined ? undefined : actName?.(item.actId)}
            onOpen={shown.includes(item) ? () => setShownId(item.id) : undefined}
            onRemove={mayRemove && item.removed === undefined ? () => setRemoving(item) : undefined}
          />
        ))}
      </ul>
      <FileViewer items={shown} shownId={shownId} onShow={setShownId} />
      {removing && (
        <RemoveDialog
          item={removing}
          onClose={() => setRemoving(undefined)}
          onDone={() => {
            setRemoving(undefined)
            void queries.invalidateQueries({ queryKey: ['cases', 'attachments', caseId] })
          }}
        />
      )}
    </>
  )
}

/** “24/11/2026 09:41” */
const momentText = (instant: string) => `${formatVi(dayInVietnam(instant))} ${timeInVietnam(instant)}`

interface FileRowProps {
  readonly item: AttachmentView
  readonly about: string | undefined
  readonly onOpen: (() => void) | undefined
  readonly onRemove: (() => void) | undefined
}

function FileRow({ item, about, onOpen, onRemove }: FileRowProps) {
  const t = useWords(words)
  const say = useSpoken()
  const language = useLanguage()
  const [problem, setProblem] = useState<ApiProblem>()
  const [busy, setBusy] = useState(false)
  const keep = () => {
    setBusy(true)
    setProblem(undefined)
    fetchFile(contentAddress(item.id))
      .then((file) => keepFile(file, item.name))
      .catch((caught: unknown) => {
        if (!(caught instanceof ApiProblem)) throw caught
        setProblem(caught)
      })
      .finally(() => setBusy(false))
  }
  const facts = [
    say(fileKindFacts[item.kind].nameVi),
    item.pages !== undefined && item.pages > 1 ? t('pages', { n: item.pages }) : undefined,
    sizeText(item.bytes, language),
  ]
  const attached = [item.attachedBy, momentText(item.attachedAt)]
  const joined = (parts: readonly (string | undefined)[]) => parts.filter((part) => part).join(' · ')
  return (
    <li className={css['file']} data-removed={item.removed ? true : undefined}>
      <div className={css['facts']}>
        {onOpen ? (
          <button type="button" className={css['open']} onClick={onOpen}>
            {item.name}
          </button>
        ) : (
          <span className={css['name']}>{item.name}</span>
        )}
        <span className={`so ${css['dim']}`}>{joined(facts)}</span>
        {about && <span>{about}</span>}
        <span className={`so ${css['dim']}`}>{joined(attached)}</span>
        {item.removed && (
          <span className={`so ${css['removed']}`}>
            {t('removed', {
              who: joined([item.removed.by, momentText(item.removed.at)]),
              reason: item.removed.reason,
            })}
          </span>
        )}
        {problem && <ErrorState problem={problem} onRetry={keep} />}
      </div>
      <div className={css['buttons']}>
        {onOpen && (
          <Button variant="default" size="compact-sm" onClick={onOpen} aria-label={t('openNamed', { name: item.name })}>
            {t('open')}
          </Button>
        )}
        <Button
          variant="default"
          size="compact-sm"
          onClick={keep}
          aria-disabled={busy}
          aria-label={t('keepNamed', { name: item.name })}
        >
          {t(busy ? 'keeping' : 'keep')}
        </Button>
        {onRemove && (
          <Button
            variant="default"
            size="compact-sm"
            onClick={onRemove}
            aria-label={t('removeNamed', { name: item.name })}
          >
            {t('remove')}
          </Button>
        )}
      </div>
    </li>
  )
}
