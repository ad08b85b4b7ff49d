/** One violated member of a request: a JSON pointer into the body (or `query/name`, `header/name`) and what to do. */
export type ProblemPart = { pointer: string; detail: string }

export type Problem = {
  /** Stable machine code, `room/reason`; tests and clients rely on it, never on the words. */
  code: string
  status: number
  /** Vietnamese: what was refused. */
  title: string
  /** Vietnamese: why, and what to do now. */
  detail: string
  /** Articles the refusal rests on, in the official wording. */
  legalBasis?: readonly string[] | undefined
  errors?: readonly ProblemPart[] | undefined
  /** Further members of the answer (RFC 9457 §3.2), for example the current version on 412. */
  extra?: Readonly<Record<string, unknown>> | undefined
}

/**
 * A refusal on its way to the edge. HTTP turns it into `application/problem+json`, the CLI into a sentence on stderr
 * and exit code 1. A fault (a bug, a broken machine) is any other exception: logged whole, shown only by its number.
 */
export class ProblemError extends Error {
  readonly code: string
  readonly status: number
  readonly title: string
  readonly detail: string
  readonly legalBasis: readonly string[] | undefined
  readonly errors: readonly ProblemPart[] | undefined
  readonly extra: Readonly<Record<string, unknown>> | undefined

  constructor(problem: Problem, options?: ErrorOptions) {
    super(`${problem.code}: ${problem.title}`, options)
    this.name = 'ProblemError'
    this.code = problem.code
    this.status = problem.status
    this.title = problem.title
    this.detail = problem.detail
    this.legalBasis = problem.legalBasis
    this.errors = problem.errors
    this.extra = problem.extra
  }
}

/** Shorthand: `throw problem('case/not-found', 404, 'Không tìm thấy hồ sơ', 'Kiểm tra lại số quyết định.')`. */
export function problem(
  code: string,
  status: number,
  title: string,
  detail: string,
  more: Omit<Problem, 'code' | 'status' | 'title' | 'detail'> & { cause?: unknown } = {},
): ProblemError {
  const { cause, ...rest } = more
  return new ProblemError({ code, status, title, detail, ...rest }, cause === undefined ? undefined : { cause })
}
