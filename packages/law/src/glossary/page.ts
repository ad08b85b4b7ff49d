import { STATES } from '../state/index.ts'
import { TERMS, type TermKind } from './terms.ts'

const HEADINGS: readonly (readonly [TermKind, string, string])[] = [
  ['word', 'Words', 'Vietnamese legal terms and the one word the code uses for each.'],
  ['role', 'Roles', 'Who acts, and who signs.'],
  ['room', 'Rooms', 'Folders named by the field; a room keeps its name on every floor.'],
  ['technical', 'Technical rooms', 'Folders of no subject of the law.'],
]

const cell = (text: string): string => text.replaceAll('|', '\\|')

/** docs/glossary.md, made from the law room so that words in code, papers and documentation do not drift apart. */
export function glossaryPage(): string {
  const lines = [
    '# Glossary',
    '',
    'Made from `packages/law/src/glossary` by `node scripts/glossary-page.ts`; change the terms there, not here.',
    '',
  ]
  for (const [kind, heading, intro] of HEADINGS) {
    lines.push(`## ${heading}`, '', intro, '', '| Vietnamese | English | In code | Meaning |', '|---|---|---|---|')
    const terms = TERMS.filter((term) => term.kind === kind).toSorted((a, b) => (a.id < b.id ? -1 : 1))
    for (const { vi, en, id, meaning } of terms)
      lines.push(`| ${cell(vi)} | ${cell(en)} | \`${id}\` | ${cell(meaning)} |`)
    lines.push('')
  }
  lines.push(
    '## States',
    '',
    'From `packages/law/src/state`. A terminal state ends the decision.',
    '',
    '| Vietnamese | In code | Laws | Terminal | Note |',
    '|---|---|---|---|---|',
  )
  for (const { nameVi, id, regimes, terminal, noteVi } of STATES) {
    lines.push(`| ${nameVi} | \`${id}\` | ${regimes.join(', ')} | ${terminal ? 'yes' : ''} | ${cell(noteVi ?? '')} |`)
  }
  return `${lines.join('\n')}\n`
}
