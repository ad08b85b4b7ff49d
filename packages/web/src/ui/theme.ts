import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

const cham: MantineColorsTuple = [
  '#EAF3FA',
  '#CFE3F2',
  '#A3C9E5',
  '#75AED6',
  '#4C94C6',
  '#2F7FB4',
  '#216C9E',
  '#165A88',
  '#0F4C75',
  '#0A3655',
]

/** Grey scale of the dark scheme, lightest first, around the page #14181D and the text #E6EDF3. */
const dark: MantineColorsTuple = [
  '#E6EDF3',
  '#C9D1D9',
  '#9DA7B3',
  '#6E7681',
  '#343C46',
  '#2A3139',
  '#1C2229',
  '#14181D',
  '#101318',
  '#0C0F12',
]

const layerParts = { header: { role: 'presentation' } }

/** Colours and sizes of `tokens.css` as the UI kit wants them: the kit and our own style sheets draw from one palette. */
export const theme = createTheme({
  primaryColor: 'cham',
  primaryShade: { light: 8, dark: 6 },
  colors: { cham, dark },
  fontFamily: 'var(--ma-font)',
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", Consolas, monospace',
  headings: {
    fontFamily: 'var(--ma-font)',
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '28px' },
      h2: { fontSize: '16px', lineHeight: '24px' },
      h3: { fontSize: '14px', lineHeight: '22px' },
    },
  },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.5', sm: '1.54', md: '1.58', lg: '1.5', xl: '1.4' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '4px', sm: '6px', md: '6px', lg: '6px', xl: '16px' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusRing: 'auto',
  components: {
    Button: { defaultProps: { size: 'sm', h: 32, px: 12 } },
    TextInput: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { size: 'sm', checkIconPosition: 'right' } },
    Checkbox: { defaultProps: { size: 'sm' } },
    Radio: { defaultProps: { size: 'sm' } },
    Tooltip: {
      defaultProps: {
        multiline: true,
        maw: 360,
        openDelay: 200,
        interactive: true,
        events: { hover: true, focus: true, touch: true },
        transitionProps: { duration: 100 },
      },
    },
    // Without the kit's placeholder, which no menu may hold (ARIA): the first entry takes the focus.
    Menu: { defaultProps: { transitionProps: { duration: 80 }, shadow: 'md', withInitialFocusPlaceholder: false } },
    Popover: { defaultProps: { transitionProps: { duration: 80 }, shadow: 'md' } },
    // The head of a layer is no second banner of the page.
    Modal: {
      defaultProps: { transitionProps: { duration: 100 }, centered: false, yOffset: '6vh', attributes: layerParts },
    },
    Drawer: { defaultProps: { transitionProps: { duration: 100 }, attributes: layerParts } },
  },
})

export const cssVariables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--ma-page)',
    '--mantine-color-text': 'var(--ma-text)',
    '--mantine-color-dimmed': 'var(--ma-dim)',
    '--mantine-color-placeholder': 'var(--ma-dim)',
    '--mantine-color-anchor': 'var(--ma-link)',
    '--mantine-color-error': 'var(--ma-red-text)',
    '--mantine-color-default': 'var(--ma-page)',
    '--mantine-color-default-hover': 'var(--ma-hover)',
    '--mantine-color-default-color': 'var(--ma-text)',
    '--mantine-color-default-border': 'var(--ma-input)',
    '--mantine-color-disabled': 'var(--ma-grey-ground)',
    '--mantine-color-disabled-color': 'var(--ma-grey-text)',
  }
  return { variables: {}, light: shared, dark: shared }
}
