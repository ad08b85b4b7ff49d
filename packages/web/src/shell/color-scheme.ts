export const colorSchemes = ['light', 'dark', 'auto'] as const
export type ColorScheme = (typeof colorSchemes)[number]

/** The key under which Mantine keeps the choice; it tells nothing about a person. */
export const colorSchemeKey = 'mantine-color-scheme-value'

/** Puts the chosen scheme on the page before anything is drawn. Light until somebody chooses. */
export function restoreColorScheme(): void {
  let chosen: string | null = null
  try {
    chosen = localStorage.getItem(colorSchemeKey)
  } catch {
    // A browser that keeps nothing shows the light page.
  }
  const dark = chosen === 'dark' || (chosen === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset['mantineColorScheme'] = dark ? 'dark' : 'light'
}
