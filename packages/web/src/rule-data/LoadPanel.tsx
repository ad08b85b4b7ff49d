import { Button, FileButton, NativeSelect } from '@mantine/core'
import type { RuleDataFile, RuleDataKind, RuleDataPreview } from '@minh-an/contract/rule-data'
import { useState } from 'react'
import { ApiProblem, download, useCommand } from '../api/index.ts'
import { useWords } from '../i18n/index.ts'
import { ErrorState } from '../ui/index.ts'
import { PreviewDialog } from './PreviewDialog.tsx'
import css from './rule-data.module.css'
import { words } from './words.vi.ts'

const formats = ['xlsx', 'csv', 'json'] as const

interface Seen {
  readonly file: RuleDataFile
  readonly preview: RuleDataPreview
}

/** Takes a yearly file, shows what it changes, and lays it over the data once that is confirmed. */
export function LoadPanel() {
  const t = useWords(words)
  const [kind, setKind] = useState<RuleDataKind>('holidays')
  const [seen, setSeen] = useState<Seen>()
  const [problem, setProblem] = useState<ApiProblem>()
  const look = useCommand<RuleDataPreview>()

  const attempt = async (work: () => Promise<void>) => {
    setProblem(undefined)
    try {
      await work()
    } catch (caught) {
      if (!(caught instanceof ApiProblem)) throw caught
      setProblem(caught)
    }
  }
  const choose = (chosen: File | null) =>
    void attempt(async () => {
      if (chosen === null) return
      const file = { kind, fileName: chosen.name, content: base64(await chosen.arrayBuffer()) }
      const { data } = await look.mutateAsync({ path: '/api/rule-data/preview', body: file })
      setSeen({ file, preview: data })
    })
  return (
    <section aria-label={t('load')}>
      <div className={css['tools']}>
        <NativeSelect
          label={t('load.kind')}
          value={kind}
          data={[
            { value: 'holidays', label: t('load.holidays') },
            { value: 'rates', label: t('load.rates') },
          ]}
          onChange={(event) => setKind(event.currentTarget.value === 'rates' ? 'rates' : 'holidays')}
        />
        {formats.map((format) => (
          <Button
            key={format}
            variant="default"
            onClick={() => void attempt(() => download(`/api/rule-data/template/${kind}/${format}`))}
          >
            {t('load.template')} .{format}
          </Button>
        ))}
        <FileButton accept=".xlsx,.csv,.json" onChange={choose}>
          {(props) => (
            <Button {...props} loading={look.isPending}>
              {t('load.choose')}
            </Button>
          )}
        </FileButton>
      </div>
      <p className={css['hint']}>{t('load.hint')}</p>
      {problem && <ErrorState problem={problem} />}
      {seen && <PreviewDialog {...seen} onClose={() => setSeen(undefined)} />}
    </section>
  )
}

function base64(bytes: ArrayBuffer): string {
  let text = ''
  for (const byte of new Uint8Array(bytes)) text += String.fromCharCode(byte)
  return btoa(text)
}
