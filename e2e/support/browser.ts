import { accessSync, constants } from 'node:fs'
import path from 'node:path'

export type Browser = { executablePath: string; args: string[] }

/** Nothing a test browser does may reach beyond this machine. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * The Chromium of this machine: CHROMIUM_PATH, then `chromium` or `google-chrome` on the PATH, then the one packaged in
 * @sparticuz/chromium. Nothing is ever downloaded here.
 */
export async function findBrowser(): Promise<Browser | undefined> {
  const given = process.env['CHROMIUM_PATH']
  const installed = given ?? onPath('chromium') ?? onPath('google-chrome')
  if (installed) return { executablePath: installed, args: ARGUMENTS }
  // Read by the package while it is imported: with it the NSS libraries are unpacked too.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs24.x'
  try {
    const { default: chromium } = await import('@sparticuz/chromium')
    // Its own arguments run everything in one process and switch the web's security off: they are left alone.
    return { executablePath: await chromium.executablePath(), args: ARGUMENTS }
  } catch {
    return undefined
  }
}

function onPath(name: string): string | undefined {
  for (const directory of (process.env['PATH'] ?? '').split(path.delimiter)) {
    const file = path.join(directory, name)
    try {
      accessSync(file, constants.X_OK)
      return file
    } catch {
      // Not here.
    }
  }
  return undefined
}
