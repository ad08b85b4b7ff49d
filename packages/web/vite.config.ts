import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/**
 * The placeholder is replaced by the server with a fresh nonce in every answer that carries index.html; Vite puts it on
 * its script and style tags and in `<meta property="csp-nonce">`, where Mantine's style tags find it.
 */
const noncePlaceholder = '__CSP_NONCE__'

export const config = defineConfig({
  plugins: [react()],
  html: { cspNonce: noncePlaceholder },
  build: {
    target: 'es2023',
    // Fonts and icons stay files of their own: the policy allows no `data:` source.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 400,
  },
})

// Vite reads its configuration from the default export only.
export default config
