import { readFileSync } from 'node:fs'
import Fastify from 'fastify'
import { openPlace } from './place.ts'

/**
 * What a list costs without the house around it: Fastify and pg, no sign-in, no role, no schema, no audit. It runs the
 * statements of the file, recorded from the application, and answers their rows as JSON.
 */
export type Statements = Readonly<
  Record<string, readonly { readonly text: string; readonly values: readonly unknown[] }[]>
>

const [directory = '', file = ''] = process.argv.slice(2)
const statements = JSON.parse(readFileSync(file, 'utf8')) as Statements
const database = await openPlace(directory)
const app = Fastify()
app.get<{ Params: { name: string }; Querystring: { value?: string } }>('/:name', async (request, reply) => {
  const { value } = request.query
  const answers = []
  for (const { text, values } of statements[request.params.name] ?? []) {
    const { rows } = await database.pool.query(text, value === undefined ? [...values] : [value])
    answers.push(rows)
  }
  return reply
    .type('application/json')
    .send(JSON.stringify(answers, (_name, one) => (typeof one === 'bigint' ? String(one) : one)))
})
const url = await app.listen({ host: '127.0.0.1', port: 0 })
console.log(JSON.stringify({ url }))
process.once('SIGTERM', () => void app.close().then(() => database.close()))
