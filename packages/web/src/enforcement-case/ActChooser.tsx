import { Modal } from '@mantine/core'
import type { CaseView } from '@minh-an/contract/enforcement-case'
import { useRef } from 'react'
import type { ProofSubject } from '../deadline/index.ts'
import { useWords } from '../i18n/index.ts'
import type { ActKind } from './act-button.ts'
import { NextActsPanel, recordsNothing } from './NextActsPanel.tsx'
import { words } from './words.vi.ts'

interface ActChooserProps {
  readonly file: CaseView
  readonly opened: boolean
  readonly onClose: () => void
  readonly onAct: (kind: ActKind) => void
  readonly onProof: (subject: ProofSubject) => void
}

/** `.` or the main button: the same three groups as beside the file, in a dialog that the keyboard walks through. */
export function ActChooser({ file, opened, onClose, onAct, onProof }: ActChooserProps) {
  const t = useWords(words)
  const list = useRef<HTMLDivElement>(null)
  if (recordsNothing(file)) return null
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size={480}
      title={<strong className="so">{t('case.recordTitle', { number: file.shortNumber })}</strong>}
      onEnterTransitionEnd={() => list.current?.querySelector<HTMLElement>('button')?.focus()}
      closeButtonProps={{ 'aria-label': t('assign.close') }}
    >
      <div ref={list}>
        <NextActsPanel file={file} onAct={onAct} onProof={onProof} />
      </div>
    </Modal>
  )
}
