import { Select } from '@mantine/core'
import type { CaseView, TimelineAct } from '@minh-an/contract/enforcement-case'
import { formatVi, type PlainDate } from '@minh-an/domain/calendar'
import { useWords, wordsNow } from '../../../i18n/index.ts'
import { DateField, fieldId } from '../../../ui/index.ts'
import { knownKind } from '../../act-button.ts'
import { words } from '../../words.vi.ts'
import {
  type ActForm,
  type AnyActForm,
  boundTo,
  type FieldsProps,
  type FormContext,
  filled,
  missingWords,
} from '../act-form.ts'
import css from '../acts.module.css'
import { ChoiceField, LinesField, WordsField } from '../fields.tsx'
import { actForms } from './table.ts'

interface Values {
  readonly aboutActId: string
  readonly mode: string
  readonly reason: string
  readonly effectiveOn: PlainDate | undefined
  /** Values of the form of the corrected act, untouched until something in it is changed. */
  readonly content: unknown
  readonly contentLines: readonly number[]
  readonly contentChanged: boolean
}

/** Acts that stand: a correction of a correction, or of what is already corrected, is refused. */
const correctable = (file: CaseView): readonly TimelineAct[] =>
  file.timeline.filter(
    (act) => act.kind !== 'correction' && act.correctedBy === undefined && !act.withdrawn && act.source !== 'system',
  )

function formOf(act: TimelineAct | undefined): AnyActForm | undefined {
  const kind = knownKind(act?.kind)
  return kind === undefined || kind === 'correction' ? undefined : actForms[kind]
}

const linesOf = (act: TimelineAct, file: CaseView) => act.lines ?? file.lines.map(({ no }) => no)

function chosen(act: TimelineAct | undefined, file: CaseView): Partial<Values> {
  return {
    aboutActId: act?.id ?? '',
    effectiveOn: act?.effectiveOn,
    content: act && formOf(act)?.initial(file, act.payload),
    contentLines: act ? linesOf(act, file) : [],
    contentChanged: false,
  }
}

/** The day and lines of the act that is corrected, not those of the correction. */
const contentContext = (values: Values, context: FormContext): FormContext => ({
  file: context.file,
  on: values.effectiveOn ?? context.on,
  lines: values.contentLines,
})

function Fields(props: FieldsProps<Values>) {
  const { values, onChange, file, on, lines, errorOf } = props
  const t = useWords(words)
  const act = correctable(file).find(({ id }) => id === values.aboutActId)
  const form = formOf(act)
  return (
    <>
      <Select
        id={fieldId('payload.aboutActId')}
        label={t('form.corrected')}
        withAsterisk
        data={correctable(file).map((one) => ({
          value: one.id,
          label: t('form.correctedEntry', { date: formatVi(one.effectiveOn), text: one.summary }),
        }))}
        nothingFoundMessage={t('form.notFound')}
        value={values.aboutActId || null}
        allowDeselect={false}
        error={errorOf('payload.aboutActId')}
        onChange={(id) =>
          onChange(
            chosen(
              correctable(file).find((one) => one.id === id),
              file,
            ),
          )
        }
      />
      <WordsField {...boundTo(props, 'reason')} label={t('form.reason')} required />
      <ChoiceField
        path="payload.withdrawn"
        label={t('form.correctionMode')}
        required
        options={[
          { value: 'replace', label: t('form.replace') },
          { value: 'withdraw', label: t('form.withdraw') },
        ]}
        value={values.mode}
        onChange={(mode) => onChange({ mode })}
        error={errorOf('payload.withdrawn')}
      />
      {act && values.mode === 'replace' && (
        <>
          <DateField
            id={fieldId('payload.effectiveOn')}
            label={t('form.newDay')}
            required
            notAfterToday
            value={values.effectiveOn}
            onChange={(effectiveOn) => onChange({ effectiveOn })}
            error={errorOf('payload.effectiveOn')}
          />
          {form === undefined ? (
            <p className={css['note']}>{t('form.dateOnly')}</p>
          ) : (
            <>
              {form.asksLines && (
                <LinesField
                  file={file}
                  eligible={file.lines.map(({ no }) => no)}
                  reasons={new Map()}
                  value={values.contentLines}
                  onChange={(contentLines) => onChange({ contentLines, contentChanged: true })}
                  error={errorOf('payload.payload.lines')}
                />
              )}
              {form.fields({
                ...contentContext(values, { file, on, lines }),
                values: values.content,
                onChange: (patch: object) =>
                  onChange({ content: { ...(values.content as object), ...patch }, contentChanged: true }),
                errorOf: (path) => errorOf(path.replace('payload.', 'payload.payload.')) ?? errorOf(path),
              })}
            </>
          )}
        </>
      )}
    </>
  )
}

function replacement(values: Values, context: FormContext): Readonly<Record<string, unknown>> {
  const act = correctable(context.file).find(({ id }) => id === values.aboutActId)
  const form = formOf(act)
  const content = form?.payload(values.content, contentContext(values, context))
  return filled({
    effectiveOn: values.effectiveOn === act?.effectiveOn ? undefined : values.effectiveOn,
    payload:
      content && values.contentChanged
        ? { ...content, ...(form?.asksLines ? { lines: values.contentLines } : {}) }
        : undefined,
  })
}

/** Đính chính: the act stays in the file, struck; what is true instead stands in the form of its own kind. */
export const correction: ActForm<Values> = {
  kind: 'correction',
  asksLines: false,
  initial: (file, before) => {
    const about = correctable(file).find(({ id }) => id === before?.['aboutActId'])
    const empty: Values = {
      aboutActId: '',
      mode: 'replace',
      reason: '',
      effectiveOn: undefined,
      content: undefined,
      contentLines: [],
      contentChanged: false,
    }
    return { ...empty, ...chosen(about, file) }
  },
  fields: (props) => <Fields {...props} />,
  payload: (values, context) => ({
    aboutActId: values.aboutActId,
    reason: values.reason,
    ...(values.mode === 'withdraw' ? { withdrawn: true } : replacement(values, context)),
  }),
  missing: (values, context) => {
    const t = wordsNow(words)
    const act = correctable(context.file).find(({ id }) => id === values.aboutActId)
    const inner = values.mode === 'replace' && values.contentChanged ? formOf(act) : undefined
    return [
      ...(act === undefined ? [{ path: 'payload.aboutActId', label: t('form.corrected') }] : []),
      ...missingWords('payload.reason', values.reason, t('form.reason')),
      ...(values.mode === 'replace' && values.effectiveOn === undefined
        ? [{ path: 'payload.effectiveOn', label: t('form.newDay') }]
        : []),
      ...(inner?.missing(values.content, contentContext(values, context)) ?? []),
    ]
  },
}
