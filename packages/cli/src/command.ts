import { parseArgs } from 'node:util'

/** One command: a file `commands/<name>.ts` that exports it as `command`. */
export type Command = {
  name: string
  /** One line for the overview. */
  summaryVi: string
  /** How to call it, with an example. */
  usageVi: string
  /** Gives the exit code; a `ProblemError` becomes 1 and its sentence, `WrongUse` becomes 2 and the usage. */
  run(args: readonly string[]): Promise<number>
}

/** The call itself makes no sense (unknown option, missing argument): exit code 2. */
export class WrongUse extends Error {}

type OptionShape = Record<string, { type: 'string' | 'boolean'; short?: string; multiple?: boolean }>

const COMMON = { data: { type: 'string' }, json: { type: 'boolean' } } as const satisfies OptionShape

/**
 * Reads a command's options together with `--data` and `--json`. An option nobody knows is refused, never ignored.
 *
 *     const { values, positionals } = readOptions(args, { code: { type: 'string' }, from: { type: 'string' } })
 */
export function readOptions<const Options extends OptionShape>(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], options: { ...COMMON, ...options }, allowPositionals: true, strict: true })
  } catch (error) {
    throw new WrongUse(optionSentence(error))
  }
}

/** Node's own sentence is English; the option it names is what the reader needs. */
function optionSentence(error: unknown): string {
  const { code, message } = error instanceof Error ? (error as NodeJS.ErrnoException) : { message: String(error) }
  const option = /'(-[^'\s]*)/.exec(message)?.[1] ?? ''
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `Không có tùy chọn ${option}. Xem các tùy chọn dưới đây.`
  return `Giá trị của tùy chọn ${option} thiếu hoặc thừa. Xem cách ghi dưới đây.`
}

/** `--data` and `--json`, wherever they stand, before a command's own options are known. */
export function readCommonOptions(args: readonly string[]): { data: string | undefined; json: boolean } {
  const { values } = parseArgs({ args: [...args], options: COMMON, allowPositionals: true, strict: false })
  return { data: typeof values.data === 'string' ? values.data : undefined, json: values.json === true }
}

/** The word without dashes that must follow the command, `TỆP` or another name as the usage writes it. */
export function requiredWord(value: string | undefined, name: string): string {
  if (value === undefined || value === '') throw new WrongUse(`Thiếu ${name}.`)
  return value
}

/** The value of an option that must be there. */
export function required(value: string | undefined, option: string): string {
  if (value === undefined || value === '') throw new WrongUse(`Thiếu --${option}.`)
  return value
}
