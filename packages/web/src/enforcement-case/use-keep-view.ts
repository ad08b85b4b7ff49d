import type { ViewContent, ViewRow } from '@minh-an/contract/view'
import { useQueryClient } from '@tanstack/react-query'
import { ApiProblem, useCommand } from '../api/index.ts'
import { viewsAddress, viewsKey } from './view-queries.ts'

interface KeepView {
  /** The saved view with what the list asks for now; undefined where it was refused. */
  readonly save: (saved: ViewRow, content: ViewContent) => Promise<ViewRow | undefined>
  readonly problem: ApiProblem | undefined
}

export function useKeepView(): KeepView {
  const queries = useQueryClient()
  const command = useCommand<ViewRow>()
  const save = async ({ id, name, shared, version }: ViewRow, content: ViewContent) => {
    const sharing = shared && { unit: shared.unit.code, ...(shared.role === undefined ? {} : { role: shared.role }) }
    const body = { name, content, ...(sharing === undefined ? {} : { shared: sharing }) }
    const request = { path: `${viewsAddress}/${id}`, method: 'PUT', body, ifMatch: `"${version}"` } as const
    const answer = await command.mutateAsync(request).catch(() => undefined)
    if (answer !== undefined) await queries.invalidateQueries({ queryKey: viewsKey })
    return answer?.data
  }
  return { save, problem: command.error instanceof ApiProblem ? command.error : undefined }
}
