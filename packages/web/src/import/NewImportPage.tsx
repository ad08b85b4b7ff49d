import { Button, Checkbox, FileButton, NativeSelect } from '@mantine/core'
import type { ColumnMapping, ImportPreview } from '@minh-an/contract/import'
import { LARGEST_REGISTER_BYTES } from '@minh-an/contract/import'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ApiProblem, download } from '../api/index.ts'
import { useWords } from '../i18n/index.ts'
import { useUser } from '../identity/index.ts'
import { loadUnits, PageHead, usePlace } from '../shell/index.ts'
import { countText, ErrorState, LoadingBar, showToast } from '../ui/index.ts'
import { CheckPart } from './CheckPart.tsx'
import { EncodingPart } from './EncodingPart.tsx'
import css from './import.module.css'
import { MappingTable } from './MappingTable.tsx'
import { importFile, previewFile } from './send-file.ts'
import { words } from './words.vi.ts'

/** Nhập sổ: file, mapping, check and import. The server reads the file anew at each change; nothing is written before. */
export function NewImportPage() {
  const t = useWords(words)
  const user = useUser()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [place] = usePlace()
  const foreign = place.unit !== user.unitCode
  const units = useQuery({ queryKey: ['units'], queryFn: loadUnits, enabled: foreign })
  const unitName = foreign ? (units.data?.find(({ code }) => code === place.unit)?.name ?? place.unit) : user.unitName
  const [file, setFile] = useState<File>()
  const [preview, setPreview] = useState<ImportPreview>()
  const [remember, setRemember] = useState(true)
  const [busy, setBusy] = useState<'reading' | 'importing'>()
  const [problem, setProblem] = useState<ApiProblem>()
  const [tooLarge, setTooLarge] = useState(false)

  const attempt = async (kind: 'reading' | 'importing', work: () => Promise<void>) => {
    setBusy(kind)
    setProblem(undefined)
    try {
      await work()
    } catch (caught) {
      if (!(caught instanceof ApiProblem)) throw caught
      setProblem(caught)
    } finally {
      setBusy(undefined)
    }
  }
  const look = (chosen: File, how: { readonly sheet?: string; readonly mapping?: ColumnMapping } = {}) =>
    attempt('reading', async () => setPreview(await previewFile({ file: chosen, unitCode: place.unit, ...how })))
  const choose = (chosen: File | null) => {
    if (chosen === null) return
    setPreview(undefined)
    setProblem(undefined)
    setFile(chosen)
    setTooLarge(chosen.size > LARGEST_REGISTER_BYTES)
    if (chosen.size <= LARGEST_REGISTER_BYTES) void look(chosen)
  }
  const bring = () => {
    if (!file || !preview || busy) return
    void attempt('importing', async () => {
      const { certificate, alreadyImported, changes } = await importFile({
        file,
        unitCode: place.unit,
        sheet: preview.mapping.sheet,
        mapping: preview.mapping,
        goodRowsOnly: preview.errorCount > 0,
        rememberMapping: remember,
      })
      void queries.invalidateQueries()
      const id = certificate.importId ?? alreadyImported?.id
      showToast(changes === 0 ? t('done.nothing') : t('done', { n: countText(changes) }))
      if (id) void navigate({ to: `/imports/${id}` })
    })
  }

  const missing = (preview?.missing ?? [])
    .map((name) => preview?.fields.find((field) => field.name === name)?.label ?? name)
    .join(', ')
  const good = preview?.goodRows ?? 0
  const fresh = good - (preview?.alreadyThere ?? 0)
  const ready = preview !== undefined && preview.missing.length === 0 && good > 0
  const label =
    busy === 'importing'
      ? t('importing')
      : preview && preview.errorCount > 0
        ? t('import.good', { n: countText(good) })
        : t('import.all', { n: countText(good) })

  return (
    <>
      <PageHead
        title={t('new.title')}
        actions={
          <Button variant="default" onClick={() => void download('/api/imports/template.xlsx')}>
            {t('template')}
          </Button>
        }
        {...(ready ? { primary: { label, onClick: bring } } : {})}
      />
      <section className={css['part']}>
        <h2>1. {t('step.file')}</h2>
        <p>{t('file.unit', { unit: unitName })}</p>
        <div className={css['row']}>
          <FileButton accept=".xlsx,.csv" onChange={choose}>
            {(props) => (
              <Button {...props} {...(preview ? { variant: 'default' } : { 'data-primary': true })}>
                {t(file ? 'file.other' : 'file.choose')}
              </Button>
            )}
          </FileButton>
          {file && <strong>{file.name}</strong>}
          {preview && (
            <span className={css['dim']}>
              {t('file.read', {
                encoding: preview.encoding,
                form: t(`form.${preview.normalization}`),
                rows: countText(preview.rows),
              })}
            </span>
          )}
        </div>
        {!file && <p className={css['dim']}>{t('file.hint')}</p>}
        {tooLarge && <p role="alert">{t('file.tooLarge')}</p>}
        <LoadingBar shown={busy !== undefined} />
        {busy === 'reading' && <p role="status">{t('reading')}</p>}
        {problem && <ErrorState problem={problem} onRetry={() => file && void look(file)} />}
        {preview?.alreadyImported && (
          <p role="status">{t('file.already', { n: countText(preview.alreadyImported.cases) })}</p>
        )}
      </section>
      {file && preview && (
        <>
          <section className={css['part']}>
            <h2>2. {t('step.mapping')}</h2>
            <p className={css['dim']}>{t(`mapping.${preview.mappingSource}`)}</p>
            {preview.sheets.length > 1 && (
              <NativeSelect
                label={t('mapping.sheet')}
                maw={320}
                value={preview.mapping.sheet ?? preview.sheets[0] ?? ''}
                data={[...preview.sheets]}
                onChange={(event) => void look(file, { sheet: event.currentTarget.value })}
              />
            )}
            {missing !== '' && (
              <p role="alert">
                {t('mapping.missing', {
                  rows: countText(preview.rows),
                  n: countText(preview.missing.length),
                  fields: missing,
                })}
              </p>
            )}
            <MappingTable preview={preview} onChange={(mapping) => void look(file, { mapping })} />
            <Checkbox
              mt="sm"
              label={t('mapping.remember')}
              checked={remember}
              onChange={(event) => setRemember(event.currentTarget.checked)}
            />
          </section>
          {preview.conversions.length > 0 && (
            <EncodingPart preview={preview} onChange={(mapping) => void look(file, { mapping })} />
          )}
          {missing === '' && <CheckPart preview={preview} fresh={fresh} />}
        </>
      )}
    </>
  )
}
