import { readFileSync, statSync, unwatchFile, watchFile } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { Server as SecureServer } from 'node:https'
import { createSecureContext } from 'node:tls'
import { type App, problem, type Settings } from '../platform/index.ts'

type Pem = { cert: Buffer; key: Buffer }

const LOOK_EVERY_MS = 3_600_000

/** Certificate and key of the settings, tried before the port opens. */
export function readTls(settings: Settings): Pem | undefined {
  const { tls } = settings
  if (tls === undefined) return undefined
  const pem = { cert: readPem(tls.cert, 'tls.cert'), key: readPem(tls.key, 'tls.key') }
  try {
    createSecureContext(pem)
    return pem
  } catch (cause) {
    throw problem(
      'settings/tls-unusable',
      422,
      'Chứng thư TLS không dùng được',
      `${tls.cert} và ${tls.key} không phải một cặp chứng thư, khóa dạng PEM. Lập lại bằng: npx minh-an tls create --host TÊN_MÁY.`,
      { cause },
    )
  }
}

function readPem(file: string, name: string): Buffer {
  try {
    return readFileSync(file)
  } catch (cause) {
    throw problem('settings/tls-file', 422, 'Không đọc được tệp TLS', `Kiểm tra ${name}: không đọc được ${file}.`, {
      cause,
    })
  }
}

/** A renewed certificate is taken up within the hour, without a restart. */
export function renewTls(app: App, settings: Settings, onFault: (error: unknown) => void): () => void {
  const file = settings.tls?.cert
  if (file === undefined) return () => undefined
  let seen = statSync(file).mtimeMs
  const take = (): void => {
    try {
      const now = statSync(file).mtimeMs
      if (now === seen) return
      const pem = readTls(settings)
      if (pem === undefined) return
      ;(app.server as unknown as SecureServer).setSecureContext(pem)
      seen = now
    } catch (error) {
      onFault(error)
    }
  }
  watchFile(file, { interval: LOOK_EVERY_MS, persistent: false }, take)
  return () => unwatchFile(file, take)
}

/** Sends whoever still asks over plain HTTP to the same address over HTTPS; nothing else is answered there. */
export async function redirectToHttps(settings: Settings, securePort: number): Promise<Server | undefined> {
  const port = settings.redirectFromPort
  if (port === undefined || settings.tls === undefined) return undefined
  const server = createServer((request, response) => {
    const host = /^(\[[0-9a-fA-F:]+\]|[A-Za-z0-9.-]+)(:\d+)?$/.exec(request.headers.host ?? '')?.[1]
    if (host === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) {
      response.writeHead(400, { connection: 'close' }).end()
      return
    }
    const suffix = securePort === 443 ? '' : `:${securePort}`
    const path = /^\/[^\\\r\n]*$/.test(request.url ?? '') ? request.url : '/'
    response.writeHead(308, { location: `https://${host}${suffix}${path}`, connection: 'close' }).end()
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, settings.host, resolve)
  })
  return server
}
