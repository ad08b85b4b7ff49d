import { useQueryClient } from '@tanstack/react-query'
import { ApiProblem, type CommandRequest, useCommand } from '../api/index.ts'
import { serverErrors } from '../ui/index.ts'

/** How a dialog of this room sends what it asks for, and shows what the server says to it. */
export function useSending<T>(fields: readonly string[]) {
  const queries = useQueryClient()
  const command = useCommand<T>()
  const problem = command.error instanceof ApiProblem ? command.error : undefined
  const errors = problem ? serverErrors(problem, fields).fields : []
  return {
    /** What the last answer was, once there is one. */
    answer: command.data?.data,
    problem,
    busy: command.isPending,
    /** The server's word on one field. */
    errorAt: (path: string) => errors.find((error) => error.path === path)?.message,
    /** Sends and lets every list of people and units be read again. @returns nothing where the server refused. */
    send: async (request: CommandRequest): Promise<T | undefined> => {
      try {
        const { data } = await command.mutateAsync(request)
        void queries.invalidateQueries()
        return data
      } catch (caught) {
        if (!(caught instanceof ApiProblem)) throw caught
        return undefined
      }
    },
  }
}
