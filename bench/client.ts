import { randomUUID } from 'node:crypto'
import { Agent, type IncomingMessage, request } from 'node:http'

// biome-ignore lint/suspicious/noExplicitAny: answers are read member by member
export type Answer = any

/** A person at a browser, as far as HTTP goes: keeps the connection and the cookie. Anything but success ends the run. */
export class Client {
  readonly #url: URL
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 16 })
  #cookie = ''

  constructor(url: string) {
    this.#url = new URL(url)
  }

  async signIn(username: string, password: string): Promise<this> {
    await this.post('/api/session', { username, password })
    return this
  }

  get(path: string): Promise<Answer> {
    return this.#send('GET', path)
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.#send('POST', path, JSON.stringify(body), headers)
  }

  close(): void {
    this.#agent.destroy()
  }

  #send(method: string, path: string, body?: string, headers: Record<string, string> = {}): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const sent = request(
        new URL(path, this.#url),
        {
          method,
          agent: this.#agent,
          headers: {
            accept: 'application/json',
            ...(this.#cookie === '' ? {} : { cookie: this.#cookie }),
            ...(body === undefined
              ? {}
              : {
                  'content-type': 'application/json',
                  'content-length': String(Buffer.byteLength(body)),
                  'idempotency-key': randomUUID(),
                }),
            ...headers,
          },
        },
        (response) => this.#read(response, `${method} ${path}`).then(resolve, reject),
      )
      sent.once('error', reject)
      sent.end(body)
    })
  }

  async #read(response: IncomingMessage, what: string): Promise<Answer> {
    const chunks: Buffer[] = []
    for await (const chunk of response) chunks.push(chunk as Buffer)
    const text = Buffer.concat(chunks).toString()
    const status = response.statusCode ?? 0
    if (status < 200 || status > 299) throw new Error(`${what}: ${status} ${text.slice(0, 500)}`)
    for (const cookie of response.headers['set-cookie'] ?? []) this.#cookie = cookie.split(';')[0] ?? ''
    return String(response.headers['content-type']).includes('json') ? JSON.parse(text) : text
  }
}
