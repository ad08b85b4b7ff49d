import { languageNow, wordsNow } from '../i18n/index.ts'
import { connection } from './connection.ts'
import { ApiProblem, answerCode, connectionCode, type ProblemFacts, readProblem, timeoutCode } from './problem.ts'
import { words } from './words.vi.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export interface Send {
  readonly method?: Method
  /** Plain data; đồng as decimal text. A `FormData` travels as it is (register files). */
  readonly body?: unknown
  /** UUID of this act. The same act sent again must carry the same key, so that it is recorded once. */
  readonly idempotencyKey?: string
  /** Version of the record that the reader saw. */
  readonly ifMatch?: string
  readonly signal?: AbortSignal
  readonly timeoutMs?: number
  /** Sign-in itself answers 401 without meaning “the signed-in time ran out”. */
  readonly quiet401?: boolean
}

export interface Answer<T> {
  readonly data: T
  /** The record's version, to be sent back as `ifMatch`. */
  readonly version: string | undefined
  readonly status: number
}

const defaultTimeoutMs = 35_000
/** A file of 50,000 rows takes its time. */
const downloadTimeoutMs = 180_000

/** Key of one act: made when the dialog opens, used again for each Thử lại. */
export const newIdempotencyKey = (): string => crypto.randomUUID()

export function sentence(kind: 'connection' | 'answer' | 'slow') {
  const t = wordsNow(words)
  return { title: t(`${kind}.title`), detail: t(`${kind}.detail`) }
}

export function fail(code: string, kind: 'connection' | 'slow'): ApiProblem {
  const facts: ProblemFacts = {
    status: 0,
    code,
    ...sentence(kind),
    legalBasis: [],
    errors: [],
    requestId: undefined,
    retryAfterSeconds: undefined,
    extra: {},
  }
  return new ApiProblem(facts)
}

async function readBody(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined
  const type = response.headers.get('content-type') ?? ''
  if (!type.includes('json')) return undefined
  try {
    return await response.json()
  } catch {
    return undefined
  }
}

/** Sends and waits for an answer that is not an error; the body is still unread. */
async function ask(path: string, send: Send, accept: string): Promise<Response> {
  const method = send.method ?? 'GET'
  const isForm = send.body instanceof FormData
  const headers = new Headers({ accept: `${accept}, application/problem+json`, 'accept-language': languageNow() })
  if (send.body !== undefined && !isForm) headers.set('content-type', 'application/json')
  if (method !== 'GET') headers.set('idempotency-key', send.idempotencyKey ?? newIdempotencyKey())
  if (send.ifMatch !== undefined) headers.set('if-match', send.ifMatch)

  const timeout = AbortSignal.timeout(send.timeoutMs ?? defaultTimeoutMs)
  const init: RequestInit = {
    method,
    headers,
    credentials: 'same-origin',
    redirect: 'error',
    signal: send.signal ? AbortSignal.any([send.signal, timeout]) : timeout,
  }
  if (send.body !== undefined) init.body = isForm ? (send.body as FormData) : JSON.stringify(send.body)

  let response: Response
  try {
    response = await fetch(path, init)
  } catch (cause) {
    if (send.signal?.aborted) throw cause
    if (timeout.aborted) throw fail(timeoutCode, 'slow')
    connection.lost()
    throw fail(connectionCode, 'connection')
  }
  connection.found()
  // The server marks every answer while it does not write; the first one without the mark ends it.
  connection.readOnly(response.headers.has('minh-an-read-only'))
  if (response.ok) return response

  const facts = readProblem(response.status, await readBody(response), response.headers, sentence('answer'))
  if (facts.status === 401 && !send.quiet401) connection.sessionEnded(true)
  if (facts.status === 503 && facts.code.endsWith('read-only')) connection.readOnly(true)
  throw new ApiProblem(facts)
}

/**
 * One exchange with the server. Answers the data or throws an `ApiProblem`; it never answers half.
 * @throws {ApiProblem} with status 0 when no answer came.
 */
export async function exchange<T>(path: string, send: Send = {}): Promise<Answer<T>> {
  const response = await ask(path, send, 'application/json')
  const body = await readBody(response)
  if (body === undefined && response.status !== 204 && response.status !== 202) {
    throw new ApiProblem(readProblem(response.status, { code: answerCode }, response.headers, sentence('answer')))
  }
  return { data: body as T, version: response.headers.get('etag') ?? undefined, status: response.status }
}

/**
 * Fetches a file that the server makes and hands it to the browser to keep, under the name the server gives it.
 * @throws {ApiProblem} as `exchange` does; nothing is kept then.
 */
export async function download(path: string, send: Send = {}): Promise<void> {
  const response = await ask(path, { timeoutMs: downloadTimeoutMs, ...send }, '*/*')
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'minh-an'
  keepFile(await response.blob(), name)
}

/** Hands a file to the browser to keep, under a name. */
export function keepFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

/** Fetches a file whole, to be shown in the page or kept. @throws {ApiProblem} as `exchange` does */
export async function fetchFile(path: string, signal?: AbortSignal): Promise<Blob> {
  const response = await ask(path, { timeoutMs: downloadTimeoutMs, ...(signal ? { signal } : {}) }, '*/*')
  return response.blob()
}

/** Reads; the usual form for a query function. */
export async function read<T>(path: string, signal?: AbortSignal): Promise<T> {
  return (await exchange<T>(path, signal ? { signal } : {})).data
}

/** Path with its parameters; undefined ones are left out. Codes and days only: names and IDs travel in a body. */
export function withQuery(path: string, values: Readonly<Record<string, string | number | boolean | undefined>>) {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(values)) if (value !== undefined) query.set(key, String(value))
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}
