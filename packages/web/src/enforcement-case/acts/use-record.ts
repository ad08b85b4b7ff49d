import type { ActInput, CaseView, RecordedAct } from '@minh-an/contract/enforcement-case'
import { formatVi } from '@minh-an/domain/calendar'
import { useQueryClient } from '@tanstack/react-query'
import { ApiProblem, useCommand } from '../../api/index.ts'
import { wordsNow } from '../../i18n/index.ts'
import { showToast } from '../../ui/index.ts'
import { caseAddress, caseQuery, casesKey } from '../queries.ts'
import { words } from '../words.vi.ts'

const comingStates = ['today', 'soon', 'later']

/** What a toast says after an act: the number of its receipt, or the next day that matters. */
function confirmation(recorded: RecordedAct, file: CaseView | undefined): string {
  const t = wordsNow(words)
  const padded = (n: number) => String(n).padStart(7, '0')
  if (recorded.receiptNumber !== undefined) return t('form.receipt', { n: padded(recorded.receiptNumber) })
  if (recorded.voucherNumber !== undefined) return t('form.voucher', { n: padded(recorded.voucherNumber) })
  const own = file?.deadlines.filter((one) => one.holder === 'agency') ?? []
  const late = own.find((one) => one.state === 'late')
  if (late) return t('form.recordedLate', { date: formatVi(late.dueOn), name: late.name })
  const next = own.find((one) => comingStates.includes(one.state))
  return next ? t('form.recordedNext', { date: formatVi(next.dueOn) }) : t('form.recorded')
}

interface Recording {
  readonly send: (body: ActInput, version: number) => Promise<boolean>
  readonly busy: boolean
  readonly problem: ApiProblem | undefined
  readonly forget: () => void
}

/** Records one act: once per content, however often the answer is lost; then everything about cases is read anew. */
export function useRecord(caseId: string): Recording {
  const queries = useQueryClient()
  const command = useCommand<RecordedAct>()
  return {
    busy: command.isPending,
    problem: command.error instanceof ApiProblem ? command.error : undefined,
    forget: command.reset,
    send: async (body, version) => {
      const path = `${caseAddress(caseId)}/acts`
      const answer = await command.mutateAsync({ path, body, ifMatch: `"${version}"` }).catch((error: unknown) => {
        if (error instanceof ApiProblem) return undefined
        throw error
      })
      if (answer === undefined) return false
      await queries.invalidateQueries({ queryKey: casesKey, refetchType: 'active' })
      void queries.invalidateQueries({ queryKey: ['today'] })
      showToast(confirmation(answer.data, queries.getQueryData(caseQuery(caseId).queryKey)))
      return true
    },
  }
}
