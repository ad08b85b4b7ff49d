import { Button, FileButton } from '@mantine/core'
import type { AttachmentsAnswer } from '@minh-an/contract/attachment'
import { fileKindFacts, fileKinds } from '@minh-an/domain/attachment'
import { type DragEvent, useState } from 'react'
import { refusedHere } from '../api/index.ts'
import { useLanguage, useWords } from '../i18n/index.ts'
import { ErrorState, showToast } from '../ui/index.ts'
import css from './attachment.module.css'
import { sizeText } from './size-text.ts'
import { type UploadRow, useUploads } from './use-uploads.ts'
import { words } from './words.vi.ts'

const accepted = fileKinds
  .flatMap((kind) => [fileKindFacts[kind].mediaType, ...fileKindFacts[kind].extensions.map((one) => `.${one}`)])
  .join(',')

interface UploadBoxProps {
  readonly caseId: string
  /** The act the files prove; without one they belong to the whole file. */
  readonly actId?: string | undefined
  readonly answer: AttachmentsAnswer
}

/** Takes files by choosing, by dropping them here, or from the camera of a phone; several at once. */
export function UploadBox({ caseId, actId, answer }: UploadBoxProps) {
  const t = useWords(words)
  const language = useLanguage()
  const [over, setOver] = useState(false)
  const largest = sizeText(answer.limits.fileBytes, language)
  const judge = (file: File) =>
    file.size > answer.limits.fileBytes
      ? refusedHere('attachment/too-large', t('tooLarge.title'), t('tooLarge.detail', { size: largest }))
      : undefined
  const uploads = useUploads(caseId, actId, judge, ({ name }) => showToast(t('added', { name })))
  if (answer.refused !== undefined) return <p className={css['dim']}>{answer.refused}</p>
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    uploads.add([...event.dataTransfer.files])
  }
  return (
    <div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is the second way beside the buttons inside */}
      <div
        className={css['box']}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <FileButton multiple accept={accepted} onChange={uploads.add}>
          {(props) => (
            <Button {...props} variant="default">
              {t('choose')}
            </Button>
          )}
        </FileButton>
        <span className={css['camera']}>
          <FileButton
            accept="image/jpeg,image/png"
            capture="environment"
            onChange={(file) => file && uploads.add([file])}
          >
            {(props) => (
              <Button {...props} variant="default">
                {t('camera')}
              </Button>
            )}
          </FileButton>
        </span>
        <span className={css['dim']}>{t('hint', { size: largest })}</span>
      </div>
      <ul className={css['uploads']} aria-label={t('uploads')}>
        {uploads.rows.map((row) => (
          <UploadLine
            key={row.key}
            row={row}
            onRetry={() => uploads.retry(row.key)}
            onDrop={() => uploads.drop(row.key)}
          />
        ))}
      </ul>
    </div>
  )
}

interface UploadLineProps {
  readonly row: UploadRow
  readonly onRetry: () => void
  readonly onDrop: () => void
}

function UploadLine({ row, onRetry, onDrop }: UploadLineProps) {
  const t = useWords(words)
  const language = useLanguage()
  const percent = Math.round(row.sent * 100)
  return (
    <li className={css['upload']}>
      <div className={css['line']}>
        <strong className={css['name']}>{row.file.name}</strong>
        <span className={`so ${css['dim']}`}>{sizeText(row.file.size, language)}</span>
        {row.state === 'waiting' && <span className={css['dim']}>{t('waiting')}</span>}
        {row.state === 'sending' && (
          <>
            <progress className={css['progress']} max={100} value={percent} aria-label={row.file.name} />
            <span className={`so ${css['dim']}`}>{percent === 100 ? t('checking') : `${percent} %`}</span>
          </>
        )}
        <Button variant="default" size="compact-sm" onClick={onDrop}>
          {t(row.state === 'failed' ? 'letGo' : 'stop')}
        </Button>
      </div>
      {row.state === 'failed' && row.problem && <ErrorState problem={row.problem} onRetry={onRetry} />}
    </li>
  )
}
