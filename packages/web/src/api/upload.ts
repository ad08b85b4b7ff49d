import { languageNow } from '../i18n/index.ts'
import { fail, sentence } from './client.ts'
import { connection } from './connection.ts'
import { ApiProblem, answerCode, connectionCode, readProblem, timeoutCode } from './problem.ts'

export interface Upload {
  readonly file: File
  /** The same file sent again carries the same key, so that a lost answer never becomes a second file. */
  readonly idempotencyKey: string
  readonly signal: AbortSignal
  /** Part of the file that has left, 0 to 1. */
  readonly onProgress: (part: number) => void
}

const timeoutMs = 300_000

/**
 * Sends one file as a form and tells how far it is, which `fetch` cannot.
 * @throws {ApiProblem} as `exchange` does; an ended signal throws its own reason.
 */
export function upload<T>(path: string, { file, idempotencyKey, signal, onProgress }: Upload): Promise<T> {
  const form = new FormData()
  form.set('file', file)
  return new Promise<T>((resolve, reject) => {
    const request = new XMLHttpRequest()
    const stop = () => request.abort()
    request.open('POST', path)
    request.timeout = timeoutMs
    request.setRequestHeader('accept', 'application/json, application/problem+json')
    request.setRequestHeader('accept-language', languageNow())
    request.setRequestHeader('idempotency-key', idempotencyKey)
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total)
    request.onabort = () => reject(signal.reason)
    request.ontimeout = () => reject(fail(timeoutCode, 'slow'))
    request.onerror = () => {
      connection.lost()
      reject(fail(connectionCode, 'connection'))
    }
    request.onload = () => {
      connection.found()
      const body = parsed(request.responseText)
      if (request.status >= 200 && request.status < 300 && body !== undefined) return resolve(body as T)
      reject(refusalOf(request, body))
    }
    request.onloadend = () => signal.removeEventListener('abort', stop)
    signal.addEventListener('abort', stop)
    request.send(form)
  })
}

function refusalOf(request: XMLHttpRequest, body: unknown): ApiProblem {
  const headers = { get: (name: string) => request.getResponseHeader(name) }
  const said = body === undefined ? { code: answerCode } : body
  const facts = readProblem(request.status, said, headers, sentence('answer'))
  if (facts.status === 401) connection.sessionEnded(true)
  if (facts.status === 503 && facts.code.endsWith('read-only')) connection.readOnly(true)
  return new ApiProblem(facts)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
