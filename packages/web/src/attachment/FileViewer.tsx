import { Button, Modal } from '@mantine/core'
import type { AttachmentView } from '@minh-an/contract/attachment'
import { fileKindFacts } from '@minh-an/domain/attachment'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { ApiProblem, fetchFile, keepFile } from '../api/index.ts'
import { useWords } from '../i18n/index.ts'
import { ErrorState, LoadingBar } from '../ui/index.ts'
import css from './attachment.module.css'
import { ImageView } from './ImageView.tsx'
import { contentAddress } from './queries.ts'
import { words } from './words.vi.ts'

interface FileViewerProps {
  /** Files that can be shown, in the order of the list. */
  readonly items: readonly AttachmentView[]
  readonly shownId: string | undefined
  readonly onShow: (id: string | undefined) => void
}

/** One file over the whole page, with the way to the one before and the one after. */
export function FileViewer({ items, shownId, onShow }: FileViewerProps) {
  const t = useWords(words)
  const at = items.findIndex(({ id }) => id === shownId)
  const item = items[at]
  const go = (step: number) => onShow(items[at + step]?.id ?? shownId)
  return (
    <Modal
      opened={item !== undefined}
      onClose={() => onShow(undefined)}
      fullScreen
      title={item?.name ?? ''}
      closeButtonProps={{ 'aria-label': t('close') }}
      classNames={{ body: css['viewer'] ?? '', content: css['viewerContent'] ?? '' }}
    >
      {item && (
        <Shown key={item.id} item={item}>
          {items.length > 1 && (
            <>
              <Button variant="default" onClick={() => go(-1)} aria-disabled={at === 0}>
                {t('before')}
              </Button>
              <span className="so">{t('place', { n: at + 1, all: items.length })}</span>
              <Button variant="default" onClick={() => go(1)} aria-disabled={at === items.length - 1}>
                {t('after')}
              </Button>
            </>
          )}
        </Shown>
      )}
    </Modal>
  )
}

/**
 * The file as the server sent it, under the type the server found it to be: the page gives it that type once more, so
 * that nothing else can come of it. It lies in memory while it is shown and nowhere else.
 */
function useContent(item: AttachmentView) {
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['attachment', item.id],
    queryFn: async ({ signal }) => {
      const content = await fetchFile(contentAddress(item.id), signal)
      return new Blob([content], { type: fileKindFacts[item.kind].mediaType })
    },
    // Each opening is a look, and is noted as one.
    staleTime: 0,
    gcTime: 0,
    placeholderData: () => undefined,
  })
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    if (data === undefined) return setAddress(undefined)
    const made = URL.createObjectURL(data)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [data])
  return { content: data, address, error, isFetching, refetch }
}

function Shown({ item, children }: { readonly item: AttachmentView; readonly children: React.ReactNode }) {
  const t = useWords(words)
  const { content, address, error, isFetching, refetch } = useContent(item)
  const keep = content && (
    <Button variant="default" onClick={() => keepFile(content, item.name)}>
      {t('keep')}
    </Button>
  )
  return (
    <>
      <LoadingBar shown={isFetching} />
      {error instanceof ApiProblem && <ErrorState problem={error} onRetry={() => void refetch()} />}
      {address === undefined ? (
        <div className={css['tools']}>{children}</div>
      ) : item.kind === 'pdf' ? (
        <>
          <div className={css['tools']}>
            {children}
            {keep}
          </div>
          {navigator.pdfViewerEnabled ? (
            <iframe className={css['frame']} src={address} title={item.name} referrerPolicy="no-referrer" />
          ) : (
            <p>{t('noPdfViewer')}</p>
          )}
        </>
      ) : (
        <ImageView
          address={address}
          name={item.name}
          tools={
            <>
              {children}
              {keep}
            </>
          }
        />
      )}
    </>
  )
}
