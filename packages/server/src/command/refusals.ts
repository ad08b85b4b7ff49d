import type { RefusalAnswer } from '@minh-an/contract/wire'
import type { Refusal } from '@minh-an/domain/case-file'
import { type ProblemError, problem } from '../platform/index.ts'

/** Refusals of the law as one problem: every reason at once, each on its field, with the articles. */
export function refusedBy(title: string, refusals: readonly Refusal[], status = 422): ProblemError {
  return problem(
    refusals[0]?.code ?? 'command/refused',
    status,
    title,
    [...new Set(refusals.map((one) => one.message))].join(' '),
    {
      legalBasis: [...new Set(refusals.flatMap((one) => one.legalBasis))],
      errors: refusals.flatMap((one) =>
        one.pointer === undefined ? [] : [{ pointer: one.pointer, detail: one.message }],
      ),
      extra: { refusals: refusals.map(refusalAnswerOf) },
    },
  )
}

/** A refusal as it travels; its internal facts stay inside. */
export function refusalAnswerOf(refusal: Refusal): RefusalAnswer {
  return {
    code: refusal.code,
    message: refusal.message,
    legalBasis: [...refusal.legalBasis],
    ...(refusal.supply === undefined ? {} : { supply: refusal.supply }),
    ...(refusal.line === undefined ? {} : { line: refusal.line }),
    ...(refusal.pointer === undefined ? {} : { pointer: refusal.pointer }),
  }
}
