import { Button, Menu, useMantineColorScheme } from '@mantine/core'
import { IconChevronDown, IconKey, IconLogout, IconUser } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { languages, switchLanguage, useLanguage, useWords } from '../i18n/index.ts'
import { signOut, useUser } from '../identity/index.ts'
import { colorSchemes } from './color-scheme.ts'
import css from './frame.module.css'
import { preferences, usePreferences } from './preferences.ts'
import { words } from './words.vi.ts'

const languageNames = { vi: 'Tiếng Việt', en: 'English' } as const

/** Who is signed in, and the choices of this machine. */
export function UserMenu() {
  const t = useWords(words)
  const user = useUser()
  const navigate = useNavigate()
  const language = useLanguage()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const { singleKeys } = usePreferences()
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          c="var(--ma-text)"
          px={8}
          aria-label={t('user.menu', { name: user.fullName })}
          rightSection={<IconChevronDown size={16} aria-hidden className={css['wideOnly'] ?? ''} />}
        >
          <span className={`${css['nameOf']} ${css['wideOnly']}`}>{user.fullName}</span>
          <IconUser size={20} aria-hidden className={css['narrow'] ?? ''} />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {user.fullName}
          <br />
          {[user.title, user.unitName].filter((part) => part).join(' · ')}
        </Menu.Label>
        <Menu.Item leftSection={<IconKey size={16} aria-hidden />} onClick={() => void navigate({ to: '/account' })}>
          {t('user.account')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('user.language')}</Menu.Label>
        {languages.map((choice) => (
          <Menu.RadioItem
            key={choice}
            value={choice}
            checked={choice === language}
            lang={choice}
            onChange={() => void switchLanguage(choice)}
          >
            {languageNames[choice]}
          </Menu.RadioItem>
        ))}
        <Menu.Divider />
        <Menu.Label>{t('user.scheme')}</Menu.Label>
        {colorSchemes.map((choice) => (
          <Menu.RadioItem
            key={choice}
            value={choice}
            checked={choice === colorScheme}
            onChange={() => setColorScheme(choice)}
          >
            {t(`user.scheme.${choice}`)}
          </Menu.RadioItem>
        ))}
        <Menu.Divider />
        <Menu.CheckboxItem
          checked={singleKeys}
          rightSection={singleKeys ? t('user.on') : t('user.off')}
          onChange={() => preferences.setSingleKeys(!singleKeys)}
        >
          {t('user.singleKeys')}
        </Menu.CheckboxItem>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void signOut()}>
          {t('user.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
