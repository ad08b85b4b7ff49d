/** The nonce of this answer, put into the page by the server. */
export const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''

/** The scroll lock behind dialogs writes its own style tag and looks for the nonce under this global name. */
export function offerStyleNonce(): void {
  Object.assign(globalThis, { __webpack_nonce__: styleNonce() })
}

interface TrustedTypes {
  createPolicy(name: 'default', rules: { createHTML: (text: string) => string | null }): unknown
}

/**
 * The page runs under `require-trusted-types-for 'script'`. The only text that the page sets as HTML is the style
 * sheets that Mantine writes into `<style>` elements; a style sheet holds no `<`, and text without `<` can make no
 * element. Anything else is refused by the browser.
 */
export function allowStyleTextOnly(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  trustedTypes?.createPolicy('default', { createHTML: (text) => (text.includes('<') ? null : text) })
}
