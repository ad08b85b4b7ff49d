import path from 'node:path'
import { ProblemError } from '@minh-an/server/platform'
import { type Command, readCommonOptions, WrongUse } from './command.ts'
import { commands } from './commands.ts'

const DONE = 0
const REFUSED = 1
const WRONG_USE = 2

/**
 * Runs one command and gives its exit code: 0 done, 1 refused (the reason in Vietnamese on stderr, and as JSON on stdout
 * with `--json`), 2 wrong use.
 */
export async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    console.log(overview())
    return name === undefined ? WRONG_USE : DONE
  }
  const entry = commands.find((one) => one.name === name)
  if (!entry) {
    console.error(`Không có lệnh "${name}".\n\n${overview()}`)
    return WRONG_USE
  }
  const { command } = await entry.load()
  if (rest.includes('--help') || rest.includes('-h')) {
    console.log(`minh-an ${command.name}: ${command.summaryVi}\n\n${command.usageVi}`)
    return DONE
  }
  try {
    return await command.run(rest)
  } catch (error) {
    return explain(error, command, rest)
  }
}

function overview(): string {
  const lines = commands.map((one) => `  ${one.name.padEnd(10)} ${one.summaryVi}`)
  return [
    'Minh Án: thi hành án dân sự',
    '',
    'Cách dùng: minh-an LỆNH [tùy chọn]',
    '',
    ...lines,
    '',
    'Tùy chọn chung: --data THƯ_MỤC (thư mục dữ liệu), --json (kết quả dạng JSON), --help (cách dùng của lệnh)',
    'Mã thoát: 0 xong, 1 bị từ chối (lý do ở stderr), 2 dùng sai cách',
  ].join('\n')
}

function explain(error: unknown, command: Command, args: readonly string[]): number {
  if (error instanceof WrongUse) {
    console.error(`${error.message}\n\n${command.usageVi}`)
    return WRONG_USE
  }
  if (error instanceof ProblemError) {
    const { code, title, detail, legalBasis, errors } = error
    console.error(`${title}. ${detail}`)
    // Where the one part says the same as the whole, once is enough.
    for (const part of errors?.filter((one) => one.detail !== detail) ?? [])
      console.error(`  ${part.pointer}: ${part.detail}`)
    for (const basis of legalBasis ?? []) console.error(`  Căn cứ: ${basis}`)
    if (readCommonOptions(args).json) console.log(JSON.stringify({ code, title, detail, legalBasis, errors }))
    return REFUSED
  }
  console.error('Lệnh dừng vì lỗi của chương trình. Gửi đoạn sau cho người quản trị:')
  console.error(error)
  return REFUSED
}

if (process.argv[1] !== undefined && import.meta.filename === path.resolve(process.argv[1])) {
  process.exitCode = await main(process.argv.slice(2))
}
