import type { FormResponse } from '@minh-an/contract/statistics'
import { formatVi, plainDate } from '@minh-an/domain/calendar'
import { useWords } from '../i18n/index.ts'
import { ConfidenceMark, SideDrawer } from '../ui/index.ts'
import css from './form.module.css'
import { words } from './words.vi.ts'

interface SheetProps {
  readonly form: FormResponse
  readonly onClose: () => void
}

/** Each relation with its verdict; a broken one says where and the two values. */
export function RelationsSheet({ form, onClose }: SheetProps) {
  const t = useWords(words)
  const broken = form.relations.filter(({ holds }) => !holds)
  const verdict = (holds: boolean, severity: string) =>
    holds ? t('relations.ok') : t(severity === 'warning' ? 'relations.warning' : 'relations.bad')
  return (
    <SideDrawer opened onClose={onClose} title={t('relations.title')}>
      <p>{t('relations.note')}</p>
      <ul className={css['list']}>
        {[...broken, ...form.relations.filter(({ holds }) => holds)].map(({ rule, holds, severity, detail }) => (
          <li key={rule} className={css['relation']} data-holds={holds ? 'yes' : 'no'}>
            <span className="so">
              {holds ? '✓' : '✗'} {rule} · {verdict(holds, severity)}
            </span>
            {detail && <span>{detail}</span>}
          </li>
        ))}
      </ul>
    </SideDrawer>
  )
}

/** What each column means under the circular, and what was assumed where the text says nothing. */
export function DefinitionSheet({ form, onClose }: SheetProps) {
  const t = useWords(words)
  const { definition } = form
  const from = formatVi(plainDate(definition.inForceFrom))
  return (
    <SideDrawer opened size={640} onClose={onClose} title={t('definition.title', { name: definition.circularVi })}>
      <p>
        {definition.nameVi}.{' '}
        {definition.inForceUntil === null
          ? t('definition.force', { from })
          : t('definition.forceUntil', { from, until: formatVi(plainDate(definition.inForceUntil)) })}
        .{' '}
        <ConfidenceMark
          confidence={definition.confidence}
          {...(definition.noteVi ? { note: definition.noteVi } : {})}
        />
      </p>
      {definition.noteVi && <p>{definition.noteVi}</p>}
      <h3>{t('definition.columns')}</h3>
      <table className={css['pairs']}>
        <thead>
          <tr>
            <th scope="col">{t('definition.code')}</th>
            <th scope="col">{t('definition.name')}</th>
            <th scope="col">{t('definition.formula')}</th>
          </tr>
        </thead>
        <tbody>
          {definition.columns.map(({ code, nameVi, formula, confidence, noteVi }) => (
            <tr key={code}>
              <th scope="row">{code}</th>
              <td>
                {nameVi} <ConfidenceMark confidence={confidence} {...(noteVi ? { note: noteVi } : {})} />
              </td>
              <td>{formula ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{t('definition.conventions')}</h3>
      <ul>
        {definition.conventions.map(({ code, textVi, confidence }) => (
          <li key={code}>
            {textVi} <ConfidenceMark confidence={confidence} />
          </li>
        ))}
      </ul>
    </SideDrawer>
  )
}
