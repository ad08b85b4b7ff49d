import { Button, Select } from '@mantine/core'
import type { MappingRow, RegisterLayout, RegisterPreviewQuery } from '@minh-an/contract/register'
import { type PlainDate, statisticalYearOf } from '@minh-an/domain/calendar'
import { REGISTERS, type RegisterCode, registerCodes, registerOf } from '@minh-an/law/register'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { ApiProblem, download } from '../api/index.ts'
import { useSpoken, useWords } from '../i18n/index.ts'
import { useUser } from '../identity/index.ts'
import { PageHead, usePlace } from '../shell/index.ts'
import { countText, DateField, ErrorState, LoadingBar, todayInVietnam } from '../ui/index.ts'
import { LayoutEditor } from './LayoutEditor.tsx'
import { usualLayout } from './layout.ts'
import { MappingDialog } from './MappingDialog.tsx'
import { mayMapRegisters } from './may-map.ts'
import { mappingsQuery, previewQuery } from './queries.ts'
import { RemoveMappingDialog } from './RemoveMappingDialog.tsx'
import css from './register.module.css'
import { words } from './words.vi.ts'

/** A million rows take their time. */
const longestMs = 30 * 60_000
const usual = 'usual'

/** Sổ: choose one, look at its first rows, take it out; the columns another system asks for are kept for the unit. */
export function RegisterPage() {
  const t = useWords(words)
  const say = useSpoken()
  const user = useUser()
  const [{ unit }] = usePlace()
  const today = todayInVietnam()
  const [register, setRegister] = useState<RegisterCode>('decisions')
  const [from, setFrom] = useState<PlainDate | undefined>(`${statisticalYearOf(today) - 1}-10-01` as PlainDate)
  const [to, setTo] = useState<PlainDate | undefined>(today)
  const [layout, setLayout] = useState<RegisterLayout>(usualLayout('decisions'))
  const [mapping, setMapping] = useState<MappingRow>()
  const [dialog, setDialog] = useState<'new' | 'edit' | 'remove'>()
  const [problem, setProblem] = useState<ApiProblem>()
  const [busy, setBusy] = useState<'xlsx' | 'csv'>()
  const { data: mappings = [] } = useQuery(mappingsQuery)
  const own = mappings.filter((one) => one.register === register)

  const body: RegisterPreviewQuery = {
    unit,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    layout,
  }
  const preview = useQuery(previewQuery(register, useDeferredValue(body)))
  const refused = preview.error instanceof ApiProblem ? preview.error : undefined

  const choose = (code: RegisterCode) => {
    setRegister(code)
    setMapping(undefined)
    setLayout(usualLayout(code))
    setProblem(undefined)
  }
  const use = (id: string | null) => {
    const found = own.find((one) => one.id === id)
    setMapping(found)
    setLayout(found?.layout ?? usualLayout(register))
  }
  const keep = async (format: 'xlsx' | 'csv') => {
    setProblem(undefined)
    setBusy(format)
    try {
      await download(`/api/registers/${register}/export`, {
        method: 'POST',
        body: { ...body, format },
        timeoutMs: longestMs,
      })
    } catch (failure) {
      if (!(failure instanceof ApiProblem)) throw failure
      setProblem(failure)
    } finally {
      setBusy(undefined)
    }
  }
  const { formVi, dayVi } = registerOf(register)
  const mayMap = mayMapRegisters(user.roles)

  return (
    <>
      <PageHead title={t('title')} />
      <div className={css['ask']}>
        <Select
          label={t('register')}
          allowDeselect={false}
          data={REGISTERS.map(({ code, nameVi }) => ({ value: code, label: say(nameVi) }))}
          value={register}
          onChange={(value) => choose(registerCodes.find((one) => one === value) ?? 'decisions')}
        />
        <DateField label={t('from', { day: say(dayVi) })} value={from} onChange={setFrom} />
        <DateField label={t('to', { day: say(dayVi) })} value={to} onChange={setTo} />
        <Select
          label={t('mapping')}
          allowDeselect={false}
          data={[
            { value: usual, label: t('mapping.usual') },
            ...own.map(({ id, name, unit: of }) => ({ value: id, label: `${name} · ${of.name}` })),
          ]}
          value={mapping?.id ?? usual}
          onChange={use}
        />
      </div>
      {formVi && <p className={css['note']}>{formVi}</p>}
      <div className={css['body']}>
        <LayoutEditor register={register} layout={layout} onChange={setLayout} />
        <section className={css['preview']} aria-label={t('preview')}>
          <div className={css['tools']}>
            <span className="so" role="status">
              {preview.data && t('total', { n: countText(preview.data.total) })}
            </span>
            <Button onClick={() => void keep('xlsx')} loading={busy === 'xlsx'} disabled={layout.columns.length === 0}>
              {t('xlsx')}
            </Button>
            <Button
              variant="default"
              onClick={() => void keep('csv')}
              loading={busy === 'csv'}
              disabled={layout.columns.length === 0}
            >
              {t('csv')}
            </Button>
            {mayMap && (
              <Button variant="subtle" onClick={() => setDialog('new')}>
                {t('mapping.new')}
              </Button>
            )}
            {mapping?.mayChange && (
              <>
                <Button variant="subtle" onClick={() => setDialog('edit')}>
                  {t('mapping.edit')}
                </Button>
                <Button variant="subtle" onClick={() => setDialog('remove')}>
                  {t('mapping.remove')}
                </Button>
              </>
            )}
          </div>
          {layout.columns.length === 0 && <p role="status">{t('noColumn')}</p>}
          {preview.data && !preview.data.fitsSheet && <p role="status">{t('tooLong')}</p>}
          {(problem ?? refused) && <ErrorState problem={(problem ?? refused) as ApiProblem} />}
          <LoadingBar shown={preview.isFetching} />
          {preview.data && (
            <>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls takes the focus */}
              <section className={css['frame']} tabIndex={0} aria-label={t('preview.rows')}>
                <table>
                  <thead>
                    <tr>
                      {preview.data.headings.map((heading, index) => (
                        // biome-ignore lint/suspicious/noArrayIndexKey: two headings may be alike, places are not
                        <th key={index} scope="col">
                          {heading}
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {preview.data.rows.map((row, at) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no name but their place
                      <tr key={at}>
                        {row.map((cell, index) => (
                          // biome-ignore lint/suspicious/noArrayIndexKey: as above
                          <td key={index} className="so">
                            {cell}
                          </td>
                        ))}
                      </tr>
                    ))}
                  </tbody>
                </table>
              </section>
              <p className={css['note']}>
                {preview.data.total === 0 ? t('empty') : t('preview.first', { n: countText(preview.data.rows.length) })}
              </p>
            </>
          )}
        </section>
      </div>
      {(dialog === 'new' || dialog === 'edit') && (
        <MappingDialog
          register={register}
          layout={layout}
          unit={dialog === 'edit' && mapping ? mapping.unit.code : user.unitCode}
          mapping={dialog === 'edit' ? mapping : undefined}
          onClose={() => setDialog(undefined)}
          onKept={(kept) => {
            setDialog(undefined)
            setMapping(kept)
          }}
        />
      )}
      {dialog === 'remove' && mapping && (
        <RemoveMappingDialog
          mapping={mapping}
          onClose={() => setDialog(undefined)}
          onRemoved={() => {
            setDialog(undefined)
            setMapping(undefined)
          }}
        />
      )}
    </>
  )
}
