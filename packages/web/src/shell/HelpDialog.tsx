import { Modal } from '@mantine/core'
import { useWords } from '../i18n/index.ts'
import css from './help.module.css'
import { keyCaps } from './keys.ts'
import { useBoundKeys } from './use-keys.ts'
import { words } from './words.vi.ts'

/** “?”: the keys of the open screen first, then those that work everywhere. */
export function HelpDialog({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const t = useWords(words)
  const frame = useBoundKeys('frame')
  const screen = useBoundKeys('screen')
  const list = [
    { caps: ['↑', '↓', 'Home', 'End'], label: t('help.list.move') },
    { caps: ['Enter'], label: t('help.list.open') },
    { caps: ['Ctrl', 'Enter'], label: t('help.list.newTab') },
    { caps: ['Space'], label: t('help.list.mark') },
    { caps: ['Shift', '↑', '↓'], label: t('help.list.range') },
    { caps: ['.'], label: t('help.list.acts') },
    { caps: ['Alt', '↓'], label: t('help.list.picker') },
  ]
  const shown = (bindings: typeof frame) => bindings.map(({ shortcut, label }) => ({ caps: keyCaps(shortcut), label }))
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size={760}
      title={t('help')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <div className={css['columns']}>
        {screen.length > 0 && <Keys title={t('help.screen')} keys={shown(screen)} />}
        <Keys title={t('help.list')} keys={list} />
        <Keys title={t('help.everywhere')} keys={[...shown(frame), { caps: ['Esc'], label: t('help.escape') }]} />
      </div>
    </Modal>
  )
}

interface KeysProps {
  readonly title: string
  readonly keys: readonly { readonly caps: readonly string[]; readonly label: string }[]
}

function Keys({ title, keys }: KeysProps) {
  return (
    <section>
      <h2 className={css['title']}>{title}</h2>
      <dl className={css['keys']}>
        {keys.map(({ caps, label }) => (
          <div key={`${caps.join(' ')} ${label}`}>
            <dt>
              {caps.map((cap) => (
                <kbd key={cap}>{cap}</kbd>
              ))}
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
