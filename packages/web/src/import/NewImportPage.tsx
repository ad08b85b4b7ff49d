import { Button, FileButton } from '@mantine/core'
import { LARGEST_REGISTER_BYTES } from '@minh-an/contract/import'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ApiProblem, download } from '../api/index.ts'
import { useWords } from '../i18n/index.ts'
import { useUser } from '../identity/index.ts'
import { loadUnits, PageHead, usePlace } from '../shell/index.ts'
import { ErrorState, LoadingBar } from '../ui/index.ts'
import css from './import.module.css'
import { sendFile } from './send-file.ts'
import { words } from './words.vi.ts'

/** Nhập sổ, first step: the file. What follows happens on the page of the file, which may be closed and opened again. */
export function NewImportPage() {
  const t = useWords(words)
  const user = useUser()
  const navigate = useNavigate()
  const [place] = usePlace()
  const foreign = place.unit !== user.unitCode
  const units = useQuery({ queryKey: ['units'], queryFn: loadUnits, enabled: foreign })
  const unitName = foreign ? (units.data?.find(({ code }) => code === place.unit)?.name ?? place.unit) : user.unitName
  const [file, setFile] = useState<File>()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblem>()
  const tooLarge = (file?.size ?? 0) > LARGEST_REGISTER_BYTES

  const send = async (chosen: File) => {
    setBusy(true)
    setProblem(undefined)
    try {
      const job = await sendFile(chosen, place.unit)
      void navigate({ to: `/imports/jobs/${job.id}` })
    } catch (caught) {
      if (!(caught instanceof ApiProblem)) throw caught
      setProblem(caught)
    } finally {
      setBusy(false)
    }
  }
  const choose = (chosen: File | null) => {
    if (chosen === null) return
    setFile(chosen)
    if (chosen.size <= LARGEST_REGISTER_BYTES) void send(chosen)
  }

  return (
    <>
      <PageHead
        title={t('new.title')}
        actions={
          <Button variant="default" onClick={() => void download('/api/imports/template.xlsx')}>
            {t('template')}
          </Button>
        }
      />
      <section className={css['part']}>
        <h2>1. {t('step.file')}</h2>
        <p>{t('file.unit', { unit: unitName })}</p>
        <div className={css['row']}>
          <FileButton accept=".xlsx,.csv" onChange={choose}>
            {(props) => (
              <Button {...props} data-primary loading={busy}>
                {t(file ? 'file.other' : 'file.choose')}
              </Button>
            )}
          </FileButton>
          {file && <strong>{file.name}</strong>}
        </div>
        {!file && <p className={css['dim']}>{t('file.hint')}</p>}
        {tooLarge && <p role="alert">{t('file.tooLarge')}</p>}
        <LoadingBar shown={busy} />
        {busy && <p role="status">{t('sending')}</p>}
        {problem && <ErrorState problem={problem} onRetry={() => file && void send(file)} />}
      </section>
    </>
  )
}
