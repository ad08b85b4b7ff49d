import type { z } from 'zod'

/**
 * Stops the start of a server whose route would quietly drop a member it does not know: every object of a request body
 * is a `z.strictObject`.
 */
export function refuseLooseBody(schema: unknown, route: string): void {
  const loose = findLooseObject(schema as z.core.$ZodType, '', new Set())
  if (loose !== undefined) {
    throw new Error(`${route}: use z.strictObject for the body${loose === '' ? '' : ` at ${loose}`}, not z.object.`)
  }
}

function findLooseObject(schema: z.core.$ZodType, at: string, seen: Set<unknown>): string | undefined {
  if (seen.has(schema)) return undefined
  seen.add(schema)
  const { def } = schema._zod as unknown as { def: Record<string, unknown> & { type: string } }
  const inner = (key: string, place = at) =>
    def[key] === undefined ? undefined : findLooseObject(def[key] as z.core.$ZodType, place, seen)
  switch (def.type) {
    case 'object': {
      const catchall = def['catchall'] as z.core.$ZodType | undefined
      if (catchall?._zod.def.type !== 'never') return at
      for (const [name, member] of Object.entries(def['shape'] as Record<string, z.core.$ZodType>)) {
        const found = findLooseObject(member, `${at}/${name}`, seen)
        if (found !== undefined) return found
      }
      return undefined
    }
    case 'array':
      return inner('element', `${at}/0`)
    case 'union':
      for (const option of def['options'] as z.core.$ZodType[]) {
        const found = findLooseObject(option, at, seen)
        if (found !== undefined) return found
      }
      return undefined
    case 'intersection':
      return inner('left') ?? inner('right')
    case 'pipe':
      return inner('in')
    case 'record':
      return inner('valueType')
    default:
      return inner('innerType')
  }
}
