import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { addDays, type PlainDate } from '@minh-an/domain/calendar'
import { EXAMPLE_PASSWORD } from '../people.ts'

/** What the server confirmed: it must be there whatever happened afterwards. */
export type Confirmed =
  | { readonly kind: 'judgment'; readonly id: string }
  | { readonly kind: 'decision'; readonly caseId: string; readonly number: number }
  | { readonly kind: 'act'; readonly caseId: string; readonly seq: number }

export type Load = {
  readonly confirmed: Confirmed[]
  /** Judgments that were sent at least once, confirmed or not: more than these cannot exist. */
  readonly begun: () => number
  readonly retries: () => number
  /** Answers that a clerk should not have got. */
  readonly refusals: string[]
  stop(): Promise<void>
}

const RETRY_MS = 100
const PATIENCE_MS = 60_000

/**
 * Clerks at work over HTTP: each enters a judgment, decides on it, and records that the decision was given, again and
 * again. Each change keeps its key until it is answered, as the web page does.
 */
export async function startLoad(
  url: string,
  usernames: readonly string[],
  officerId: string,
  today: PlainDate,
): Promise<Load> {
  const confirmed: Confirmed[] = []
  const refusals: string[] = []
  let stopped = false
  let begun = 0
  let retries = 0

  const send = async (cookie: string, path: string, body: unknown, version?: number): Promise<Response | undefined> => {
    const headers: Record<string, string> = {
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      cookie,
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    }
    const until = performance.now() + PATIENCE_MS
    while (performance.now() < until) {
      try {
        const response = await fetch(`${url}${path}`, {
          method: 'POST',
          headers,
          body: JSON.stringify(body),
          signal: AbortSignal.timeout(15_000),
        })
        const text = await response.text()
        if (response.status < 500) return new Response(text, response)
      } catch {
        // Refused, cut, or silent: nobody knows whether it was recorded.
      }
      retries += 1
      await delay(RETRY_MS)
    }
    refusals.push(`${path}: no answer in ${PATIENCE_MS / 1_000} s`)
    return undefined
  }

  const change = async <T>(cookie: string, path: string, body: unknown, version?: number): Promise<T | undefined> => {
    const response = await send(cookie, path, body, version)
    if (response === undefined) return undefined
    if (response.status === 201) return (await response.json()) as T
    refusals.push(`${path}: ${response.status} ${(await response.text()).slice(0, 300)}`)
    return undefined
  }

  const work = async (cookie: string): Promise<void> => {
    while (!stopped) {
      begun += 1
      const judgment = await change<{ id: string }>(cookie, '/api/judgments', judgmentOf(begun, today))
      if (judgment === undefined) continue
      confirmed.push({ kind: 'judgment', id: judgment.id })
      const decision = await change<{ caseId: string; shortNumber: string; version: number }>(
        cookie,
        '/api/enforcement-decisions',
        { source: 'judgment', judgmentId: judgment.id, decidedOn: today, capacity: 'head', officerId },
      )
      if (decision === undefined) continue
      const { caseId, shortNumber, version } = decision
      confirmed.push({ kind: 'decision', caseId, number: Number(shortNumber.split('/')[0]) })
      const act = await change<{ seq: number | string }>(
        cookie,
        `/api/cases/${caseId}/acts`,
        { kind: 'decision-notified', effectiveOn: today, capacity: 'officer', payload: { channel: 'direct' } },
        version,
      )
      if (act !== undefined) confirmed.push({ kind: 'act', caseId, seq: Number(act.seq) })
    }
  }

  const cookies: string[] = []
  for (const username of usernames) cookies.push(await signIn(url, username))
  const working = cookies.map(work)
  return {
    confirmed,
    begun: () => begun,
    retries: () => retries,
    refusals,
    stop: async () => {
      stopped = true
      await Promise.all(working)
    },
  }
}

async function signIn(url: string, username: string): Promise<string> {
  const response = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ username, password: EXAMPLE_PASSWORD }),
  })
  const cookie = response.headers.get('set-cookie')?.split(';')[0]
  if (cookie === undefined) throw new Error(`${username} cannot sign in: ${response.status} ${await response.text()}`)
  return cookie
}

function judgmentOf(number: number, today: PlainDate): object {
  return {
    number: `${number}/${today.slice(0, 4)}/DS-ST`,
    court: 'Tòa án nhân dân khu vực 3',
    judgedOn: addDays(today, -100),
    effectiveOn: addDays(today, -68),
    receivedOn: addDays(today, -2),
    channel: 'direct',
    caseKind: 'civil',
    parties: [
      { role: 'creditor', form: 'organization', name: 'Ngân hàng Kiên Long Mẫu' },
      { role: 'debtor', form: 'person', name: 'Ngô Văn Khải', address: 'xã Mẫu, tỉnh Mẫu' },
    ],
    lines: [{ item: 'court-fee', amount: String(1_000_000 + number), debtorNo: 2 }],
  }
}
