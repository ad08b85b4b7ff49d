import { readFileSync } from 'node:fs'
import { plainDate } from '@minh-an/domain/calendar'
import { loadPublished, readPublishedEntry } from '@minh-an/server/demonstration'
import { migrate, problem, systemClock } from '@minh-an/server/platform'
import { type Command, readOptions, required, WrongUse } from '../command.ts'
import { withDatabase } from '../with-database.ts'

export const command: Command = {
  name: 'demo',
  summaryVi: 'Dựng hồ sơ minh họa từ số liệu đã công bố',
  usageVi: [
    'minh-an demo load --published TỆP --id MÃ [--data THƯ_MỤC] [--json]',
    '',
    'Ví dụ: minh-an demo load --published published-results.json --id hanoi-2014 --data /tmp/thu',
    'Dựng việc và tác nghiệp sao cho biểu 1, biểu 2 tính từ hồ sơ bằng số đã công bố; nêu số nào không dựng được và vì sao.',
  ].join('\n'),
  async run(args) {
    const { values, positionals } = readOptions(args, { published: { type: 'string' }, id: { type: 'string' } })
    if (positionals.length !== 1 || positionals[0] !== 'load') throw new WrongUse('Chọn "load".')
    const file = required(values.published, 'published')
    const entry = readPublishedEntry(readText(file), required(values.id, 'id'))
    const result = await withDatabase(values.data, async (database) => {
      await migrate(database)
      return loadPublished(database, entry, {
        today: plainDate(systemClock.today()),
        onProgress: progress(values.json === true),
      })
    })
    if (values.json) console.log(JSON.stringify(result))
    else console.log(report(result))
    return 0
  },
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw problem(
      'demonstration/file-missing',
      404,
      'Không đọc được tệp',
      `Không có tệp “${file}”. Kiểm tra đường dẫn.`,
    )
  }
}

function progress(quiet: boolean): (done: number, total: number) => void {
  if (quiet || !process.stderr.isTTY) return () => undefined
  return (done, total) => process.stderr.write(`\r${done}/${total} việc${done === total ? '\n' : ''}`)
}

function report(result: Awaited<ReturnType<typeof loadPublished>>): string {
  const { from, to } = result.period
  return [
    `Đơn vị ${result.unit}, kỳ ${from} đến ${to}: đã dựng ${result.cases} việc.`,
    ...result.notes,
    'Bằng số công bố:',
    ...result.equal.map((one) => `  ${one.measure} = ${one.value} (cột ${one.column})`),
    ...(result.unreachable.length === 0 ? [] : ['Không dựng được:']),
    ...result.unreachable.map((one) => `  ${one.measure}: ${one.why}`),
  ].join('\n')
}
